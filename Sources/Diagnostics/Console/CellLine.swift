import SourceText

/// A line of a file laid out in terminal cells.
///
/// Tabs run to the next multiple of four; combining marks belong to the character before them; what
/// a terminal would not show, or would obey, is shown as ``VisibleText`` says.
struct CellLine {
  private struct Glyph {
    var text: String
    var bytes: SourceRange
    var cells: Range<Int>
  }

  private var glyphs: [Glyph] = []
  /// Cells of the part that was laid out.
  private(set) var width = 0
  /// Whether the line goes on before and behind the part that was laid out.
  private let isCut: (before: Bool, behind: Bool)

  /// Lays out what may be seen of `line` when `focus` is shown in a window of `budget` cells.
  ///
  /// Only so much is read: a paragraph on one line may have a million characters.
  init(_ line: SourceRange, of file: SourceFile, focus: SourceRange, budget: Int) {
    let reach = 4 * budget + 16
    let last = min(focus.end, focus.start + reach) + reach
    let start = file.scalarStart(at: max(line.start, min(focus.start, line.end) - reach))
    let end = min(line.end, file.scalarStart(at: last))
    isCut = (start > line.start, end < line.end)
    var offset = start
    while offset < end {
      let (scalar, length) = UTF8Decoding.scalar(in: file.bytes, at: offset)
      append(scalar, bytes: SourceRange(offset, offset + length))
      offset += length
    }
  }

  private mutating func append(_ scalar: Unicode.Scalar, bytes: SourceRange) {
    if scalar == "\t" {
      let cells = 4 - width % 4
      add(Glyph(text: String(repeating: " ", count: cells), bytes: bytes, cells: 0..<cells))
    } else if let substitute = VisibleText.substitute(for: scalar) {
      add(Glyph(text: substitute, bytes: bytes, cells: 0..<substitute.unicodeScalars.count))
    } else {
      let cells = DisplayWidth.cells(of: scalar)
      if cells == 0, let base = glyphs.indices.last {
        glyphs[base].text.unicodeScalars.append(scalar)
        glyphs[base].bytes.end = bytes.end
      } else {
        add(Glyph(text: String(scalar), bytes: bytes, cells: 0..<cells))
      }
    }
  }

  private mutating func add(_ glyph: Glyph) {
    var glyph = glyph
    glyph.cells = width..<width + glyph.cells.count
    width = glyph.cells.upperBound
    glyphs.append(glyph)
  }

  /// Cells of `range`; an empty range, or one outside the line, has none but a place.
  func cells(of range: SourceRange) -> Range<Int> {
    var result: Range<Int>?
    for glyph in glyphs where glyph.bytes.start < range.end && glyph.bytes.end > range.start {
      result = (result?.lowerBound ?? glyph.cells.lowerBound)..<glyph.cells.upperBound
    }
    if let result { return result }
    let next = glyphs.first { $0.bytes.end > range.start }
    let place = next?.cells.lowerBound ?? width
    return place..<place
  }

  /// Number of cells before the first character that is not blank.
  var indent: Int {
    glyphs.first { $0.text.contains { $0 != " " } }?.cells.lowerBound ?? width
  }

  /// The part of the line that is shown: at most `budget` cells with `focus` among them.
  func window(around focus: Range<Int>, budget: Int) -> Window {
    if width <= budget, !isCut.before, !isCut.behind { return Window(of: self, 0..<width) }
    let room = max(8, budget - 2)
    let lead = focus.count >= room ? room / 8 : min(room / 3, room - focus.count)
    let start = max(0, min(focus.lowerBound - lead, width - room))
    return Window(of: self, start..<min(width, start + room))
  }

  /// A stretch of a line with an ellipsis where it is cut.
  struct Window {
    private let glyphs: ArraySlice<Glyph>
    private let hasEllipsis: (before: Bool, behind: Bool)

    fileprivate init(of line: CellLine, _ range: Range<Int>) {
      let first = line.glyphs.firstIndex { $0.cells.lowerBound >= range.lowerBound }
      let last = line.glyphs.lastIndex { $0.cells.upperBound <= range.upperBound }
      if let first, let last, first <= last {
        glyphs = line.glyphs[first...last]
      } else {
        glyphs = []
      }
      hasEllipsis = (
        line.isCut.before || glyphs.startIndex > 0,
        line.isCut.behind || glyphs.endIndex < line.glyphs.count
      )
    }

    /// `cells` of the line as columns of the window, clipped to it.
    func columns(of cells: Range<Int>) -> Range<Int> {
      guard let first = glyphs.first, let last = glyphs.last else { return 0..<0 }
      let shown = first.cells.lowerBound..<last.cells.upperBound
      let clipped = cells.clamped(to: shown)
      let shift = (hasEllipsis.before ? 1 : 0) - shown.lowerBound
      return clipped.lowerBound + shift..<clipped.upperBound + shift
    }

    /// The text, with the characters that lie in `marked` passed through `paint`.
    func text(marking marked: [SourceRange] = [], _ paint: (String) -> String = { $0 }) -> String {
      var result = hasEllipsis.before ? "…" : ""
      var run = ""
      for glyph in glyphs {
        let isMarked = marked.contains { $0.start < glyph.bytes.end && glyph.bytes.start < $0.end }
        if isMarked {
          run += glyph.text
        } else {
          if !run.isEmpty { result += paint(run) }
          run = ""
          result += glyph.text
        }
      }
      if !run.isEmpty { result += paint(run) }
      return hasEllipsis.behind ? result + "…" : result
    }
  }
}
