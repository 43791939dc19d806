import CCmarkGFM
import SourceText

/// Follows cmark's inlines through the text they were read from.
///
/// cmark-gfm 0.29 gives autolinks no place, code and formulas one without their marks, and loses
/// count where a comment, a title or a reference definition spans lines. So the places are found
/// again: the inlines of a block come in the order of its text, and each says what it consumed.
struct InlineLocator {
  let bytes: [UInt8]
  /// End of the block.
  let limit: Int
  /// Block quotes around the block, whose marks open its further lines.
  let quoteDepth: Int
  /// Just behind what was followed so far.
  private(set) var cursor: Int
  private var openLinks: [LinkForm] = []
  private var failures = 0

  /// Places that are looked for further on when the text is not where it should be; each look costs
  /// the rest of the block.
  private static let longestSearch = 8

  /// How the end of an open link is written.
  private enum LinkForm {
    case bracketed, angled, bare
  }

  /// A locator for the inlines of a block whose text starts at `start`.
  init(_ bytes: [UInt8], from start: Int, to limit: Int, quoteDepth: Int) {
    self.bytes = bytes
    self.limit = min(limit, bytes.count)
    self.quoteDepth = quoteDepth
    cursor = min(start, self.limit)
  }

  // MARK: Where a block's text starts

  /// Goes behind the `#` of a heading.
  mutating func skipHeadingMarks() {
    var index = cursor
    while index < limit, bytes[index] == 0x23 { index += 1 }
    guard index > cursor, index - cursor <= 6 else { return }
    if index < limit, !Self.isBlank(bytes[index]), !Self.isLineEnd(bytes[index]) { return }
    cursor = index
    skipBlanks()
  }

  /// Goes behind the reference definitions that cmark took off the start of a paragraph.
  mutating func skipDefinitions() {
    while let end = LinkTail.definition(in: self, at: cursor) { cursor = end }
  }

  mutating func skipBlanks() {
    while cursor < limit, Self.isBlank(bytes[cursor]) { cursor += 1 }
  }

  /// Goes behind the bar between two cells.
  mutating func skipCellMarks() {
    skipBlanks()
    if has("|", at: cursor) { cursor += 1 }
    skipBlanks()
  }

  // MARK: Following the tree

  /// Goes over a leaf, or over the mark that opens a container.
  mutating func enter(_ node: CmarkNode) -> SourceRange {
    switch node.coreType {
    case CMARK_NODE_TEXT:
      let text = Array(node.literal.utf8)
      return take { $0.textEnd(text, at: $1) }
    case CMARK_NODE_SOFTBREAK, CMARK_NODE_LINEBREAK: return takeLineEnd()
    case CMARK_NODE_CODE: return take { $0.codeEnd(at: $1) }
    case CMARK_NODE_HTML_INLINE: return takeVerbatim(node.literal)
    case CMARK_NODE_CUSTOM_INLINE:
      return takeVerbatim(node.exitText + node.enterText + node.exitText)
    case CMARK_NODE_FOOTNOTE_REFERENCE:
      return take { locator, index in
        guard locator.has("[^", at: index) else { return nil }
        return locator.bytes[index..<locator.limit].firstIndex(of: 0x5D).map { $0 + 1 }
      }
    case CMARK_NODE_EMPH: return take { $0.markEnd(1, at: $1) }
    case CMARK_NODE_STRONG: return take { $0.markEnd(2, at: $1) }
    case CMARK_NODE_IMAGE:
      openLinks.append(.bracketed)
      return take { $0.has("![", at: $1) ? $1 + 2 : nil }
    case CMARK_NODE_LINK: return enterLink()
    default: return node.type == "strikethrough" ? take { $0.markEnd(2, at: $1) } : .at(cursor)
    }
  }

  /// Goes over the mark that closes a container.
  mutating func leave(_ node: CmarkNode) {
    switch node.coreType {
    case CMARK_NODE_EMPH: _ = take { $0.markEnd(1, at: $1) }
    case CMARK_NODE_STRONG: _ = take { $0.markEnd(2, at: $1) }
    case CMARK_NODE_IMAGE, CMARK_NODE_LINK: leaveLink()
    default: if node.type == "strikethrough" { _ = take { $0.markEnd(2, at: $1) } }
    }
  }

  private mutating func enterLink() -> SourceRange {
    if cursor < limit, bytes[cursor] == 0x5B || bytes[cursor] == 0x3C {
      openLinks.append(bytes[cursor] == 0x5B ? .bracketed : .angled)
      cursor += 1
      return SourceRange(cursor - 1, cursor)
    }
    openLinks.append(.bare)
    return .at(cursor)
  }

  private mutating func leaveLink() {
    switch openLinks.popLast() {
    case .bracketed:
      _ = take { $0.has("]", at: $1) ? $1 + 1 : nil }
      cursor = LinkTail.end(in: self, at: cursor)
    case .angled: if has(">", at: cursor) { cursor += 1 }
    case .bare, nil: break
    }
  }

  // MARK: Taking

  /// Goes to what `end` finds at the cursor or, failing that, further on in the block.
  private mutating func take(_ end: (InlineLocator, Int) -> Int?) -> SourceRange {
    var start = cursor
    if let found = end(self, start) {
      cursor = found
      return SourceRange(start, found)
    }
    failures += 1
    guard failures <= Self.longestSearch else { return .at(cursor) }
    while start < limit {
      start += 1
      if let found = end(self, start) {
        cursor = found
        return SourceRange(start, found)
      }
    }
    return .at(cursor)
  }

