import Diagnostics
import SourceText
import Testing
import YAMLTree

/// A broken document, the rule and the marked text, and a word of the Korean and English summary.
struct BrokenDocument: Sendable, CustomTestStringConvertible {
  var text: String
  var rule: String
  var marked: String
  var says: String
  var english: String

  init(_ text: String, _ rule: String, at marked: String, _ says: String, _ english: String) {
    self.text = text
    self.rule = rule
    self.marked = marked
    self.says = says
    self.english = english
  }

  var testDescription: String { text.debugDescription }

  static let all: [BrokenDocument] = [
    .init("제목: AI: 미래", "yaml-syntax", at: ":", "쌍점", "colon"),
    .init("제목: \"가\n나: 다", "yaml-syntax", at: "\"", "따옴표", "unclosed quote"),
    .init("제목: '가\n---\n", "yaml-syntax", at: "'", "따옴표", "unclosed quote"),
    .init("제목: @가", "yaml-syntax", at: "@", "시작할 수 없는", "cannot start"),
    .init("제목: [가, 나\n다: 라", "yaml-syntax", at: "[", "대괄호", "bracket"),
    .init("제목: {가, 나\n다: 라", "yaml-syntax", at: "{", "중괄호", "brace"),
    .init("제목: 'It's'", "yaml-syntax", at: "s", "키를 찾지", "expected a key"),
    .init("가: 나\n그냥 글\n다: 라", "yaml-syntax", at: "그", "쌍점(:)이 없습니다", "missing colon"),
    .init("- 가\n나: 다", "yaml-syntax", at: "나", "목록 항목", "list item"),
    .init("가: - 나", "yaml-syntax", at: "-", "목록 기호", "list item"),
    .init("제목: *강조*", "yaml-syntax", at: "*", "별칭", "alias"),
    .init("제목: *bold", "yaml-syntax", at: "*bold", "정의되지 않은 별칭", "undefined alias"),
    .init("제목: !중요", "yaml-syntax", at: "!", "태그", "tag"),
    .init("제목: !a!b 다", "yaml-syntax", at: "!", "태그", "tag"),
    .init("제목: \"\\d\"", "yaml-syntax", at: "\\", "이스케이프", "escape"),
    .init("제목: \"\\uZZ\"", "yaml-syntax", at: "Z", "문자 코드", "character code"),
    .init("가: [나, , 다]", "yaml-syntax", at: ",", "비었습니다", "expected a value"),
    .init("가: |나\n  다", "yaml-syntax", at: "나", "|", "text after |"),
    .init("  가: 나\n다: 라", "yaml-syntax", at: "다", "아닌 내용", "not ‘key: value’"),
    .init("가: \u{1}", "yaml-syntax", at: "\u{1}", "쓸 수 없는 글자", "not allowed"),
    .init("%TAG x\n---\na: b", "yaml-syntax", at: "x", "문법", "syntax"),
    .init("가:\n\t- 나", "yaml-tab", at: "\t", "탭", "tab"),
    .init("가: 나\n\t\t다: 라", "yaml-tab", at: "\t\t", "탭", "tab"),
    .init("가: |\n  나\n\t다", "yaml-tab", at: "\t", "탭", "tab"),
    .init("가: 나\n---\n다: 라", "yaml-multiple-documents", at: "---", "둘 이상", "more than one"),
  ]
}

@Suite struct YAMLProblemTests {
  @Test(arguments: BrokenDocument.all)
  func `a broken document is explained at its place`(document: BrokenDocument) throws {
    let file = SourceFile(path: "paper.md", text: "---\n" + document.text)
    let (_, diagnostics) = YAMLDocument.parse(
      Array(document.text.utf8), in: file.path, fragment: OffsetMap(start: 4))
    let first = try #require(diagnostics.first)
    #expect(diagnostics.count == 1)
    #expect(first.rule == document.rule)
    #expect(first.severity == .error)
    #expect(file.text(in: try #require(first.location?.range)) == document.marked)
    #expect(first.summary.korean.contains(document.says))
    #expect(first.summary.english.contains(document.english))
    #expect(first.explanation != nil)
  }

  @Test func `a full-width colon is named as the cause`() throws {
    let (_, diagnostics) = YAMLDocument.parse(Array("제목：가\n저자: 나".utf8), in: "paper.md")
    #expect(try #require(diagnostics.first?.explanation).korean.contains("전각 쌍점"))
  }

