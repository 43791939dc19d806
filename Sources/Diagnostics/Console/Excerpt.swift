import SourceText

/// The lines of a file around a range, with marks under the range.
struct Excerpt {
  let file: SourceFile
  let range: SourceRange
  let style: ConsoleStyle
  /// Character that underlines the range, and its colour.
  let mark: (character: String, role: Palette.Role)

  /// `range` is clamped to the file; a line end at its end is not part of what is shown.
  init(
    _ file: SourceFile, _ range: SourceRange, _ style: ConsoleStyle,
    mark: (character: String, role: Palette.Role)
  ) {
    let start = file.scalarStart(at: range.start)
    var end = max(start, min(range.end, file.bytes.count))
    while end > start, file.bytes[end - 1] == 0x0A || file.bytes[end - 1] == 0x0D { end -= 1 }
    self.file = file
    self.range = SourceRange(start, end)
    self.style = style
    self.mark = mark
  }

  /// The lines of the excerpt with their gutter.
  var lines: [String] {
    let first = file.lineIndex(at: range.start)
    let last = file.lineIndex(at: range.end)
    return first == last ? singleLine(first) : multipleLines(first, last)
  }

  private func singleLine(_ index: Int) -> [String] {
    let (line, window) = layout(index, budget: style.textWidth)
    let columns = window.columns(of: line.cells(of: range))
    let marks = String(repeating: mark.character, count: max(1, columns.count))
    return [
      style.row(number: index + 1, window.text()),
      style.row(blank(columns.lowerBound) + style.palette.paint(marks, mark.role)),
    ]
  }

  /// A bracket at the left holds the lines together: `╭` where the range starts, `╰` where it ends.
  private func multipleLines(_ first: Int, _ last: Int) -> [String] {
    let budget = style.textWidth - 2
    var rows = opening(first, budget: budget)
    let inner = Array(first + 1..<last)
    let shown = inner.count <= 4 ? inner : Array(inner.prefix(2) + inner.suffix(1))
    for (place, index) in shown.enumerated() {
      if shown.count < inner.count, place == 2 { rows.append(style.elision(bar("│"))) }
      rows.append(style.row(number: index + 1, bar("│") + " " + text(index, budget: budget)))
    }
    return rows + closing(last, budget: budget)
  }

  private func opening(_ index: Int, budget: Int) -> [String] {
    let (line, window) = layout(index, budget: budget)
    let cells = line.cells(of: range)
    if cells.lowerBound <= line.indent {
      return [style.row(number: index + 1, bar("╭") + " " + window.text())]
    }
    let column = window.columns(of: cells).lowerBound
    let arm = "╭" + String(repeating: "─", count: column + 1) + mark.character
    return [style.row(number: index + 1, "  " + window.text()), style.row(bar(arm))]
  }

  private func closing(_ index: Int, budget: Int) -> [String] {
    let (line, window) = layout(index, budget: budget)
    let column = max(0, window.columns(of: line.cells(of: range)).upperBound - 1)
    let arm = "╰" + String(repeating: "─", count: column + 1) + mark.character
    return [style.row(number: index + 1, bar("│") + " " + window.text()), style.row(bar(arm))]
  }

  private func text(_ index: Int, budget: Int) -> String {
    layout(index, budget: budget).window.text()
  }

  private func layout(_ index: Int, budget: Int) -> (line: CellLine, window: CellLine.Window) {
    let bytes = file.lineRange(index)
    let focus = SourceRange(
      min(max(range.start, bytes.start), bytes.end), min(range.end, bytes.end))
    let line = CellLine(bytes, of: file, focus: focus, budget: budget)
    return (line, line.window(around: line.cells(of: focus), budget: budget))
  }

  private func bar(_ text: String) -> String { style.palette.paint(text, mark.role) }

  private func blank(_ count: Int) -> String { String(repeating: " ", count: count) }
}
