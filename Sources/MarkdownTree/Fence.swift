/// A fence of a code block.
struct Fence {
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
