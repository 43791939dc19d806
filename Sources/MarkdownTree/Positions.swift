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
    // A list that ends with a blank line ends, for cmark, at column 0 of the next line.
    let start = offset(line: node.startLine, column: node.startColumn)
    let end = offset(line: node.endLine, column: node.endColumn + 1)
    return SourceRange(start, end)
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