  @Test func `tabs are replaced by spaces only on request`() throws {
    let (_, diagnostics) = YAMLDocument.parse(Array("a:\n\t- b".utf8), in: "paper.md")
    let fix = try #require(diagnostics.first?.fixes.first)
    #expect(fix.applicability == .unsafe)
    #expect(fix.edits == [Edit(SourceRange(3, 4), "  ")])
  }

  @Test func `a duplicate key is an error that points at the first`() throws {
    let (root, diagnostics) = YAMLDocument.parse(
      Array("제목: 가\nb: 1\n제목: 나".utf8), in: "paper.md")
    let first = try #require(diagnostics.first)
    #expect(diagnostics.map(\.rule) == ["yaml-duplicate-key"])
    #expect(first.location?.range == SourceRange(17, 23))
    #expect(first.notes.first?.location?.range == SourceRange(0, 6))
    #expect(root != nil)
  }

  @Test func `an alias bomb is refused quickly`() {
    var text = "a0: &a0 [x, x, x, x, x, x, x, x, x]\n"
    for level in 1...30 {
      let aliases = [String](repeating: "*a\(level - 1)", count: 9).joined(separator: ", ")
      text += "a\(level): &a\(level) [\(aliases)]\n"
    }
    let (root, diagnostics) = YAMLDocument.parse(Array(text.utf8), in: "paper.md")
    #expect(root == nil)
    #expect(diagnostics.map(\.rule) == ["yaml-too-large"])
  }

  @Test(arguments: [(64, true), (65, false), (50_000, false)])
  func `nesting is held to 64 levels`(depth: Int, isRead: Bool) {
    let text = String(repeating: "[", count: depth) + String(repeating: "]", count: depth)
    let (root, diagnostics) = YAMLDocument.parse(Array(text.utf8), in: "paper.md")
    #expect((root != nil) == isRead)
    #expect(diagnostics.map(\.rule) == (isRead ? [] : ["yaml-too-large"]))
  }

  @Test func `aliases cannot nest deeper than the limit either`() {
    var text = "a0: &a0 [x]\n"
    for level in 1...70 { text += "a\(level): &a\(level) [*a\(level - 1)]\n" }
    let (_, diagnostics) = YAMLDocument.parse(Array(text.utf8), in: "paper.md")
    #expect(diagnostics.map(\.rule) == ["yaml-too-large"])
  }

  @Test func `the number of values is held to 100,000`() {
    let items = [String](repeating: "- a\n", count: 100_000).joined()
    let (root, diagnostics) = YAMLDocument.parse(Array(items.utf8), in: "paper.md")
    #expect(root == nil)
    #expect(diagnostics.map(\.rule) == ["yaml-too-large"])
  }

  @Test func `no cut or changed byte of a document crashes or leaves the text`() {
    let text = "제목: \"가\\u0041\"\nb: &x [1, {c: 'd'}]\ne: *x\nf: |\n  글\n? k\n: v\n%G !t! 값\n"
    let source = Array(text.utf8)
    let replacements = Array("\t\"'[]{}&*!|>%@`:-?#,\n\r \\".utf8) + [0, 0x80, 0xC0, 0xFF]
    for index in source.indices {
      checkRanges(Array(source[..<index]))
      for byte in replacements {
        var changed = source
        changed[index] = byte
        checkRanges(changed)
      }
    }
  }

  private func checkRanges(_ bytes: [UInt8]) {
    let (root, diagnostics) = YAMLDocument.parse(bytes, in: "paper.md")
    if root == nil, diagnostics.isEmpty, bytes.contains(where: { $0 > 0x40 }) {
      #expect(bytes.first == 0x23, "a text was lost without a word")
    }
    for diagnostic in diagnostics {
      #expect((diagnostic.location?.range?.end ?? 0) <= bytes.count)
    }
    if let root { checkNesting(root, in: SourceRange(0, bytes.count)) }
  }

  private func checkNesting(_ node: YAMLNode, in outer: SourceRange) {
    #expect(node.range.start >= 0 && node.range.end <= outer.end)
    switch node.content {
    case .scalar: break
    case .sequence(let items):
      for item in items { checkNesting(item, in: outer) }
    case .mapping(let pairs):
      for pair in pairs {
        checkNesting(pair.key, in: outer)
        checkNesting(pair.value, in: outer)
      }
    }
  }
}
