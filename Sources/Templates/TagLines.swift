internal import SourceText

/// Gives each tag that stands alone on its line the rest of that line.
///
/// The rules are those of the Mustache specification. Where it leaves inheritance open, a parent
/// counts from its opening to its closing tag, and so does a block on one line: alone on their
/// lines, they stand for whole lines.
struct TagLines {
  private let bytes: [UInt8]
  private(set) var tags: [Tag]

  init(_ tags: [Tag], in source: SourceFile) {
    bytes = source.bytes
    self.tags = tags
  }

  /// Works out the lines of all tags.
  mutating func assign() {
    for index in tags.indices {
      switch tags[index].kind {
      case .comment, .delimiters, .partial, .section, .inverted:
        takeLine(index)
      case .close where !closesParentOrBlock(index):
        takeLine(index)
      case .parent:
        takeLines(from: index, to: tags[index].partner)
      case .block:
        if tags[index].isOverride { takeOverrideLines(index) } else { takeBlockLines(index) }
      case .variable, .rawVariable, .close, .dropped:
        break
      }
    }
  }

  private func closesParentOrBlock(_ index: Int) -> Bool {
    guard let partner = tags[index].partner else { return false }
    return tags[partner].kind == .parent || tags[partner].kind == .block
  }

  // MARK: - Lines

  /// Offset of the line that `offset` lies in, when there are only blanks between.
  private func blankStart(_ offset: Int) -> Int? {
    var start = offset
    while start > 0, ByteText.isBlank(bytes[start - 1]) { start -= 1 }
    return start == 0 || bytes[start - 1] == ByteText.newline ? start : nil
  }

  /// The line end after `offset`, when there are only blanks between; empty at the end of the text.
  private func blankEnd(_ offset: Int) -> SourceRange? {
    let end = ByteText.skipBlanks(in: bytes, from: offset, to: bytes.count)
    if end == bytes.count { return .at(end) }
    if bytes[end] == ByteText.newline { return SourceRange(end, end + 1) }
    if bytes[end] == ByteText.carriageReturn, end + 1 < bytes.count,
      bytes[end + 1] == ByteText.newline
    {
      return SourceRange(end, end + 2)
    }
    return nil
  }

  private mutating func takeLine(_ index: Int) {
    takeLines(from: index, to: index)
  }

  private mutating func takeLines(from first: Int, to last: Int?) {
    guard let last, let start = blankStart(tags[first].range.start),
      let end = blankEnd(tags[last].range.end)
    else { return }
    tags[first].indent = SourceRange(start, tags[first].range.start)
    tags[first].isStandalone = true
    tags[first].outer.start = start
    tags[last].outer.end = end.end
  }

  // MARK: - Blocks

  /// An override gives up the line end after its opening tag, and the indentation that it shares.
  private mutating func takeOverrideLines(_ index: Int) {
    guard let partner = tags[index].partner else { return }
    let end = blankEnd(tags[index].range.end)
    if let end, !end.isEmpty { tags[index].outer.end = end.end }
    let contentStart = tags[index].outer.end
    let close = tags[partner].range.start
    if let start = blankStart(close), start >= contentStart { tags[partner].outer.start = start }
    if end != nil {
      let content = SourceRange(contentStart, tags[partner].outer.start)
      tags[index].dedent = indentation(of: content)?.length ?? 0
    }
  }

  private mutating func takeBlockLines(_ index: Int) {
    guard let partner = tags[index].partner else { return }
    let open = tags[index].range
    let close = tags[partner].range
    guard let start = blankStart(open.start) else {
      takeLine(partner)
      return
    }
    if !bytes[open.end..<close.start].contains(ByteText.newline) {
      guard let end = blankEnd(close.end) else { return }
      takeLines(from: index, to: partner)
      tags[index].lineEnd = end
      return
    }
    if blankEnd(open.end) != nil {
      takeLine(index)
      let content = SourceRange(tags[index].outer.end, close.start)
      tags[index].indent = indentation(of: content) ?? SourceRange(start, open.start)
    }
    takeLine(partner)
  }

  /// The blanks before the first line of `content` that has anything else.
  private func indentation(of content: SourceRange) -> SourceRange? {
    var lineStart = content.start
    while lineStart < content.end {
      let start = ByteText.skipBlanks(in: bytes, from: lineStart, to: content.end)
      guard start < content.end else { return nil }
      guard let lineEnd = blankEnd(start) else { return SourceRange(lineStart, start) }
      lineStart = lineEnd.end
    }
    return nil
  }
}
