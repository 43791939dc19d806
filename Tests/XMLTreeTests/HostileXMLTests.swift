import Testing
import XMLTree

private func root(_ text: String) throws -> XMLElement {
  try XMLDocument.root(Array(text.utf8), path: "a.xml")
}

/// Ten entities, each of which names the one before it ten times.
private func laughs(_ content: String) -> String {
  var text = "<!DOCTYPE a [<!ENTITY e0 \"ha\">"
  for level in 1...10 {
    let references = String(repeating: "&e\(level - 1);", count: 10)
    text += "<!ENTITY e\(level) \"\(references)\">"
  }
  return text + "]>\(content)"
}

@Suite struct HostileXMLTests {
  @Test(.timeLimit(.minutes(1)), arguments: ["<a>&e10;</a>", "<a b=\"&e10;\"/>"])
  func `entities that multiply take no memory`(content: String) {
    let size = (try? root(laughs(content)))?.text.utf8.count ?? 0
    #expect(size < 1_000)
  }

  @Test func `an entity of the document is not expanded`() throws {
    let text = "<!DOCTYPE a [<!ENTITY e \"secret\">]><a>x&e;y</a>"
    #expect(try root(text).text == "x&e;y")
  }

  @Test(arguments: [
    "<!DOCTYPE a [<!ENTITY e SYSTEM \"file://PATH\">]><a>&e;</a>",
    "<!DOCTYPE a [<!ENTITY % e SYSTEM \"file://PATH\"> %e;]><a/>",
    "<!DOCTYPE a SYSTEM \"file://PATH\"><a/>",
    "<a xmlns:xi='http://www.w3.org/2001/XInclude'><xi:include href='PATH' parse='text'/></a>",
  ])
  func `files named by a document are not read`(text: String) {
    // This very file would be a syntax error as a DTD and show its text as an entity.
    let bytes = Array(text.replacing("PATH", with: #filePath).utf8)
    #expect(XMLDocument.wellFormednessProblems(bytes, path: "a.xml") == [])
    let content = (try? XMLDocument.root(bytes, path: "a.xml"))?.text ?? "unread"
    #expect(!content.contains("import"))
  }

  @Test(arguments: [(200, true), (300, false), (100_000, false)])
  func `nesting is limited`(depth: Int, isRead: Bool) {
    let text =
      String(repeating: "<a>", count: depth) + String(repeating: "</a>", count: depth)
    #expect(((try? root(text)) != nil) == isRead)
  }

  @Test func `an oversized text is refused`() {
    let bytes = [UInt8](repeating: 0x20, count: XMLDocument.maximumBytes + 1)
    #expect(XMLDocument.wellFormednessProblems(bytes, path: "a.xml").count == 1)
  }

  @Test func `no cut of a document is read or crashes`() throws {
    let text = "<?xml version='1.0'?><가 b=\"&#65;\">나<!--c--><d><![CDATA[e]]></d></가>"
    let bytes = Array(text.utf8)
    for length in bytes.indices {
      let problems = XMLDocument.wellFormednessProblems(Array(bytes[..<length]), path: "a.xml")
      #expect(!problems.isEmpty)
    }
  }

  @Test func `many threads may read at once`() async throws {
    try await withThrowingTaskGroup(of: Int.self) { group in
      for index in 0..<64 {
        group.addTask {
          _ = XMLDocument.wellFormednessProblems(Array("<a><b>".utf8), path: "a.xml")
          let items = String(repeating: "<b>가</b>", count: index)
          return try root("<a>\(items)</a>").elements.count
        }
      }
      var total = 0
      for try await count in group { total += count }
      #expect(total == 64 * 63 / 2)
    }
  }
}
