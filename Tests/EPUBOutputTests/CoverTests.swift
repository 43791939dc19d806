import Diagnostics
import Testing

@testable import EPUBOutput

@Suite struct CoverTests {
  @Test func `the issue's cover is used where there is one`() throws {
    var sample = Sample([("a.md", "글\n")])
    sample.files["issues/2026-02/cover.png"] = Sample.png
    sample.cover = "issues/2026-02/cover.png"
    let files = try sample.files()
    #expect(files["EPUB/cover.svg"] == nil)
    #expect(files["EPUB/cover.xhtml"]?.contains("src=\"figures/cover.png\"") == true)
    #expect(files["EPUB/package.opf"]?.contains("properties=\"cover-image\"") == true)
  }

  @Test func `an issue without a cover gets one drawn from its names`() throws {
    let cover = try #require(try Sample([("a.md", "글\n")]).files()["EPUB/cover.svg"])
    for text in [">조판과 계산<", ">제1권 제2호<", ">찾기와 더하기<", ">2026년 6월<", ">활자계산연구회<"] {
      #expect(cover.contains(text))
    }
  }

  @Test func `a cover that a book cannot show is replaced by a drawn one`() throws {
    var sample = Sample([("a.md", "글\n")])
    sample.files["c.avif"] = Array("\0\0\0 ftypavif".utf8)
    sample.cover = "c.avif"
    #expect(try sample.files()["EPUB/cover.svg"] != nil)
    #expect(try sample.book().diagnostics.map(\.rule) == ["unsupported-epub-image"])
  }

  @Test(arguments: [
    ("화면 위의 한글", 10, ["화면 위의", "한글"]), ("가나다라마바", 6, ["가나다", "라마바"]),
    ("AI & Machine", 20, ["AI & Machine"]), ("", 10, []),
    ("가 나 다 라 마", 2, ["가", "나…"]),
  ])
  func `titles break by the width of their characters`(
    _ text: String, _ cells: Int, _ lines: [String]
  ) {
    let limit = cells == 2 ? 2 : 9
    let found = LineWrapping.lines(text, cells: cells == 2 ? 3 : cells, limit: limit)
    #expect(found == lines)
  }

  @Test func `balanced lines leave no word alone`() {
    #expect(
      LineWrapping.balanced("하나 둘셋 넷 다섯", cells: 14, limit: 5) == ["하나 둘셋", "넷 다섯"])
  }
}
