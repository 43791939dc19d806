import MarkdownTree
import Testing

@Suite struct RawHTMLTests {
  @Test(arguments: [
    ("<표 1>과 같다", "<p>&lt;표 1&gt;과 같다</p>"),
    ("<표 1> 제목", "<p>&lt;표 1&gt; 제목</p>"),
    ("영화 <Star Wars>는", "<p>영화 &lt;Star Wars&gt;는</p>"),
    ("<Star Wars>는 영화", "<p>&lt;Star Wars&gt;는 영화</p>"),
    ("<Star Wars>\n둘째 *줄*", "<p>&lt;Star Wars&gt;\n둘째 <em>줄</em></p>"),
    (
      "<div>\n\n**가**\n\n</div>",
      "<p>&lt;div&gt;</p>\n<p><strong>가</strong></p>\n<p>&lt;/div&gt;</p>"
    ),
    ("<div>\n**가**\n</div>", "<p>&lt;div&gt;\n<strong>가</strong>\n&lt;/div&gt;</p>"),
    ("<p class=\"x\">가</p>", "<p>&lt;p class=&quot;x&quot;&gt;가&lt;/p&gt;</p>"),
    ("<script>alert(1)</script>", "<p>&lt;script&gt;alert(1)&lt;/script&gt;</p>"),
    ("<script>\n\nalert(1)\n</script>", "<p>&lt;script&gt;</p>\n<p>alert(1)\n&lt;/script&gt;</p>"),
    ("가 <img src=x onerror=y> 나", "<p>가 &lt;img src=x onerror=y&gt; 나</p>"),
    ("<!DOCTYPE html>", "<p>&lt;!DOCTYPE html&gt;</p>"),
    ("<?php echo 1 ?>", "<p>&lt;?php echo 1 ?&gt;</p>"),
    ("<![CDATA[ 가 ]]>", "<p>&lt;![CDATA[ 가 ]]&gt;</p>"),
    ("가 <![CDATA[ 나 ]]> 다", "<p>가 &lt;![CDATA[ 나 ]]&gt; 다</p>"),
    ("<pre>\n\n*가*\n\n</pre>", "<p>&lt;pre&gt;</p>\n<p><em>가</em></p>\n<p>&lt;/pre&gt;</p>"),
    ("a < b이고 c > d", "<p>a &lt; b이고 c &gt; d</p>"),
    ("<b\nclass=\"x\">가</b>", "<p>&lt;b\nclass=&quot;x&quot;&gt;가&lt;/b&gt;</p>"),
    ("\\<sub>가", "<p>&lt;sub&gt;가</p>"),
    ("`<sub>`와 `</sub>`", "<p><code>&lt;sub&gt;</code>와 <code>&lt;/sub&gt;</code></p>"),
    ("- <표 1>\n- <div>", "<ul><li><p>&lt;표 1&gt;</p></li><li><p>&lt;div&gt;</p></li></ul>"),
    ("> <div>\n> 가", "<blockquote><p>&lt;div&gt;\n가</p></blockquote>"),
  ])
  func `tags of the author are text`(markdown: String, html: String) {
    #expect(Parsed(markdown).html == html)
  }

  @Test(arguments: [
    ("H<sub>2</sub>O", "<p>H<sub>2</sub>O</p>"),
    ("<sub>2</sub>", "<p><sub>2</sub></p>"),
    ("<kbd>Ctrl</kbd>를 누른다", "<p><kbd>Ctrl</kbd>를 누른다</p>"),
    ("<sup>가**나**</sup>", "<p><sup>가<strong>나</strong></sup></p>"),
    ("<ruby>漢字<rt>한자</rt></ruby>", "<p><ruby>漢字<rt>한자</rt></ruby></p>"),
    ("<SUB>2</SUB>", "<p><sub>2</sub></p>"),
    ("가<br>나", "<p>가<br />\n나</p>"),
    ("가<br/>나<br />다", "<p>가<br />\n나<br />\n다</p>"),
    ("<sub>안 닫힘", "<p>&lt;sub&gt;안 닫힘</p>"),
    ("안 열림</sub>", "<p>안 열림&lt;/sub&gt;</p>"),
    ("<sub>가<sup>나</sub>다", "<p><sub>가&lt;sup&gt;나</sub>다</p>"),
    ("<sub>가</sup>나", "<p>&lt;sub&gt;가&lt;/sup&gt;나</p>"),
    ("<sub class=\"x\">가</sub>", "<p>&lt;sub class=&quot;x&quot;&gt;가&lt;/sub&gt;</p>"),
    ("**<sub>가**</sub>", "<p><strong>&lt;sub&gt;가</strong>&lt;/sub&gt;</p>"),
  ])
  func `a few elements are understood where they are paired`(markdown: String, html: String) {
    #expect(Parsed(markdown).html == html)
  }

