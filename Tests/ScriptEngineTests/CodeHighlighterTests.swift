import ScriptEngine
import Testing
import XMLTree

private let isInstalled = (try? CodeHighlighter().highlight("x", language: "c")) != nil

@Suite(.enabled(if: isInstalled, "highlight.js is not installed (package libjs-highlight.js)"))
struct CodeHighlighterTests {
  private static let highlighter = CodeHighlighter()

  @Test(arguments: [
    ("swift", "let x = \"가\" // 글", "let"), ("python", "def f(x):\n    return x", "def"),
    ("py", "import os", "import"), ("C++", "int main() { return 0; }", "int"),
    ("html", "<style>p { color: red }</style><script>var x = 1;</script>", "style"),
    ("js", "const t = `a ${b} <c>`;", "const"), ("bash", "echo \"$HOME\" && ls", "echo"),
    ("yaml", "a: [1, 2]\n", "a:"), ("json", "{\"가\": true}", "true"),
    ("php", "<p><?php echo 1; ?></p>", "echo"), ("sql", "SELECT * FROM t WHERE a < 1", "SELECT"),
    ("java", "class A<T> { @Override int b; }", "class"), ("tex", "\\frac{1}{2} % 글", "frac"),
  ])
  func `code is marked with hljs spans only and keeps its text`(
    language: String, code: String, word: String
  ) throws {
    let marked = try #require(try Self.highlighter.highlight(code, language: language))
    let root = try XMLDocument.root(Array("<pre>\(marked)</pre>".utf8), path: language)
    #expect(root.text == code)
    let spans = root.elements(named: "span")
    #expect(!spans.isEmpty)
    #expect(spans.contains { $0.text.contains(word) })
    #expect(marked.count(of: "<") == 2 * spans.count)
    for span in spans {
      #expect(span.attributes.map(\.name) == ["class"])
      #expect(span.attribute("class")?.hasPrefix("hljs-") == true)
    }
  }

  @Test(arguments: ["nosuch", "", "constructor", "__proto__", "toString"])
  func `an unknown language gives nil`(language: String) throws {
    #expect(try Self.highlighter.highlight("x", language: language) == nil)
  }

  @Test func `control characters do not break the page`() throws {
    let marked = try #require(try Self.highlighter.highlight("\u{1}\u{0}", language: "c"))
    #expect(marked == "\u{FFFD}\u{FFFD}")
  }

  @Test func `an oversized listing is left unmarked`() throws {
    let code = String(repeating: "x", count: CodeHighlighter.maximumLength + 1)
    #expect(try Self.highlighter.highlight(code, language: "c") == nil)
  }
}

extension String {
  fileprivate func count(of character: Character) -> Int { filter { $0 == character }.count }
}
