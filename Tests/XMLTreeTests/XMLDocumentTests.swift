import Testing
import XMLTree

private func problems(_ text: String) -> [XMLProblem] {
  XMLDocument.wellFormednessProblems(Array(text.utf8), path: "a.xhtml")
}

private func root(_ text: String) throws -> XMLElement {
  try XMLDocument.root(Array(text.utf8), path: "a.xhtml")
}

@Suite struct XMLDocumentTests {
  @Test(arguments: [
    "<a/>", "<?xml version='1.0' encoding='UTF-8'?>\n<가 나='다'>라 &amp; &#xAC00;</가>",
    "<!DOCTYPE html>\n<html xmlns='http://www.w3.org/1999/xhtml'><p>가<br/></p></html>",
    "\u{FEFF}<a><![CDATA[<b>]]><!-- c --><?d e?></a>",
  ])
  func `well-formed texts have no problems`(text: String) {
    #expect(problems(text) == [])
  }

  @Test(arguments: [
    ("<a>\n  <b></a>", 2), ("<a>&nbsp;</a>", 1), ("<a x=1/>", 1), ("<a b='1' b='2'/>", 1),
    ("<a>\n\n<x:b/></a>", 3), ("<a/>\n<b/>", 2), ("<a>\u{1}</a>", 1), ("", 1), ("글", 1),
    ("<a>\n<b", 2), ("<!DOCTYPE html>\n<p>&nbsp;</p>", 2), ("<a><", 1),
  ])
  func `a broken text is told with its line`(text: String, line: Int) throws {
    let first = try #require(problems(text).first)
    #expect(first.line == line || text.isEmpty)
    #expect(first.path == "a.xhtml")
    #expect(!first.message.isEmpty)
    #expect(!first.message.contains("\n"))
  }

  @Test func `columns count characters`() throws {
    let first = try #require(problems("<a>가나다<b x=1/></a>").first)
    #expect((first.line, first.column) == (1, 12))
  }

  @Test func `no more than a hundred problems are told`() {
    let broken = String(repeating: "<x:b/>", count: 500)
    #expect(problems("<a>\(broken)</a>").count == 100)
  }

  @Test func `a document is read with namespaces, attributes and text`() throws {
    let package = try root(
      """
      <?xml version="1.0"?>
      <package xmlns="http://www.idpf.org/2007/opf" version="3.0" xml:lang="ko">
        <metadata xmlns:dc="http://purl.org/dc/elements/1.1/">
          <dc:title id="t">가 &lt; <![CDATA[나]]></dc:title>
          <dc:creator>홍</dc:creator><dc:creator>김</dc:creator>
        </metadata>
      </package>
      """)
    #expect(package.name == "package")
    #expect(package.namespace == "http://www.idpf.org/2007/opf")
    #expect(package.attribute("version") == "3.0")
    #expect(package.attribute("lang") == nil)
    let xml = "http://www.w3.org/XML/1998/namespace"
    #expect(package.attribute("lang", namespace: xml) == "ko")
    let title = try #require(package.element(at: ["metadata", "title"]))
    #expect(title.namespace == "http://purl.org/dc/elements/1.1/")
    #expect(title.text == "가 < 나")
    #expect(title.attribute("id") == "t")
    #expect(package.elements(named: "creator").map(\.text) == ["홍", "김"])
    #expect(package.element(at: ["metadata", "none"]) == nil)
  }

  @Test func `a broken document cannot be read`() {
    #expect(throws: XMLProblem.self) { try root("<a>") }
  }
}
