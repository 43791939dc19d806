import Diagnostics
import HTMLOutput
import Manuscripts
import Publishing
import SourceText
import TestSupport
import Testing
import XMLTree

@Suite struct RandomContentTests {
  private static let paths = [
    "journal.yaml", "issue.yaml", "issues/1/issue.yaml", "issues/2/issue.yaml", "issues/1/a.md",
    "issues/1/b.md", "issues/2/\u{1100}\u{1161}.md", "a.md", "b.md", "x/issue.yaml", "x/c.md",
    "pages/p.md", "pages/README.md", "a.svg", "issues/1/a.svg", "a.png", "issues/1/figures/a.gif",
    "\u{301}.md", "issues/\u{301}/a.md", " .md", "a/b/c/d.md", "templates/x.mustache",
  ]

  private static let pieces = [
    "title: ", "- ", "articles:", " [a.md, b.md, a.md]", "\n", "\n  ", "---\n", "&a ", "*a",
    "number: 1",
    "date: 2026-13-99", "date: ", "cover: a.svg", "slug: ../x", "draft: true", "authors: [", "]",
    "{",
    "}", "'", "\"", "# ", "![가](a.svg)", "![](../a.png)", "$x$", "$$\nx\n$$", "[^1]", "[^1]: 주\n",
    "<표 1> 표\n\n| 가 |\n|---|\n", "(그림 1)", "## 참고문헌\n\n[1] 글\n", "[1]", "{#a}", "```\n", "> ",
    "numbering: auto", "profile: kips-magazine", "[글](b.md#x)", "<svg viewBox='0 0 1 1'>", "가나다",
    "$\u{FFFF}a^2$",
    "```swift\nlet \u{FFFE}\u{1} = 1 // <\n```\n", "$$\n\\text{\u{FFFE}}\n$$\n",
  ]

  @Test(arguments: 0..<20 as Range<UInt64>)
  func `no content stops the reading`(seed: UInt64) async throws {
    var random = RandomText(seed: seed)
    for _ in 0..<50 {
      var files: [String: [UInt8]] = [:]
      for _ in 0..<random.number(in: 0...9) { files[random.pick(Self.paths)] = Self.bytes(&random) }
      let loaded = try await load(MemoryFileSystem(bytes: files))
      for diagnostic in loaded.diagnostics {
        guard let location = diagnostic.location, let range = location.range,
          let source = loaded.sources[location.path]
        else { continue }
        #expect(range.start >= 0 && range.end <= source.bytes.count, "\(diagnostic)")
      }
      try expectWellFormed(loaded.journal)
      let plan = OutputPlan(journal: loaded.journal, assets: [])
      for output in plan.outputs {
        #expect(!output.path.hasPrefix("/") && !output.path.split(separator: "/").contains(".."))
      }
    }
  }

  /// Renders every text with the real scripts; a page that is no XML is no page of an EPUB.
  private func expectWellFormed(_ journal: Journal) throws {
    let texts =
      journal.issues.flatMap(\.articles).map { ($0.path, $0.document, $0.images) }
      + journal.pages.map { ($0.path, $0.document, $0.images) }
    for (path, document, images) in texts {
      let body = ArticleBody(
        document, services: PageServices(scripts: scripts, page: path, issue: "1", images: images),
        flavour: .site, language: .korean)
      let page = "<page>" + body.body + body.notes + body.references + "</page>"
      let problems = XMLDocument.wellFormednessProblems(Array(page.utf8), path: path)
      #expect(problems == [], "\(page)")
    }
  }

  private static func bytes(_ random: inout RandomText) -> [UInt8] {
    switch random.number(in: 0...3) {
    case 0: return random.bytes(upTo: 300)
    case 1: return Array(manuscript("가", body: random.markdown(blocks: 6)).utf8)
    default:
      var text = ""
      for _ in 0..<random.number(in: 0...25) { text += random.pick(pieces) }
      var bytes = Array(text.utf8)
      if random.number(in: 0...3) == 0 { bytes += random.bytes(upTo: 20) }
      return bytes
    }
  }
}
