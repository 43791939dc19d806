import Diagnostics
import MarkdownTree
import SourceText
import TestSupport
import Testing

@testable import Manuscripts

/// Manuscripts that try to break or stall the recognition of structure.
@Suite struct HostileManuscriptTests {
  private func many(_ text: String, _ count: Int) -> String {
    String(repeating: text, count: count)
  }

  private func read(_ body: String) {
    let time = ContinuousClock().measure { _ = Reading(body) }
    #expect(time < .seconds(10), "\(time)")
  }

  @Test func `many equal headings, figures, tables and equations`() {
    read(many("# 제목\n\n", 20_000))
    read(many("![(그림 1) 가](a.png)\n\n", 5_000))
    read(many("![(가) 가](a.png)\n\n", 5_000))
    read(many("<표 1> 가\n\n| 가 |\n|---|\n\n", 3_000))
    read(many("$$x$$\n\n", 10_000))
  }

  @Test func `many mentions, references and breaks`() {
    read(many("그림 1, ", 30_000))
    read(many("[1", 50_000))
    read("[" + many("1,", 100_000))
    read("# 참고문헌\n\n" + many("[1] 가\n", 10_000))
    read(many("가\n※ 출처 : 나\n", 10_000))
    read(many("제", 100_000) + many("3", 100_000) + many("3.", 50_000))
    read("그림" + many(" ", 100_000) + "1")
  }

  @Test func `long front matters`() {
    _ = Reading(whole: "---\n" + many("a: b\n", 20_000))
    _ = Reading(whole: "---\ntitle: " + many("가", 100_000) + "\n---\n")
  }

  @Test(arguments: [UInt64](1...10))
  func `random texts keep their ranges in the file`(seed: UInt64) {
    var random = RandomText(seed: seed)
    for _ in 0..<40 {
      let reading = Reading(random.markdown(blocks: 8))
      let file = reading.manuscript.file
      var ranges: [SourceRange] = []
      reading.document.visit(
        block: { ranges.append($0.range) }, inline: { ranges.append($0.range) })
      ranges += reading.diagnostics.compactMap { $0.location?.range }
      for range in ranges {
        #expect(range.end <= file.bytes.count, "\(file.text.debugDescription)")
        #expect(
          file.scalarStart(at: range.start) == range.start
            && file.scalarStart(at: range.end) == range.end, "\(file.text.debugDescription)")
      }
    }
  }

  @Test(.needsSharedFolder)
  func `the texts of the corpus lead back to their source`() {
    let paths = SharedFolder.files(under: "corpus").filter { $0.hasSuffix(".md") }
    #expect(paths.count > 20)
    for path in paths {
      let file = SourceFile(path: path, bytes: SharedFolder.bytes(of: path) ?? [])
      let (document, _) = Manuscript.parse(file).manuscript.linked()
      document.visit { inline in
        guard case .text(let text) = inline.kind else { return }
        let slice = file.text(in: inline.range)
        #expect(slice == text || slice.contains("\\") || slice.contains("&"), "\(path)")
      }
    }
  }
}
