import MarkdownTree
import SourceText
import Testing

@Suite struct FormulaTests {
  @Test(arguments: [
    ("질량 $m$의 에너지", "<p>질량 <math>m</math>의 에너지</p>"),
    ("$E = mc^2$", "<p><math>E = mc^2</math></p>"),
    ("값은 $x_1$과 $x_2$이다", "<p>값은 <math>x_1</math>과 <math>x_2</math>이다</p>"),
    ("$a*b*c$와 $**$", "<p><math>a*b*c</math>와 <math>**</math></p>"),
    ("$\\text{값}$", "<p><math>\\text{값}</math></p>"),
    ("$a<b$와 $c>d$", "<p><math>a&lt;b</math>와 <math>c&gt;d</math></p>"),
    ("인라인 $$x^2$$ 식", "<p>인라인 <display>x^2</display> 식</p>"),
    // Money.
    ("$5와 $6", "<p>$5와 $6</p>"),
    ("350,000원(US $50)", "<p>350,000원(US $50)</p>"),
    ("$50이고 $60이다", "<p>$50이고 $60이다</p>"),
    ("$5 and $6", "<p>$5 and $6</p>"),
    ("US$3과 US$4", "<p>US$3과 US$4</p>"),
    // Escapes and what never closes.
    ("\\$x\\$", "<p>$x$</p>"),
    ("\\$5와 $x$", "<p>$5와 <math>x</math></p>"),
    ("$\\$5$", "<p><math>\\$5</math></p>"),
    ("가 $ 나 $ 다", "<p>가 $ 나 $ 다</p>"),
    ("끝에 $", "<p>끝에 $</p>"),
    ("$$", "<p>$$</p>"),
    ("`$x$`는 코드", "<p><code>$x$</code>는 코드</p>"),
    ("[$x$](u)", "<p><a href=\"u\"><math>x</math></a></p>"),
    ("**$x$**는", "<p><strong><math>x</math></strong>는</p>"),
  ])
  func `dollars mean a formula or money`(markdown: String, html: String) {
    #expect(Parsed(markdown).html == html)
  }

  @Test(arguments: [
    ("$$x^2$$", "<equation>x^2</equation>"),
    ("$$\nx^2\n$$", "<equation>x^2</equation>"),
    ("$$ x^2 $$", "<equation>x^2</equation>"),
    ("$$\nx \\tag{3}\n$$", "<equation n=3>x</equation>"),
    ("$$\n- a\n+ b\n= c\n$$", "<equation>- a\n+ b\n= c</equation>"),
    ("$$\n# a\n> b\n1. c\n~~~\n$$", "<equation># a\n&gt; b\n1. c\n~~~</equation>"),
    ("$$\n~~~~~~~~~~~~~~~~~~~~\n$$", "<equation>~~~~~~~~~~~~~~~~~~~~</equation>"),
    ("$$x\n= y$$", "<equation>x\n= y</equation>"),
    ("$$\na\n\nb\n$$", "<equation>a\n\nb</equation>"),
    ("$$\na **b** <c>\n$$", "<equation>a **b** &lt;c&gt;</equation>"),
    ("앞\n\n$$x$$\n\n뒤", "<p>앞</p>\n<equation>x</equation>\n<p>뒤</p>"),
    ("앞\n$$x$$\n뒤", "<p>앞</p>\n<equation>x</equation>\n<p>뒤</p>"),
    ("- 항목\n\n  $$x$$\n- 둘", "<ul><li><p>항목</p><equation>x</equation></li><li><p>둘</p></li></ul>"),
    ("- $$x$$", "<ul><li><equation>x</equation></li></ul>"),
    (
      "1. 항목\n   $$\n   x\n   = y\n   $$\n   뒤",
      "<ol><li><p>항목</p><equation>x\n= y</equation><p>뒤</p></li></ol>"
    ),
    ("> $$\n> x\n> = y\n> $$\n> 뒤", "<blockquote><equation>x\n= y</equation><p>뒤</p></blockquote>"),
    ("> $$x$$", "<blockquote><equation>x</equation></blockquote>"),
    ("> - $$\n>   x\n>   $$", "<blockquote><ul><li><equation>x</equation></li></ul></blockquote>"),
    ("$$x\n+y$$ 은 식이다", "<p><display>x\n+y</display> 은 식이다</p>"),
    ("$$x$$ 은 식이다", "<p><display>x</display> 은 식이다</p>"),
    ("```\n$$\nx\n```\n$$y$$", "<pre>$$\nx\n</pre>\n<equation>y</equation>"),
    ("    $$x$$", "<pre>$$x$$\n</pre>"),
    ("가\n\n    a\n    $$x$$\n      b", "<p>가</p>\n<pre>a\n$$x$$\n  b\n</pre>"),
    (">     a\n>     $$x$$", "<blockquote><pre>a\n$$x$$\n</pre></blockquote>"),
    ("$$\r\nx\r\n= y\r\n$$\r\n뒤", "<equation>x\n= y</equation>\n<p>뒤</p>"),
  ])
  func `a formula that stands alone is an equation`(markdown: String, html: String) {
    #expect(Parsed(markdown).html == html)
  }

  @Test(arguments: ["$$x$$ {#eq-a}", "$$\nx\n$$ {#eq-a}", "$$x$${#eq-a}", "$$x\n$$ {#eq-a}"])
  func `an equation takes its name`(markdown: String) throws {
    let block = try #require(Parsed(markdown).document.blocks.first)
    #expect(block.attributes.identifier == "eq-a")
    guard case .equation(let equation) = block.kind else {
      Issue.record("no equation: \(block)")
      return
    }
    #expect(equation.tex == "x")
  }

  @Test(arguments: [
    ("앞\n\n$$\nx + y\n\n뒤", "<p>앞</p>\n<p>$$\nx + y</p>\n<p>뒤</p>"),
    ("$$x", "<p>$$x</p>"),
    ("$$x\n\ny$$ 뒤", "<p>$$x</p>\n<p>y$$ 뒤</p>"),
  ])
  func `an equation that never closes is text and reported`(markdown: String, html: String) {
    let parsed = Parsed(markdown)
    #expect(parsed.html == html)
    #expect(parsed.findings == ["unclosed-formula: $$"])
  }

  @Test(arguments: [
    ("$$\nx + y\n$$", "$$\nx + y\n$$"), ("앞\n\n$$x$$\n\n뒤", "$$x$$"),
    ("> $$\n> x\n> $$\n> 뒤", "$$\n> x\n> $$"), ("- $$x$$ {#a}", "$$x$$ {#a}"),
  ])
  func `the range of an equation holds its dollars`(markdown: String, source: String) throws {
    let parsed = Parsed(markdown)
    let block = try #require(
      parsed.blocks.first { if case .equation = $0.kind { true } else { false } })
    #expect(parsed.file.text(in: block.range) == source)
  }
}
