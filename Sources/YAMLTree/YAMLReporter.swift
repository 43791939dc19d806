import Diagnostics
import SourceText

/// Collects the diagnostics of one document and maps their places into the file.
struct YAMLReporter {
  private let bytes: UnsafeBufferPointer<UInt8>
  private let path: String
  private let fragment: OffsetMap
  private(set) var diagnostics: [Diagnostic] = []

  /// A reporter on `bytes`, which must outlive it.
  init(bytes: UnsafeBufferPointer<UInt8>, path: String, fragment: OffsetMap) {
    self.bytes = bytes
    self.path = path
    self.fragment = fragment
  }

  /// The range of the file that belongs to bytes of the document.
  func range(_ start: Int, _ end: Int) -> SourceRange {
    fragment.source(SourceRange(start, end))
  }

  mutating func syntaxProblem(_ problem: YAMLProblem) {
    if let tabs = indentationTabs(near: problem.offset) {
      tabIndentation(tabs)
      return
    }
    let wording = YAMLProblemWording(problem, bytes: bytes)
    let place = wording.pointsAtContext ? problem.contextOffset ?? problem.offset : problem.offset
    let end = scalarEnd(place)
    diagnostics.append(
      Diagnostic(
        "yaml-syntax", .error, at: location(place, end), wording.summary,
        explanation: wording.explanation))
  }

  mutating func duplicateKey(_ key: String, at range: SourceRange, first: SourceRange) {
    let note = Note(
      Message("여기에 처음 나왔습니다", en: "first written here"),
      at: Location(path: path, range: first))
    diagnostics.append(
      Diagnostic(
        "yaml-duplicate-key", .error, at: Location(path: path, range: range),
        Message("두 번 나온 키 ‘\(key)’", en: "duplicate key ‘\(key)’"),
        explanation: Message(
          "먼저 나온 값만 쓰입니다. 둘 가운데 하나를 지우십시오.",
          en: "Only the first value is used. Remove one of the two."),
        notes: [note]))
  }

  mutating func undefinedAlias(_ name: String, at start: Int, _ end: Int) {
    diagnostics.append(
      Diagnostic(
        "yaml-syntax", .error, at: location(start, end),
        Message("정의되지 않은 별칭 ‘*\(name)’", en: "undefined alias ‘*\(name)’"),
        explanation: Message(
          "값이 별표(*)로 시작하면 YAML은 별칭으로 읽습니다. 글자 그대로 쓰려면 따옴표로 감싸십시오.",
          en: "YAML reads a value that starts with * as an alias. Quote it to keep it as text.")))
  }

  mutating func secondDocument(at start: Int, _ end: Int) {
    diagnostics.append(
      Diagnostic(
        "yaml-multiple-documents", .error, at: location(start, end),
        Message("YAML 문서가 둘 이상입니다", en: "more than one YAML document"),
        explanation: Message(
          "첫 문서만 읽었습니다. 구분선 ‘---’부터 지우거나 파일을 나누십시오.",
          en: "Only the first was read. Remove the ‘---’ separator or split the file.")))
  }

  mutating func tooManyNodes(limit: Int, at start: Int, _ end: Int) {
    diagnostics.append(
      Diagnostic(
        "yaml-too-large", .error, at: location(start, end),
        Message("YAML 값이 너무 많습니다", en: "too many YAML values"),
        explanation: Message(
          "별칭(*)을 펼친 값까지 세어 \(limit)개를 넘을 수 없습니다.",
          en: "At most \(limit) values are read, expanded aliases (*) included.")))
  }

  mutating func tooDeep(limit: Int, at start: Int, _ end: Int) {
    diagnostics.append(
      Diagnostic(
        "yaml-too-large", .error, at: location(start, end),
        Message("YAML 값이 너무 깊이 겹쳐 있습니다", en: "YAML values nested too deeply"),
        explanation: Message(
          "목록과 묶음은 \(limit)단계까지만 겹칠 수 있습니다.",
          en: "Lists and mappings may nest at most \(limit) levels.")))
  }

  mutating func outOfMemory() {
    diagnostics.append(
      Diagnostic(
        "yaml-syntax", .error, at: Location(path: path),
        Message("메모리가 모자라 YAML을 읽지 못했습니다", en: "out of memory while reading YAML")))
  }

  private mutating func tabIndentation(_ tabs: Range<Int>) {
    let spaces = String(repeating: "  ", count: tabs.count)
    let fix = Fix(
      Message("탭을 공백 두 칸씩으로 바꾸기", en: "replace each tab by two spaces"), .unsafe,
      edits: [Edit(range(tabs.lowerBound, tabs.upperBound), spaces)])
    diagnostics.append(
      Diagnostic(
        "yaml-tab", .error, at: location(tabs.lowerBound, tabs.upperBound),
        Message("들여쓰기에 쓰인 탭", en: "tab used for indentation"),
        explanation: Message(
          "YAML은 들여쓰기에 탭을 허용하지 않습니다. 공백으로 바꾸십시오.",
          en: "YAML does not allow tabs for indentation. Use spaces."),
        fixes: [fix]))
  }

  /// The first run of tabs in the indentation of the line that holds `offset`.
  private func indentationTabs(near offset: Int) -> Range<Int>? {
    var index = min(offset, bytes.count)
    while index > 0, bytes[index - 1] != 0x0A, bytes[index - 1] != 0x0D { index -= 1 }
    while index < bytes.count, bytes[index] == 0x20 { index += 1 }
    let start = index
    while index < bytes.count, bytes[index] == 0x09 { index += 1 }
    return start < index ? start..<index : nil
  }

  /// The end of the scalar at `offset`; a line end or the end of the text gives `offset` itself.
  private func scalarEnd(_ offset: Int) -> Int {
    guard offset < bytes.count, bytes[offset] != 0x0A, bytes[offset] != 0x0D else { return offset }
    var end = offset + 1
    while end < bytes.count, bytes[end] & 0xC0 == 0x80 { end += 1 }
    return end
  }

  private func location(_ start: Int, _ end: Int) -> Location {
    Location(path: path, range: range(start, end))
  }
}
