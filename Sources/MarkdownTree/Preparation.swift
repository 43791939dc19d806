import SourceText

/// The text as it is given to cmark, and the way back to the author's bytes.
///
/// Three things that cmark cannot do are said to it with noncharacters that are taken out of the
/// tree again: emphasis beside CJK text (``EmphasisFlanking``), raw HTML that stays text
/// (``RawHTML``), and displayed formulas, which become fenced blocks.
struct Preparation {
  /// Bytes of U+FDD0, the noncharacter that is put in.
  static let marker: [UInt8] = [0xEF, 0xB7, 0x90]
  /// A mark and U+FDD1, for a run that touches another run before it.
  ///
  /// On the outer side cmark sees punctuation, as where nothing was put in, on the inner side a
  /// letter. The mirror of it, U+FDD2 and a mark, is for a run that touches one behind it.
  static let markerBehindRun: [UInt8] = [0x3B, 0xEF, 0xB7, 0x91]
  static let markerBeforeRun: [UInt8] = [0xEF, 0xB7, 0x92, 0x3B]
  /// U+FDD1, which marks what is ours in info strings and paragraphs put in.
  static let secondMarkerText = String(decoding: [0xEF, 0xB7, 0x91] as [UInt8], as: UTF8.self)
  /// Info string of the fence that a displayed formula becomes.
  static let mathInfo = secondMarkerText + "math"

  /// The text for cmark.
  private(set) var bytes: [UInt8] = []
  /// From offsets of `bytes` to offsets of the file.
  private(set) var map: OffsetMap
  /// Where a comment opens that nothing closes (file offsets).
  private(set) var unclosedComments: [Int] = []
  /// Where a formula opens that nothing closes (file offsets).
  private(set) var unclosedFormulas: [Int] = []
  /// Whether noncharacters were put in.
  private(set) var isChanged = false

  /// Whether notes or references to them may occur.
  var holdsNotes: Bool {
    var rest = source
    while let caret = rest.firstIndex(of: 0x5E) {
      if caret > source.startIndex, source[caret - 1] == 0x5B { return true }
      rest = rest[(caret + 1)...]
    }
    return false
  }

  private let source: ArraySlice<UInt8>
  private var copied: Int

  /// Prepares the Markdown in `range` of `file`.
  init(_ file: SourceFile, _ range: SourceRange) {
    source = file.bytes[range.start..<range.end]
    copied = range.start
    map = OffsetMap(start: range.start)
    bytes.reserveCapacity(source.count + 64)
    var line = range.start
    while line < range.end { line = prepareLine(at: line) }
    copy(upTo: range.end)
  }

  // MARK: Lines

  /// Prepares the line at `start`, or the whole fenced block or formula that opens there; gives the
  /// start of what follows.
  private mutating func prepareLine(at start: Int) -> Int {
    let end = lineEnd(from: start)
    let content = Self.contentStart(in: source, start, end)
    if let fence = Fence(in: source, line: start, content, end) {
      return fence.close(in: source, after: next(end))
    }
    if source[content..<end].starts(with: [0x24, 0x24]),
      let formulaEnd = prepareFormula(line: start, content: content, end: end)
    {
      return formulaEnd
    }
    prepareInlines(from: start, content: content, to: end)
    return next(end)
  }

  private func lineEnd(from start: Int) -> Int {
    source[start...].firstIndex { $0 == 0x0A || $0 == 0x0D } ?? source.endIndex
  }

  /// The start of the line behind the line end at `end`.
  private func next(_ end: Int) -> Int {
    guard end < source.endIndex else { return end }
    let isPair = source[end] == 0x0D && end + 1 < source.endIndex && source[end + 1] == 0x0A
    return end + (isPair ? 2 : 1)
  }

