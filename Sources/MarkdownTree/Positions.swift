import SourceText

/// Turns cmark's lines and columns into bytes of the file.
///
/// cmark counts columns of inlines from the start of their block: on the first line they are right,
/// on later lines they leave out what was stripped there (indentation, quote marks).
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

  /// The bytes of a block.
  func range(ofBlock node: CmarkNode) -> SourceRange {
    // A list that ends with a blank line ends, for cmark, at column 0 of the next line.
    let start = offset(line: node.startLine, column: node.startColumn)
    let end = offset(line: node.endLine, column: node.endColumn + 1)
    return map.source(SourceRange(start, end))
  }

  /// The bytes of an inline of `block`.
  func range(ofInline node: CmarkNode, in block: BlockFrame) -> SourceRange {
    let start = offset(line: node.startLine, column: node.startColumn, in: block)
    let end = offset(line: node.endLine, column: node.endColumn + 1, in: block)
    return map.source(SourceRange(start, end))
  }

  private func offset(line: Int, column: Int) -> Int {
    guard line >= 1 else { return 0 }
    guard line <= lineStarts.count else { return prepared.count }
    return min(prepared.count, lineStarts[line - 1] + max(0, column - 1))
  }

  private func offset(line: Int, column: Int, in block: BlockFrame) -> Int {
    guard line > block.line, line <= lineStarts.count else {
      return offset(line: line, column: column)
    }
    return offset(line: line, column: column - block.column + 1 + prefix(of: line, in: block))
  }

  /// Bytes of a continuation line that are not part of the paragraph's text.
  private func prefix(of line: Int, in block: BlockFrame) -> Int {
    let start = lineStarts[line - 1]
    var index = start
    var quotes = block.quoteDepth
    while index < prepared.count {
      switch prepared[index] {
      case 0x20, 0x09: index += 1
      case 0x3E where quotes > 0:
        quotes -= 1
        index += 1
      default: return index - start
      }
    }
    return index - start
  }
}

/// Where the block of some inlines starts, as cmark counts.
struct BlockFrame {
  var line: Int
  var column: Int
  /// Block quotes around it.
  var quoteDepth: Int
}
