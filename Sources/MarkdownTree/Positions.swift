import SourceText

/// Turns cmark's lines and columns of blocks into bytes of the file.
struct Positions {
  private let prepared: [UInt8]
  private let lineStarts: [Int]
  private let map: OffsetMap

  init(_ preparation: Preparation) {
    prepared = preparation.bytes
    map = preparation.map
    var starts = [0]
    for index in prepared.indices {
      if prepared[index] == 0x0A {
        starts.append(index + 1)
      } else if prepared[index] == 0x0D, index + 1 < prepared.count, prepared[index + 1] != 0x0A {
        starts.append(index + 1)
      }
    }
    lineStarts = starts
  }

  /// The bytes of a block in the prepared text.
  func preparedRange(ofBlock node: CmarkNode) -> SourceRange {
    if node.startLine == 0, let table = node.next, let header = headerLine(of: table) {
      let start = offset(line: table.startLine, column: table.startColumn)
      return SourceRange(start, lineEnd(header - 1))
    }
    // A list that ends with a blank line ends, for cmark, at column 0 of the next line.
    let start = offset(line: node.startLine, column: node.startColumn)
    let end = offset(line: node.endLine, column: node.endColumn + 1)
    if let header = headerLine(of: node) { return SourceRange(contentStart(header), end) }
    return SourceRange(start, end)
  }

  /// The header row of a table whose first line is that of a paragraph right before it; nil for
  /// other nodes.
  ///
  /// cmark splits such a paragraph in two, gives the first part no place and the header a wrong one.
  func preparedHeader(of table: CmarkNode) -> SourceRange? {
    headerLine(of: table).map { SourceRange(contentStart($0), lineEnd($0)) }
  }

  private func headerLine(of table: CmarkNode) -> Int? {
    guard table.type == "table" else { return nil }
    let firstRow = table.children.first { !$0.isHeaderRow }
    let line = (firstRow?.startLine ?? table.endLine + 1) - 2
    return line > table.startLine && line <= lineStarts.count ? line : nil
  }

  /// Behind the indentation and quote marks of a line.
  private func contentStart(_ line: Int) -> Int {
    let start = lineStarts[line - 1]
    return prepared[start...].firstIndex { ![0x20, 0x09, 0x3E].contains($0) } ?? prepared.count
  }

  private func lineEnd(_ line: Int) -> Int {
    guard line < lineStarts.count else { return prepared.count }
    var end = lineStarts[line]
    while end > lineStarts[line - 1], prepared[end - 1] == 0x0A || prepared[end - 1] == 0x0D {
      end -= 1
    }
    return end
  }

  /// The bytes of a block in the file.
  func range(ofBlock node: CmarkNode) -> SourceRange { source(preparedRange(ofBlock: node)) }

  /// The bytes of the file that belong to a range of the prepared text.
  func source(_ range: SourceRange) -> SourceRange { map.source(range) }

  private func offset(line: Int, column: Int) -> Int {
    guard line >= 1 else { return 0 }
    guard line <= lineStarts.count else { return prepared.count }
    return min(prepared.count, lineStarts[line - 1] + max(0, column - 1))
  }
}
