import SourceText
import TestSupport
import Testing

@Suite struct TextPositionTests {
  struct Case: Sendable, CustomTestStringConvertible {
    var before: String
    /// Line, byte, scalar, UTF-16 and display column just behind `before`.
    var expected: [Int]
    var testDescription: String { before.debugDescription }
  }

  @Test(arguments: [
    Case(before: "", expected: [1, 1, 1, 1, 1]),
    Case(before: "abc", expected: [1, 4, 4, 4, 4]),
    Case(before: "한글", expected: [1, 7, 3, 3, 5]),
    Case(before: "漢字かな", expected: [1, 13, 5, 5, 9]),
    Case(before: "ａ。", expected: [1, 7, 3, 3, 5]),
    Case(before: "ﾊﾝ", expected: [1, 7, 3, 3, 3]),
    Case(before: "é", expected: [1, 3, 2, 2, 2]),
    Case(before: "e\u{301}", expected: [1, 4, 3, 3, 2]),
    // NFD Hangul: three jamo a syllable, drawn in two cells.
    Case(before: "\u{1112}\u{1161}\u{11AB}", expected: [1, 10, 4, 4, 3]),
    Case(before: "😀", expected: [1, 5, 2, 3, 3]),
    Case(before: "👨\u{200D}👩", expected: [1, 12, 4, 6, 5]),
    Case(before: "𠮷", expected: [1, 5, 2, 3, 3]),
    Case(before: "a\tb", expected: [1, 4, 4, 4, 4]),
    Case(before: "가\n나", expected: [2, 4, 2, 2, 3]),
    Case(before: "가\r\n나", expected: [2, 4, 2, 2, 3]),
    Case(before: "가\r나", expected: [2, 4, 2, 2, 3]),
    Case(before: "กี", expected: [1, 7, 3, 3, 2]),
  ])
  func `an offset is counted in every unit`(test: Case) {
    let file = SourceFile(path: "a.md", text: test.before + "끝")
    let position = file.position(at: test.before.utf8.count)
    #expect(
      [
        position.line, position.byteColumn, position.column, position.utf16Column,
        position.displayColumn,
      ] == test.expected)
  }

  @Test func `an offset inside a scalar counts as the scalar's start`() {
    let file = SourceFile(path: "a.md", text: "가나")
    #expect(file.position(at: 4) == file.position(at: 3))
    #expect(file.position(at: 5) == file.position(at: 3))
    #expect(file.scalarStart(at: 99) == 6)
  }

  @Test func `offsets outside the file are clamped`() {
    let file = SourceFile(path: "a.md", text: "가\n나")
    #expect(file.position(at: -3).column == 1)
    #expect(file.position(at: 99).line == 2)
    #expect(file.position(at: 99).column == 2)
    #expect(file.offset(line: 0, byteColumn: 5) == 0)
    #expect(file.offset(line: 9, byteColumn: 1) == 7)
  }

  @Test func `line and byte column lead back to the offset`() {
    var random = RandomText(seed: 2)
    for _ in 0..<200 {
      let file = SourceFile(path: "a.md", text: random.markdown(blocks: 4))
      for offset in 0...file.bytes.count where file.scalarStart(at: offset) == offset {
        let position = file.position(at: offset)
        #expect(file.offset(line: position.line, byteColumn: position.byteColumn) == offset)
      }
    }
  }

  @Test func `columns agree with what the standard library counts`() {
    var random = RandomText(seed: 3)
    for _ in 0..<500 {
      let file = SourceFile(path: "a.md", text: random.unicode(upTo: 30))
      let offset = file.scalarStart(at: random.number(in: 0...file.bytes.count))
      let start = file.lineStarts[file.lineIndex(at: offset)]
      let before = file.text(in: SourceRange(start, offset))
      let position = file.position(at: offset)
      #expect(position.column == before.unicodeScalars.count + 1)
      #expect(position.utf16Column == before.utf16.count + 1)
      #expect(position.displayColumn == DisplayWidth.cells(of: before) + 1)
    }
  }
}
