import SourceText
import Testing

@Suite struct DisplayWidthTests {
  @Test(arguments: [
    ("", 0), ("abc", 3), ("한글", 4), ("ㄱㄴ", 4), ("漢", 2), ("ｱ", 1), ("Ａ", 2), ("…", 1),
    ("“”", 2), ("『』", 4), ("·", 1), ("①", 1), ("e\u{301}", 1), ("\u{1100}\u{1161}\u{11A8}", 2),
    ("\u{AC00}\u{11A8}", 2), ("\u{200B}", 0), ("\u{FEFF}", 0), ("\u{00AD}", 0), ("\u{3000}", 2),
    ("😀", 2), ("☕", 2), ("\t", 1), ("ä", 1), ("か\u{3099}", 2), ("א\u{5B0}", 1),
  ])
  func `a text takes as many cells as a terminal gives it`(text: String, cells: Int) {
    #expect(DisplayWidth.cells(of: text) == cells)
  }
}
