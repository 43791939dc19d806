import Diagnostics
import SourceText
import TestSupport
import Testing

@Suite struct ConsoleWriterPropertyTests {
  /// A finding somewhere in a random text, with a note and a fix at random places.
  private func finding(
    _ random: inout RandomText, in file: SourceFile
  ) -> Diagnostic {
    func range() -> SourceRange {
      let start = random.number(in: -2...file.bytes.count + 2)
      return SourceRange(start, start + random.number(in: 0...40))
    }
    func edit() -> Edit {
      let start = file.scalarStart(at: random.number(in: 0...file.bytes.count))
      let end = file.scalarStart(at: start + random.number(in: 0...30))
      return Edit(SourceRange(start, end), random.unicode(upTo: 12))
    }
    let text = Message(random.korean(words: 30), en: "a")
    return Diagnostic(
      "rule", random.pick(Severity.allCases), at: Location(path: file.path, range: range()),
      Message(random.unicode(upTo: 20), en: "a"),
      explanation: text, notes: [Note(text, at: Location(path: file.path, range: range()))],
      fixes: [Fix(text, .safe, edits: [edit(), edit()])])
  }

  @Test func `lines of files fit the terminal and hold nothing that it would obey`() {
    var random = RandomText(seed: 11)
    for _ in 0..<400 {
      let file = SourceFile(
        path: "a.md", text: random.markdown(blocks: 4) + random.unicode(upTo: 300))
      let options = WriterOptions(width: random.number(in: 40...120))
      let finding = finding(&random, in: file)
      let text = ConsoleWriter(options).write([finding]) { _ in file }
      for line in text.split(separator: "\n").dropFirst() {
        #expect(DisplayWidth.cells(of: line) <= options.width, "\(line)")
      }
      #expect(!text.unicodeScalars.contains { $0.value < 0x20 && $0 != "\n" })
      #expect(!text.unicodeScalars.contains { (0x7F..<0xA0).contains($0.value) })
    }
  }

  @Test func `marks stand under the range`() throws {
    var random = RandomText(seed: 12)
    for _ in 0..<500 {
      let before = random.korean(words: 60)
      let focus = random.pick(["그림 3", "漢字", "x", "e\u{301}", "😀", "\u{1112}\u{1161}\u{11AB}"])
      let file = SourceFile(
        path: "a.md", text: before + "‹" + focus + "›" + random.korean(words: 60))
      let start = before.utf8.count + "‹".utf8.count
      let finding = Diagnostic(
        "rule", .error,
        at: Location(path: "a.md", range: SourceRange(start, start + focus.utf8.count)),
        Message("가", en: "a"))
      let text = ConsoleWriter(WriterOptions(width: 70)).write([finding]) { _ in file }
      let lines = text.split(separator: "\n")
      try #require(lines.count == 4)
      let open = try #require(lines[2].firstIndex(of: "‹"))
      let close = try #require(lines[2].firstIndex(of: "›"))
      let marks = try #require(lines[3].firstIndex(of: "^"))
      let column = DisplayWidth.cells(of: lines[2][...open])
      #expect(DisplayWidth.cells(of: lines[3][..<marks]) == column, "\(text)")
      #expect(lines[3].count { $0 == "^" } == DisplayWidth.cells(of: lines[2][..<close]) - column)
    }
  }

  @Test(.timeLimit(.minutes(1)))
  func `a paragraph of a million characters on one line is quick`() {
    let file = SourceFile(path: "a.md", text: String(repeating: "가나다 ", count: 500_000))
    let findings = (0..<20).map { index in
      Diagnostic(
        "rule", .error,
        at: Location(path: "a.md", range: SourceRange(index * 200_000, index * 200_000 + 9)),
        Message("가", en: "a"))
    }
    let text = ConsoleWriter(WriterOptions()).write(findings) { _ in file }
    #expect(text.utf8.count < 20 * 800)
  }
}
