import Diagnostics
import EPUBOutput
import Manuscripts
import TestSupport
import Testing
import XMLTree
import ZipArchive

@Suite struct BookTests {
  @Test func `the mimetype comes first, stored, at the place that readers look at`() throws {
    let bytes = try #require(try Sample.full.book().bytes)
    #expect(Array(bytes[30..<38]) == Array("mimetype".utf8))
    #expect(Array(bytes[38..<58]) == Array("application/epub+zip".utf8))
    let entries = try ZipReader.entries(of: bytes)
    #expect(entries.map(\.name).prefix(2) == ["mimetype", "META-INF/container.xml"])
    #expect(entries[0].compression == .stored)
  }

  @Test(arguments: ["package.opf", "nav.xhtml", "toc.ncx", "contents.xhtml", "01-01-search.xhtml"])
  func `files of the book are as recorded`(_ name: String) throws {
    let text = try #require(try Sample.full.files()["EPUB/" + name])
    expectSnapshot(text, named: name)
  }

  @Test func `every file that is XML is well-formed`() throws {
    for (name, text) in try Sample.full.files() {
      guard ["xhtml", "opf", "ncx", "svg", "xml"].contains(where: { name.hasSuffix("." + $0) })
      else { continue }
      #expect(XMLDocument.wellFormednessProblems(Array(text.utf8), path: name).isEmpty)
    }
  }

  @Test func `the same journal gives the same bytes`() throws {
    #expect(try Sample.full.book().bytes == Sample.full.book().bytes)
  }

  @Test func `the identifier stays when titles change and differs between issues' journals`() throws
  {
    func identifier(_ change: (inout Sample) -> Void) throws -> String? {
      var sample = Sample.full
      change(&sample)
      let package = try #require(try sample.files()["EPUB/package.opf"])
      return try XMLDocument.root(Array(package.utf8), path: "").elements(named: "identifier")
        .first?
        .text
    }
    let first = try identifier { _ in }
    #expect(try identifier { $0.issue.title = "다른 제목" } == first)
    #expect(try identifier { $0.info.baseURL = "https://example.org/other" } != first)
  }

  @Test func `an issue without articles is still a book`() throws {
    var sample = Sample()
    sample.issue = IssueInfo()
    let files = try sample.files()
    #expect(files["EPUB/contents.xhtml"] != nil)
    #expect(files["EPUB/nav.xhtml"]?.contains("bodymatter") == false)
  }

  @Test func `a malformed formula stops the book and names the manuscript`() throws {
    var sample = Sample.full
    sample.mathML = "<math><mi>x</math>"
    let result = try sample.book()
    #expect(result.bytes == nil)
    let finding = try #require(result.diagnostics.first)
    #expect(finding.rule == "malformed-xhtml" && finding.severity == .error)
    #expect(finding.location?.path == "issues/2026-02/01-search.md")
  }

  @Test func `an English journal speaks English`() throws {
    var sample = Sample.full
    sample.info.language = "en"
    sample.language = .english
    let files = try sample.files()
    #expect(files["EPUB/nav.xhtml"]?.contains("<h1>Contents</h1>") == true)
    #expect(files["EPUB/package.opf"]?.contains("All images have alternative text.") == true)
    #expect(files["EPUB/02-02-sum.xhtml"]?.contains("<h2 id=\"abstract_title\">Abstract") == true)
  }

  @Test func `an English article in a Korean journal has English labels and its language`() throws {
    let page = try #require(try Sample.full.files()["EPUB/02-02-sum.xhtml"])
    #expect(page.contains("lang=\"en\" xml:lang=\"en\""))
    #expect(page.contains("<h2 id=\"abstract_title\">Abstract</h2>"))
  }
}