  /// Where a line's text starts, behind indentation, quote marks and list markers.
  static func contentStart(in source: ArraySlice<UInt8>, _ start: Int, _ end: Int) -> Int {
    var index = start
    while index < end {
      switch source[index] {
      case 0x20, 0x09, 0x3E: index += 1
      case 0x2A, 0x2B, 0x2D:
        guard index + 1 < end, source[index + 1] == 0x20 else { return index }
        index += 2
      case 0x30...0x39:
        var after = index
        while after < end, (0x30...0x39).contains(source[after]) { after += 1 }
        guard after + 1 < end, source[after] == 0x2E || source[after] == 0x29,
          source[after + 1] == 0x20
        else { return index }
        index = after + 2
      default: return index
      }
    }
    return index
  }

  // MARK: Copying

  private mutating func copy(upTo index: Int) {
    guard index > copied else { return }
    var start = copied
    // Noncharacters of the author would be taken for ours; U+FFFD is as long.
    while let found = source[start..<index].firstIndex(of: 0xEF) {
      bytes.append(contentsOf: source[start..<found])
      let isNoncharacter =
        found + 2 < index && source[found + 1] == 0xB7 && (0x90...0x92).contains(source[found + 2])
      if isNoncharacter {
        bytes.append(contentsOf: [0xEF, 0xBF, 0xBD])
        start = found + 3
      } else {
        bytes.append(0xEF)
        start = found + 1
      }
    }
    bytes.append(contentsOf: source[start..<index])
    copied = index
  }

  private mutating func insert(_ text: [UInt8], at index: Int) {
    copy(upTo: index)
    map.align(derived: bytes.count, with: index)
    bytes.append(contentsOf: text)
    map.align(derived: bytes.count, with: index)
    isChanged = true
  }

  // MARK: Inlines

  private mutating func prepareInlines(from start: Int, content: Int, to end: Int) {
    let isTableRow = content < end && source[content] == 0x7C
    var index = start
    while index < end {
      switch source[index] {
      case 0x5C where index + 1 < end:
        index += 2
      case 0x2A:
        index = prepareRun(at: index, bounds: content..<end, isTableRow: isTableRow)
      case 0x7E:
        index = prepareRun(at: index, bounds: content..<end, isTableRow: isTableRow)
      case 0x3C:
        index = prepareTag(at: index, isFirst: index <= content, lineEnd: end)
      default:
        index += 1
      }
    }
  }

  /// Looks at the run of `*` or `~` at `index`; gives the index behind it.
  private mutating func prepareRun(at index: Int, bounds: Range<Int>, isTableRow: Bool) -> Int {
    let mark = source[index]
    var end = index
    while end < bounds.upperBound, source[end] == mark { end += 1 }
    if mark == 0x7E, end - index != 2 { return end }
    // cmark looks past `~` beside a run of `*`, because strikethrough makes it transparent.
    var left = index
    var right = end
    if mark == 0x2A {
      while left > bounds.lowerBound, source[left - 1] == 0x7E { left -= 1 }
      while right < bounds.upperBound, source[right] == 0x7E { right += 1 }
    }
    let before = neighbour(before: left, from: bounds.lowerBound, isTableRow: isTableRow)
    let after = neighbour(after: right, to: bounds.upperBound, isTableRow: isTableRow)
    switch EmphasisFlanking.insertion(before: before, after: after) {
    case .before:
      let touches = index > bounds.lowerBound && Self.isDelimiter(source[index - 1])
      insert(touches ? Self.markerBehindRun : Self.marker, at: index)
    case .after:
      let touches = end < bounds.upperBound && Self.isDelimiter(source[end])
      insert(touches ? Self.markerBeforeRun : Self.marker, at: end)
    case nil: break
    }
    return end
  }

  private static func isDelimiter(_ byte: UInt8) -> Bool {
    byte == 0x2A || byte == 0x5F || byte == 0x7E
  }

  private func neighbour(
    before index: Int, from start: Int, isTableRow: Bool
  ) -> EmphasisFlanking.Neighbour {
    guard index > start, let (scalar, width) = scalar(before: index, from: start) else {
      return .boundary
    }
    if isTableRow, scalar == "|" { return .boundary }
    let isSelector = CJKCharacter.isGeneralSelector(scalar)
    if CJKCharacter.isIdeographicSelector(scalar) {
      return EmphasisFlanking.Neighbour(isSpace: false, isPunctuation: false, isCJK: true)
    }
    if isSelector, let (base, _) = self.scalar(before: index - width, from: start) {
      return EmphasisFlanking.Neighbour(
        isSpace: false, isPunctuation: false, isCJK: CJKCharacter.contains(base))
    }
    return EmphasisFlanking.Neighbour(scalar)
  }

