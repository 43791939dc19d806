import ScriptEngine
import Testing
import XMLTree

private let isKaTeXInstalled = (try? MathRenderer().renderMath("x", display: false)) != nil

@Suite(.enabled(if: isKaTeXInstalled, "KaTeX is not installed (Debian package libjs-katex)"))
struct MathRendererTests {
  private static let renderer = MathRenderer()
  private static let mathML = "http://www.w3.org/1998/Math/MathML"

  @Test(arguments: [
    "x", "a < b \\& c > d", "\\frac{1}{2}", "\\sqrt[3]{x^2+y_1}", "\\sum_{i=1}^{n} i^2",
    "\\int_0^\\infty e^{-x}\\,dx", "\\begin{pmatrix} a & b \\\\ c & d \\end{pmatrix}",
    "f(x) = \\begin{cases} 1 & x > 0 \\\\ 0 & \\text{그 밖에} \\end{cases}",
    "\\begin{aligned} a &= b \\\\ &= c \\end{aligned}", "\\hat{y} = \\arg\\max_\\theta p(y|x)",
    "\\text{정확도} = \\frac{TP}{TP+FP}", "가 + 나",
    "\\left\\{ x \\middle| x \\in \\mathbb{R} \\right\\}",
    "\\underbrace{a+b}_{n}", "\\overrightarrow{AB} \\xrightarrow{f} C", "\\color{red}{x}",
    "\\tag{1} E = mc^2", "\\mathcal{L} \\boldsymbol{\\beta} \\mathfrak{g}", "x'' \\ne \"y\"",
    "\\def\\f#1{#1^2} \\f{x}", "\\cancel{x} \\boxed{y}", "\\url{javascript:alert(1)}", "\u{1}x",
    "100\\%\\text{ ]]> --> \\&amp; <b>}", "\\rule{9999em}{1em}", "",
  ])
  func `a formula is a well-formed math element that keeps its TeX`(tex: String) throws {
    let math = try Self.renderer.renderMath(tex, display: true)
    #expect(math.hasPrefix("<math xmlns=\"\(Self.mathML)\""))
    let root = try XMLDocument.root(Array(math.utf8), path: tex)
    #expect(root.name == "math")
    #expect(root.namespace == Self.mathML)
    #expect(root.attribute("display") == "block")
    let annotation = try #require(root.elements(named: "annotation").first)
    #expect(annotation.attribute("encoding") == "application/x-tex")
    #expect(annotation.text == (tex == "\u{1}x" ? "\u{FFFD}x" : tex))
    #expect(root.elements(named: "a").isEmpty)
    #expect(!math.contains("9999em\""))
  }

  @Test(arguments: [
    ("n \\log n", "<mspace width=\"0.1667em\"/><mi>log</mi><mo>\u{2061}</mo><mspace"),
    ("\\ln 2", "<mo>\u{2061}</mo><mspace width=\"0.1667em\"/><mn>2"),
    ("\\sin(x)", "<mo>\u{2061}</mo><mo stretchy"),
  ])
  func `named operators stand apart from what they apply to`(tex: String, part: String) throws {
    #expect(try Self.renderer.renderMath(tex, display: false).contains(part))
  }

  @Test func `a formula in a line is not a block`() throws {
    let math = try Self.renderer.renderMath("x^2", display: false)
    #expect(!math.contains("display="))
    #expect(math.contains("<msup>"))
  }

  @Test(arguments: [
    ("\\frac{1}{", 9), ("x + \\nosuch", 4), ("가나 \\bad", 3), ("a^b^c", 3), ("}", 0),
  ])
  func `a bad formula is told with KaTeX's words and the place`(tex: String, position: Int) throws {
    let error = #expect(throws: ScriptError.self) {
      try Self.renderer.renderMath(tex, display: false)
    }
    guard case .exception(let exception)? = error else {
      Issue.record("\(String(describing: error))")
      return
    }
    #expect(exception.name == "ParseError")
    #expect(exception.message.hasPrefix("KaTeX parse error: "))
    #expect(exception.position == position)
  }

  @Test(arguments: [
    "\\def\\a{\\a\\a}\\a", String(repeating: "{", count: 100_000), "\\includegraphics{x",
  ])
  func `a hostile formula throws`(tex: String) {
    #expect(throws: ScriptError.self) { try Self.renderer.renderMath(tex, display: false) }
  }

  @Test func `a definition does not reach the next formula`() throws {
    _ = try Self.renderer.renderMath("\\gdef\\secret{x} \\secret", display: false)
    #expect(throws: ScriptError.self) {
      try Self.renderer.renderMath("\\secret", display: false)
    }
  }

  @Test func `a missing KaTeX names its package`() {
    let renderer = MathRenderer(ScriptLocations(katex: "/nowhere/k.js", highlight: ""))
    let error = ScriptError.missingScript(path: "/nowhere/k.js", package: "libjs-katex")
    #expect(throws: error) { try renderer.renderMath("x", display: false) }
  }
}