  private mutating func takeVerbatim(_ text: String) -> SourceRange {
    let text = Array(text.utf8)
    return take { $0.verbatimEnd(text, at: $1) }
  }

  private mutating func takeLineEnd() -> SourceRange {
    let start = cursor
    var index = start
    while index < limit, Self.isBlank(bytes[index]) || bytes[index] == 0x5C { index += 1 }
    guard index < limit, Self.isLineEnd(bytes[index]) else { return .at(start) }
    let end = behindLineEnd(index)
    cursor = behindPrefix(end)
    return SourceRange(start, end)
  }

  // MARK: Ends

  func has(_ text: String, at index: Int) -> Bool {
    index <= limit && bytes[index..<limit].starts(with: text.utf8)
  }

  /// The end of a run of at least `count` equal delimiters, cut to `count`.
  private func markEnd(_ count: Int, at index: Int) -> Int? {
    guard index + count <= limit, [0x2A, 0x5F, 0x7E].contains(bytes[index]),
      bytes[index + count - 1] == bytes[index]
    else { return nil }
    return index + count
  }

  private func codeEnd(at start: Int) -> Int? {
    var opening = start
    while opening < limit, bytes[opening] == 0x60 { opening += 1 }
    guard opening > start else { return nil }
    var index = opening
    while index < limit {
      let run = index
      while index < limit, bytes[index] == 0x60 { index += 1 }
      if index - run == opening - start { return index }
      index = max(index, run + 1)
    }
    return nil
  }

  /// Where `text` ends that stands at `start` as it is, with line marks left out.
  private func verbatimEnd(_ text: [UInt8], at start: Int) -> Int? {
    var index = start
    var position = 0
    while position < text.count {
      guard index < limit else { return nil }
      if Self.isLineEnd(text[position]) {
        guard Self.isLineEnd(bytes[index]) else { return nil }
        position +=
          text[position] == 0x0D && position + 1 < text.count
            && text[position + 1] == 0x0A ? 2 : 1
        index = behindPrefix(behindLineEnd(index))
      } else {
        guard bytes[index] == text[position] else { return nil }
        position += 1
        index += 1
      }
    }
    return index
  }

  /// Where `text` ends that stands at `start` with escapes and character references.
  private func textEnd(_ text: [UInt8], at start: Int) -> Int? {
    var index = start
    var position = 0
    while position < text.count {
      guard index < limit else { return nil }
      let byte = bytes[index]
      if byte == 0x5C, index + 1 < limit, bytes[index + 1] == text[position],
        Self.isPunctuation(bytes[index + 1])
      {
        index += 2
        position += 1
      } else if byte == 0x26, let (end, length) = reference(at: index, text[position...]) {
        index = end
        position += length
      } else if byte == text[position] {
        index += 1
        position += 1
      } else {
        return nil
      }
    }
    return index
  }

  /// The end of the character reference at `index` and how many bytes of `text` it stands for.
  private func reference(at index: Int, _ text: ArraySlice<UInt8>) -> (end: Int, length: Int)? {
    guard let semicolon = bytes[index..<min(limit, index + 34)].firstIndex(of: 0x3B) else {
      return nil
    }
    let end = semicolon + 1
    if text.starts(with: bytes[index..<end]) { return nil }
    // One scalar or two; what stands behind the reference tells which.
    var length = 0
    for _ in 0..<2 {
      length += 1
      while length < text.count, UTF8Decoding.isContinuation(text[text.startIndex + length]) {
        length += 1
      }
      if length >= text.count { return (end, text.count) }
      let following = text[text.startIndex + length]
      if end < limit, bytes[end] == following || [0x26, 0x5C].contains(bytes[end]) {
        return (end, length)
      }
    }
    return nil
  }

  // MARK: Lines

  private func behindLineEnd(_ index: Int) -> Int {
    let isPair = bytes[index] == 0x0D && index + 1 < limit && bytes[index + 1] == 0x0A
    return index + (isPair ? 2 : 1)
  }

  /// Behind the indentation and quote marks of a further line that starts at `start`.
  func behindPrefix(_ start: Int) -> Int {
    var index = start
    var quotes = quoteDepth
    while index < limit {
      if bytes[index] == 0x3E, quotes > 0 {
        quotes -= 1
      } else if !Self.isBlank(bytes[index]) {
        break
      }
      index += 1
    }
    return index
  }

  /// Behind white space with at most one line end, as between the parts of a link.
  func behindSpace(_ start: Int) -> Int {
    var index = start
    while index < limit, Self.isBlank(bytes[index]) { index += 1 }
    guard index < limit, Self.isLineEnd(bytes[index]) else { return index }
    return behindPrefix(behindLineEnd(index))
  }

  /// Behind the line end that follows `start` after blanks alone; nil when something else follows.
  func behindRestOfLine(_ start: Int) -> Int? {
    var index = start
    while index < limit, Self.isBlank(bytes[index]) { index += 1 }
    if index >= limit { return limit }
    guard Self.isLineEnd(bytes[index]) else { return nil }
    return behindPrefix(behindLineEnd(index))
  }

  static func isBlank(_ byte: UInt8) -> Bool { byte == 0x20 || byte == 0x09 }
  static func isLineEnd(_ byte: UInt8) -> Bool { byte == 0x0A || byte == 0x0D }

  static func isPunctuation(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x21...0x2F, 0x3A...0x40, 0x5B...0x60, 0x7B...0x7E: true
    default: false
    }
  }
}