  private func neighbour(
    after index: Int, to end: Int, isTableRow: Bool
  ) -> EmphasisFlanking.Neighbour {
    guard index < end, let scalar = scalar(at: index, to: end) else { return .boundary }
    if isTableRow, scalar == "|" { return .boundary }
    return EmphasisFlanking.Neighbour(scalar)
  }

  private func scalar(before index: Int, from start: Int) -> (Unicode.Scalar, Int)? {
    var first = index - 1
    while first > start, source[first] & 0xC0 == 0x80 { first -= 1 }
    guard first >= start, let scalar = scalar(at: first, to: index) else { return nil }
    return (scalar, index - first)
  }

  private func scalar(at index: Int, to end: Int) -> Unicode.Scalar? {
    let lead = source[index]
    let length = lead < 0x80 ? 1 : lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4
    let slice = source[index..<min(end, index + length)]
    return String(decoding: slice, as: UTF8.self).unicodeScalars.first
  }

  // MARK: Tags

  /// Looks at the `<` at `index`; gives the index from which to go on.
  private mutating func prepareTag(at index: Int, isFirst: Bool, lineEnd: Int) -> Int {
    // Once one comment is not closed, no later one is either: looking again would be quadratic.
    let hasUnclosedComment = !unclosedComments.isEmpty
    switch RawHTML.construct(at: index, in: source, seeksComments: !hasUnclosedComment) {
    case .comment(let end):
      // Only a comment that ends on its line is skipped; the lines of a longer one are prepared
      // like others, which does no harm because the comment is dropped.
      return min(end, lineEnd)
    case .unclosedComment:
      if !hasUnclosedComment { unclosedComments.append(index) }
      insert(Self.marker, at: index + 1)
    case .allowedTag(let end):
      if isFirst { insert(Self.marker, at: index) }
      return min(end, lineEnd)
    case .otherTag:
      insert(Self.marker, at: index + 1)
    case .autolink, .text:
      break
    }
    return index + 1
  }

  // MARK: Formulas

  /// Turns `$$ … $$` that opens a line into a fenced block; gives the start of the line behind it,
  /// or nil when it is closed on its own line with text behind it (then it is an inline).
  private mutating func prepareFormula(line: Int, content: Int, end: Int) -> Int? {
    let opening = content + 2
    if let close = Self.formulaClose(in: source, opening, end) {
      guard Self.isBlankOrAttributes(source[(close + 2)..<end]) else { return nil }
      wrapFormula(line: line, content: content, tex: opening..<close, end: end)
      return next(end)
    }
    var start = next(end)
    var holdsBlankLine = false
    for _ in 0..<Self.longestFormula where start < source.endIndex {
      let lineEnd = lineEnd(from: start)
      if let close = Self.formulaClose(in: source, start, lineEnd) {
        if Self.isBlankOrAttributes(source[(close + 2)..<lineEnd]) {
          wrapFormula(line: line, content: content, tex: opening..<close, end: lineEnd)
          return next(lineEnd)
        }
        // With text behind it, it closes an inline, unless that would go over a blank line.
        if !holdsBlankLine { return nil }
        break
      }
      if Self.contentStart(in: source, start, lineEnd) == lineEnd { holdsBlankLine = true }
      start = next(lineEnd)
    }
    unclosedFormulas.append(content)
    return nil
  }

  /// Lines that a displayed formula may have.
  private static let longestFormula = 200

  private static func formulaClose(
    in source: ArraySlice<UInt8>, _ start: Int, _ end: Int
  ) -> Int? {
    var index = start
    while index + 1 < end {
      if source[index] == 0x5C {
        index += 2
      } else if source[index] == 0x24, source[index + 1] == 0x24 {
        return index
      } else {
        index += 1
      }
    }
    return nil
  }

