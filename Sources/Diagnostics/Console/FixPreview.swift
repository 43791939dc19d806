import SourceText

/// The lines that a fix changes, before and after.
struct FixPreview {
  private struct Group {
    var lines: ClosedRange<Int>
    var edits: [Edit]
  }

  let fix: Fix
  let file: SourceFile
  let style: ConsoleStyle

  /// The changed lines as `-` and `+`; empty when the edits do not fit the file.
  var lines: [String] {
    groups.flatMap { group in
      let before = file.lineRange(group.lines.lowerBound).start
      let end = file.lineRange(group.lines.upperBound).end
      let (old, new) = sides(of: group, from: before, to: end)
      return rows(old, new, firstLine: group.lines.lowerBound)
    }
  }

  /// Edits that share a line belong together.
  private var groups: [Group] {
    var groups: [Group] = []
    var last = 0
    for edit in fix.edits.sorted(by: { $0.range < $1.range }) {
      guard edit.range.start >= last, edit.range.end <= file.bytes.count else { return [] }
      last = edit.range.end
      let lines = file.lineIndex(at: edit.range.start)...file.lineIndex(at: edit.range.end)
      if let previous = groups.last, lines.lowerBound <= previous.lines.upperBound {
        groups[groups.count - 1].lines = previous.lines.lowerBound...lines.upperBound
        groups[groups.count - 1].edits.append(edit)
      } else {
        groups.append(Group(lines: lines, edits: [edit]))
      }
    }
    return groups
  }

  private struct Side {
    var file: SourceFile
    var marked: [SourceRange]
  }

  private func sides(of group: Group, from start: Int, to end: Int) -> (old: Side, new: Side) {
    var new: [UInt8] = []
    var markedNew: [SourceRange] = []
    var offset = start
    for edit in group.edits {
      new += file.bytes[offset..<edit.range.start]
      let from = new.count
      new += Array(edit.replacement.utf8)
      markedNew.append(SourceRange(from, new.count))
      offset = edit.range.end
    }
    // A replacement may have swallowed the end of the last line.
    new += file.bytes[offset..<max(offset, end)]
    let old = SourceFile(path: file.path, bytes: Array(file.bytes[start..<max(start, end)]))
    return (
      Side(file: old, marked: group.edits.map { $0.range.shifted(by: -start) }),
      Side(file: SourceFile(path: file.path, bytes: new), marked: markedNew)
    )
  }

  private func rows(_ old: Side, _ new: Side, firstLine: Int) -> [String] {
    let common = commonLines(old.file, new.file)
    return rows(old, common, firstLine, mark: "-", .removed)
      + rows(new, common, firstLine, mark: "+", .added)
  }

  private func rows(
    _ side: Side, _ common: (head: Int, tail: Int), _ firstLine: Int, mark: String,
    _ role: Palette.Role
  ) -> [String] {
    let changed = Array(common.head..<max(common.head, side.file.lineCount - common.tail))
    let shown = changed.count <= 6 ? changed : Array(changed.prefix(4))
    let rows = shown.map { index in
      style.change(
        number: firstLine + index + 1, mark: mark, role, text(of: index, in: side, role))
    }
    return shown.count < changed.count ? rows + [style.elision()] : rows
  }

  private func text(of index: Int, in side: Side, _ role: Palette.Role) -> String {
    let bytes = side.file.lineRange(index)
    let first = side.marked.first { $0.end >= bytes.start } ?? .at(bytes.start)
    let place = SourceRange.at(min(max(first.start, bytes.start), bytes.end))
    let line = CellLine(bytes, of: side.file, focus: place, budget: style.textWidth)
    let window = line.window(around: line.cells(of: place), budget: style.textWidth)
    return window.text(marking: side.marked) { style.palette.paint($0, role) }
  }

  /// Numbers of equal lines at the head and the tail, which are not shown.
  private func commonLines(_ old: SourceFile, _ new: SourceFile) -> (head: Int, tail: Int) {
    let oldLines = (0..<old.lineCount).map { old.text(in: old.lineRange($0)) }
    let newLines = (0..<new.lineCount).map { new.text(in: new.lineRange($0)) }
    let limit = min(oldLines.count, newLines.count)
    var head = 0
    while head < limit, oldLines[head] == newLines[head] { head += 1 }
    var tail = 0
    while tail < limit - head,
      oldLines[oldLines.count - 1 - tail] == newLines[newLines.count - 1 - tail]
    { tail += 1 }
    return (head, tail)
  }
}
