/// What an author's `<` means.
///
/// Raw HTML is not passed through: a short list of inline elements is understood, comments are
/// dropped, everything else is text (`<표 1>`, `<Star Wars>`).
enum RawHTML {
  /// What stands at a `<`.
  enum Construct: Equatable {
    case text
    /// `<https://…>` or `<name@host>`.
    case autolink
    /// A comment with the index behind it.
    case comment(end: Int)
    case unclosedComment
    /// A tag of the allow-list with the index behind it.
    case allowedTag(end: Int)
    /// Something that cmark would read as HTML.
    case otherTag
  }

  /// A tag of the allow-list.
  enum Tag: Equatable {
    case lineBreak
    case open(InlineElement)
    case close(InlineElement)
  }

  /// Looks at the `<` at `index`.
  static func construct(
    at index: Int, in source: ArraySlice<UInt8>, seeksComments: Bool = true
  ) -> Construct {
    guard index + 1 < source.endIndex else { return .text }
    let second = source[index + 1]
    if second == 0x21 || second == 0x3F {
      return declaration(at: index, in: source, seeksComments: seeksComments)
    }
    guard isLetter(second) || second == 0x2F else { return .text }
    let limit = min(source.endIndex, index + 2048)
    let body = source[(index + 1)..<limit]
    guard let close = body.firstIndex(where: { $0 == 0x3E || $0 == 0x0A || $0 == 0x3C }),
      source[close] == 0x3E
    else { return .otherTag }
    let inside = source[(index + 1)..<close]
    if isAutolink(inside) { return .autolink }
    return tag(String(decoding: inside, as: UTF8.self)) == nil
      ? .otherTag : .allowedTag(end: close + 1)
  }

  /// Reads what stands between `<` and `>`; nil when it is not on the allow-list.
  static func tag(_ inside: some StringProtocol) -> Tag? {
    var name = inside.lowercased()
    if name.hasSuffix("/") {
      name.removeLast()
      return name.trimmingTrailingSpaces == "br" ? .lineBreak : nil
    }
    name = name.trimmingTrailingSpaces
    if name == "br" { return .lineBreak }
    if name.hasPrefix("/") {
      return InlineElement(rawValue: String(name.dropFirst())).map(Tag.close)
    }
    return InlineElement(rawValue: name).map(Tag.open)
  }

  private static func declaration(
    at index: Int, in source: ArraySlice<UInt8>, seeksComments: Bool
  ) -> Construct {
    guard source[index...].starts(with: [0x3C, 0x21, 0x2D, 0x2D]) else { return .otherTag }
    guard seeksComments else { return .unclosedComment }
    var position = index + 4
    while let dash = source[position...].firstIndex(of: 0x2D) {
      if source[dash...].starts(with: [0x2D, 0x2D, 0x3E]) { return .comment(end: dash + 3) }
      position = dash + 1
    }
    return .unclosedComment
  }

  private static func isLetter(_ byte: UInt8) -> Bool {
    (0x41...0x5A).contains(byte) || (0x61...0x7A).contains(byte)
  }

  /// Whether `inside` is an absolute URI or an e-mail address (CommonMark section 6.5).
  private static func isAutolink(_ inside: ArraySlice<UInt8>) -> Bool {
    if inside.contains(where: { $0 <= 0x20 }) { return false }
    if inside.contains(0x40) { return true }
    guard let colon = inside.firstIndex(of: 0x3A) else { return false }
    let scheme = inside[inside.startIndex..<colon]
    return (2...32).contains(scheme.count)
      && scheme.allSatisfy {
        isLetter($0) || (0x30...0x39).contains($0) || [0x2B, 0x2D, 0x2E].contains($0)
      }
  }
}