  private static func isBlankOrAttributes(_ rest: ArraySlice<UInt8>) -> Bool {
    let text = String(decoding: rest, as: UTF8.self).filter { !$0.isWhitespace }
    return text.isEmpty || (text.hasPrefix("{#") && text.hasSuffix("}"))
  }

  /// Replaces the dollars by fences.
  ///
  /// The fence is longer than any run of tildes inside.
  private mutating func wrapFormula(line: Int, content: Int, tex: Range<Int>, end: Int) {
    let prefix = source[line..<content].map { $0 == 0x3E || $0 == 0x09 ? $0 : 0x20 }
    let longestRun = source[tex].split { $0 != 0x7E }.map(\.count).max() ?? 0
    let fence = [UInt8](repeating: 0x7E, count: max(16, longestRun + 1))
    let tail = String(decoding: source[(tex.upperBound + 2)..<end], as: UTF8.self)
    copy(upTo: content)
    insert(fence + Array((Self.mathInfo + " " + tail).utf8) + [0x0A], at: content)
    copied = tex.lowerBound
    map.align(derived: bytes.count, with: tex.lowerBound)
    let firstLineEnd = lineEnd(from: tex.lowerBound)
    if source[tex.lowerBound..<min(firstLineEnd, tex.upperBound)].allSatisfy({ $0 == 0x20 }) {
      copied = min(next(firstLineEnd), tex.upperBound)
      map.align(derived: bytes.count, with: copied)
    } else {
      insert(prefix, at: tex.lowerBound)
    }
    copy(upTo: tex.upperBound)
    insert([0x0A] + prefix + fence, at: tex.upperBound)
    copied = end
    map.align(derived: bytes.count, with: end)
  }
}

/// A fence of a code block.
private struct Fence {
  var mark: UInt8
  var length: Int
  /// Quotes around the fence, and the indentation of the list item that it opens: a line that has
  /// less ends them and the fence with them.
  private var quoteDepth: Int
  private var indentation = 0

  /// Reads an opening fence at `start` of the line that starts at `line`.
  init?(in source: ArraySlice<UInt8>, line: Int, _ start: Int, _ end: Int) {
    guard start < end, source[start] == 0x60 || source[start] == 0x7E else { return nil }
    mark = source[start]
    var index = start
    while index < end, source[index] == mark { index += 1 }
    length = index - start
    if length < 3 { return nil }
    if mark == 0x60, source[index..<end].contains(0x60) { return nil }
    let prefix = source[line..<start]
    quoteDepth = prefix.count { $0 == 0x3E }
    if prefix.contains(where: { ![0x20, 0x09, 0x3E].contains($0) }) { indentation = prefix.count }
  }

  /// The start of the line behind the closing fence, or the end of the text.
  func close(in source: ArraySlice<UInt8>, after start: Int) -> Int {
    var line = start
    while line < source.endIndex {
      let end = source[line...].firstIndex { $0 == 0x0A } ?? source.endIndex
      let next = min(end + 1, source.endIndex)
      if isBehind(source[line..<end]) { return line }
      if isClosing(source[line..<end]) { return next }
      line = next
    }
    return source.endIndex
  }

  /// Whether a line lies behind the quote or item that holds the fence.
  private func isBehind(_ line: ArraySlice<UInt8>) -> Bool {
    let prefix = line.prefix { [0x20, 0x09, 0x3E].contains($0) }
    let quotes = prefix.count { $0 == 0x3E }
    if quotes < quoteDepth { return true }
    let isEmpty = prefix.count == line.count || line[prefix.endIndex] == 0x0D
    return !isEmpty && prefix.count < indentation && !prefix.contains(0x09)
  }

  private func isClosing(_ line: ArraySlice<UInt8>) -> Bool {
    var index = line.startIndex
    while index < line.endIndex, [0x20, 0x09, 0x3E].contains(line[index]) { index += 1 }
    var count = 0
    while index < line.endIndex, line[index] == mark {
      index += 1
      count += 1
    }
    return count >= length && line[index...].allSatisfy { [0x20, 0x09, 0x0D].contains($0) }
  }
}