  @Test(arguments: [
    ("가 <!-- 몰래 --> 나", "<p>가  나</p>"),
    ("<!-- 몰래 -->\n가", "<p>가</p>"),
    ("<!-- 몰래 -->\n\n가", "<p>가</p>"),
    ("<!-- 한\n\n여러 **줄**\n\n-->\n\n가", "<p>가</p>"),
    ("<!-- 몰래 --> 가", "<p>가</p>"),
    ("가\n<!-- 여러\n줄 -->\n나", "<p>가\n</p>\n<p>나</p>"),
    ("가 <!-- <b> --> 나", "<p>가  나</p>"),
    ("<!---->가", "<p>가</p>"),
  ])
  func `comments are dropped`(markdown: String, html: String) {
    let parsed = Parsed(markdown)
    #expect(parsed.html.filter { $0 != "\n" } == html.filter { $0 != "\n" })
    #expect(parsed.findings.isEmpty)
  }

  @Test(arguments: [
    ("<!-- 가\n\n나", "<p>&lt;!-- 가</p>\n<p>나</p>"),
    ("가 <!-- 나\n\n다", "<p>가 &lt;!-- 나</p>\n<p>다</p>"),
    ("<!-- 하나 -->\n\n<!-- 둘", "<p>&lt;!-- 둘</p>"),
  ])
  func `a comment that never closes is text and reported`(markdown: String, html: String) {
    let parsed = Parsed(markdown)
    #expect(parsed.html == html)
    #expect(parsed.findings == ["unclosed-comment: <!--"])
  }

  @Test(arguments: [
    ("https://kono.ai에서", "<p><a href=\"https://kono.ai\">https://kono.ai</a>에서</p>"),
    ("(https://kono.ai)를", "<p>(<a href=\"https://kono.ai\">https://kono.ai</a>)를</p>"),
    ("“https://kono.ai”라고", "<p>“<a href=\"https://kono.ai\">https://kono.ai</a>”라고</p>"),
    ("「https://kono.ai」", "<p>「<a href=\"https://kono.ai\">https://kono.ai</a>」</p>"),
    ("https://a.kr/x_(y)를", "<p><a href=\"https://a.kr/x_(y)\">https://a.kr/x_(y)</a>를</p>"),
    ("www.kono.ai는", "<p><a href=\"http://www.kono.ai\">www.kono.ai</a>는</p>"),
    (
      "<https://kono.ai>에서", "<p><a href=\"https://kono.ai\">https://kono.ai</a>에서</p>"
    ),
    ("<a@b.kr>로", "<p><a href=\"mailto:a@b.kr\">a@b.kr</a>로</p>"),
    ("a@b.kr로", "<p><a href=\"mailto:a@b.kr\">a@b.kr</a>로</p>"),
    (
      "https://ko.wikipedia.org/wiki/활자",
      "<p><a href=\"https://ko.wikipedia.org/wiki/활자\">https://ko.wikipedia.org/wiki/활자</a></p>"
    ),
    (
      "https://a.kr/x?y=1&z=2.",
      "<p><a href=\"https://a.kr/x?y=1&amp;z=2\">https://a.kr/x?y=1&amp;z=2</a>.</p>"
    ),
  ])
  func `addresses become links without the particle behind them`(markdown: String, html: String) {
    #expect(Parsed(markdown).html.replacing("%ED%99%9C%EC%9E%90", with: "활자") == html)
  }
}
