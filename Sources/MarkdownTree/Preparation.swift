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
  var unclosedComments: [Int] = []
  /// Where a formula opens that nothing closes (file offsets).
  var unclosedFormulas: [Int] = []
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

  let source: ArraySlice<UInt8>
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

  func lineEnd(from start: Int) -> Int {
    source[start...].firstIndex { $0 == 0x0A || $0 == 0x0D } ?? source.endIndex
  }

  /// The start of the line behind the line end at `end`.
  func next(_ end: Int) -> Int {
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

  mutating func copy(upTo index: Int) {
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

  /// Leaves out the author's bytes up to `index`; what comes next stands in for them.
  mutating func skip(to index: Int) {
    copied = index
    map.align(derived: bytes.count, with: index)
  }

  mutating func insert(_ text: [UInt8], at index: Int) {
    copy(upTo: index)
    map.align(derived: bytes.count, with: index)
    bytes.append(contentsOf: text)
    map.align(derived: bytes.count, with: index)
    isChanged = true
  }
}
