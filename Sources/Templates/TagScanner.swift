internal import Diagnostics
internal import SourceText

/// Finds the tags of a template.
struct TagScanner {
  private let bytes: [UInt8]
  private var delimiters: Delimiters
  private(set) var tags: [Tag] = []
  private(set) var problems: TemplateProblems

  init(_ source: SourceFile, delimiters: Delimiters) {
    bytes = source.bytes
    self.delimiters = delimiters
    problems = TemplateProblems(source: source)
  }

  /// Reads the whole template; after an unclosed tag the rest is text.
  mutating func scan() {
    var offset = 0
    while !problems.isFull,
      let open = ByteText.find(delimiters.open, in: bytes, from: offset, to: bytes.count),
      let next = scanTag(at: open)
    {
      offset = next
    }
  }

  /// Reads the tag at `open` and gives the offset to go on from; nil when it has no end.
  private mutating func scanTag(at open: Int) -> Int? {
    var start = open + delimiters.open.count
    while start < bytes.count, ByteText.isSpace(bytes[start]) { start += 1 }
    let sigil = start < bytes.count ? bytes[start] : 0
    let closer: [UInt8] =
      switch sigil {
      case 0x7B: [0x7D] + delimiters.close
      case 0x3D: [0x3D] + delimiters.close
      default: delimiters.close
      }
    let kind = Self.kind(sigil)
    if kind != .variable { start += 1 }
    guard let end = ByteText.find(closer, in: bytes, from: start, to: bytes.count) else {
      reportUnclosed(at: open)
      return nil
    }
    let content = SourceRange(start, end)
    let range = SourceRange(open, end + closer.count)
    switch kind {
    case .comment:
      tags.append(Tag(.comment, range, name: "", delimiters: delimiters))
    case .delimiters:
      changeDelimiters(content, tag: range)
    default:
      if let inner = ByteText.find(delimiters.open, in: bytes, from: start, to: end) {
        reportUnclosed(at: open)
        return inner
      }
      addNamed(kind, content, tag: range)
    }
    return range.end
  }

  private static func kind(_ sigil: UInt8) -> Tag.Kind {
    switch sigil {
    case UInt8(ascii: "!"): .comment
    case UInt8(ascii: "="): .delimiters
    case UInt8(ascii: "{"), UInt8(ascii: "&"): .rawVariable
    case UInt8(ascii: "#"): .section
    case UInt8(ascii: "^"): .inverted
    case UInt8(ascii: "/"): .close
    case UInt8(ascii: ">"): .partial
    case UInt8(ascii: "<"): .parent
    case UInt8(ascii: "$"): .block
    default: .variable
    }
  }

  private mutating func addNamed(_ kind: Tag.Kind, _ content: SourceRange, tag range: SourceRange) {
    var nameRange = ByteText.trimmed(content, in: bytes)
    var isDynamic = false
    let mayBeDynamic = kind == .partial || kind == .parent || kind == .close
    if mayBeDynamic, !nameRange.isEmpty, bytes[nameRange.start] == UInt8(ascii: "*") {
      nameRange = ByteText.trimmed(SourceRange(nameRange.start + 1, nameRange.end), in: bytes)
      isDynamic = true
    }
    let name = problems.source.text(in: nameRange)
    let isPath = isDynamic || [.variable, .rawVariable, .section, .inverted].contains(kind)
    guard isValid(nameRange), !isPath || TemplatePath(name) != nil else {
      reportBadName(name, tag: range)
      return
    }
    var tag = Tag(kind, range, name: name, delimiters: delimiters)
    tag.isDynamic = isDynamic
    tags.append(tag)
  }

  private func isValid(_ name: SourceRange) -> Bool {
    !name.isEmpty && !bytes[name.start..<name.end].contains(where: ByteText.isSpace)
  }

  private mutating func changeDelimiters(_ content: SourceRange, tag range: SourceRange) {
    let parts = bytes[content.start..<content.end].split(whereSeparator: ByteText.isSpace)
    let equals = UInt8(ascii: "=")
    guard parts.count == 2, !parts[0].contains(equals), !parts[1].contains(equals) else {
      problems.report(
        "template-bad-delimiters", at: range,
        Message("구분 기호를 바꾸는 태그가 잘못됨", en: "malformed set-delimiters tag"),
        explanation: Message(
          "빈칸으로 나눈 두 기호가 필요하며, 기호에는 `=`를 쓸 수 없습니다. 예: `{{=<% %>=}}`",
          en: "It takes two strings without `=`, set apart by a space, as in `{{=<% %>=}}`."))
      return
    }
    tags.append(Tag(.delimiters, range, name: "", delimiters: delimiters))
    delimiters = Delimiters(open: Array(parts[0]), close: Array(parts[1]))
  }

  private mutating func reportUnclosed(at open: Int) {
    let line = problems.source.lineRange(problems.source.lineIndex(at: open))
    let quoted = problems.quote(SourceRange(open, max(open, line.end)))
    let close = String(decoding: delimiters.close, as: UTF8.self)
    problems.report(
      "template-unclosed-tag", at: SourceRange(open, open + delimiters.open.count),
      Message("닫히지 않은 태그 \(quoted)", en: "unclosed tag \(quoted)"),
      explanation: Message(
        "태그를 끝내는 기호가 없습니다: `\(close)`", en: "The tag lacks its end: `\(close)`."))
  }

  private mutating func reportBadName(_ name: String, tag range: SourceRange) {
    let summary =
      name.isEmpty
      ? Message("이름이 없는 태그", en: "tag without a name")
      : Message(
        "쓸 수 없는 이름 \(problems.quote(name))", en: "invalid name \(problems.quote(name))")
    problems.report(
      "template-bad-name", at: range, summary,
      explanation: Message(
        "이름에는 빈칸이 없어야 하고, 점으로 나눈 부분이 비어 있으면 안 됩니다.",
        en: "A name has no white space, and no empty part between its dots."))
  }
}
