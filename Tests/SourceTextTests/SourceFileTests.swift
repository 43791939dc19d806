import SourceText
import TestSupport
import Testing

@Suite struct SourceFileTests {
  struct Lines: Sendable, CustomTestStringConvertible {
    var text: String
    var starts: [Int]
    var testDescription: String { text.debugDescription }
  }

  @Test(arguments: [
    Lines(text: "", starts: [0]),
    Lines(text: "가", starts: [0]),
    Lines(text: "a\nb", starts: [0, 2]),
    Lines(text: "a\n", starts: [0, 2]),
    Lines(text: "a\r\nb\r\n", starts: [0, 3, 6]),
    Lines(text: "a\rb\r", starts: [0, 2, 4]),
    Lines(text: "\r\r\n\n\r", starts: [0, 1, 3, 4, 5]),
    Lines(text: "가\r\n나\n다", starts: [0, 5, 9]),
    Lines(text: "a\u{85}b\u{2028}c\u{0B}d\u{0C}e", starts: [0]),
  ])
  func `lines end at LF, CR LF and CR only`(lines: Lines) {
    let file = SourceFile(path: "a.md", text: lines.text)
    #expect(file.lineStarts == lines.starts)
    #expect(file.lineCount == lines.starts.count)
  }

  @Test(arguments: ["\n", "\r\n", "\r"])
  func `a line is given without its line end`(end: String) {
    let file = SourceFile(path: "a.md", text: "가나\(end)\(end)다\(end)")
    let lines = (0..<file.lineCount).map { file.text(in: file.lineRange($0)) }
    #expect(lines == ["가나", "", "다", ""])
  }

  @Test func `a byte order mark is taken off and remembered`() {
    let file = SourceFile(path: "a.md", bytes: [0xEF, 0xBB, 0xBF] + Array("가".utf8))
    #expect(file.hadByteOrderMark)
    #expect(file.bytes == Array("가".utf8))
    #expect(file.position(at: 3).column == 2)
    #expect(!SourceFile(path: "a.md", text: "가").hadByteOrderMark)
  }

  @Test func `only the first byte order mark is taken off`() {
    let file = SourceFile(path: "a.md", text: "\u{FEFF}\u{FEFF}가")
    #expect(file.text.unicodeScalars.count == 2)
  }

  @Test func `a text of a range is clamped to the file`() {
    let file = SourceFile(path: "a.md", text: "가나다")
    #expect(file.text(in: SourceRange(3, 6)) == "나")
    #expect(file.text(in: SourceRange(6, 99)) == "다")
    #expect(file.text(in: SourceRange(50, 99)) == "")
  }

  @Test func `any bytes give valid UTF-8 whose line table is in step with it`() {
    var random = RandomText(seed: 1)
    for _ in 0..<3000 {
      let file = SourceFile(path: "a.md", bytes: random.bytes(upTo: 40))
      #expect(Array(file.text.utf8) == file.bytes)
      #expect(!file.bytes.contains(0))
      for (line, start) in file.lineStarts.enumerated() {
        #expect(file.lineIndex(at: start) == line)
        let range = file.lineRange(line)
        #expect(range.start == start)
        #expect(!file.bytes[range.start..<range.end].contains { $0 == 0x0A || $0 == 0x0D })
      }
    }
  }
}
