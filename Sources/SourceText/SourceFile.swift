/// One file of the content folder as valid UTF-8, with its line table.
///
/// The bytes are the file's own, save that a leading byte order mark is taken off and invalid UTF-8
/// is replaced by U+FFFD; both are remembered, so that they can be reported.
package struct SourceFile: Sendable {
  /// Path as shown to the user, with `/` between its parts.
  package let path: String
  /// The text as valid UTF-8.
  package let bytes: [UInt8]
  /// Where U+FFFD stands for bytes that were not UTF-8 (ranges of `bytes`), in rising order.
  package let repairs: [SourceRange]
  /// Whether the file began with a UTF-8 byte order mark.
  package let hadByteOrderMark: Bool
  /// Offsets at which the lines start; the first is 0.
  package let lineStarts: [Int]

  /// Takes the raw bytes of a file.
  package init(path: String, bytes raw: [UInt8]) {
    self.path = path
    hadByteOrderMark = raw.starts(with: [0xEF, 0xBB, 0xBF])
    let body = hadByteOrderMark ? Array(raw.dropFirst(3)) : raw
    if let starts = UTF8Scan.lineStarts(of: body) {
      (bytes, repairs, lineStarts) = (body, [], starts)
    } else {
      (bytes, repairs) = UTF8Repair.repaired(body)
      lineStarts = UTF8Scan.lineStarts(of: bytes) ?? [0]
    }
  }

  /// Takes a text that is already a string.
  package init(path: String, text: String) {
    self.init(path: path, bytes: Array(text.utf8))
  }

  /// The whole text.
  package var text: String { String(decoding: bytes, as: UTF8.self) }

  /// The text of `range`, which is clamped to the file.
  package func text(in range: SourceRange) -> String {
    let start = min(max(0, range.start), bytes.count)
    let end = min(max(start, range.end), bytes.count)
    return String(decoding: bytes[start..<end], as: UTF8.self)
  }

  /// Number of lines; an empty file has one.
  package var lineCount: Int { lineStarts.count }

  /// The 0-based line that holds `offset`.
  package func lineIndex(at offset: Int) -> Int {
    var low = 0
    var high = lineStarts.count
    while high - low > 1 {
      let middle = (low + high) / 2
      if lineStarts[middle] <= offset { low = middle } else { high = middle }
    }
    return low
  }

  /// The bytes of a 0-based line without its line end.
  package func lineRange(_ index: Int) -> SourceRange {
    let start = lineStarts[index]
    var end = index + 1 < lineStarts.count ? lineStarts[index + 1] : bytes.count
    while end > start, bytes[end - 1] == 0x0A || bytes[end - 1] == 0x0D { end -= 1 }
    return SourceRange(start, end)
  }

  /// `offset` as people and editors count it; inside a scalar it counts as the scalar's start.
  package func position(at offset: Int) -> TextPosition {
    let offset = scalarStart(at: offset)
    let line = lineIndex(at: offset)
    let start = lineStarts[line]
    var position = TextPosition(
      line: line + 1, byteColumn: offset - start + 1, column: 1, utf16Column: 1, displayColumn: 1)
    var index = start
    while index < offset {
      let (scalar, length) = UTF8Decoding.scalar(in: bytes, at: index)
      index += length
      position.column += 1
      position.utf16Column += length == 4 ? 2 : 1
      position.displayColumn += scalar == "\t" ? 1 : DisplayWidth.cells(of: scalar)
    }
    return position
  }

  /// The nearest start of a scalar at or before `offset`, which is clamped to the file.
  package func scalarStart(at offset: Int) -> Int {
    var offset = min(max(0, offset), bytes.count)
    while offset > 0, offset < bytes.count, UTF8Decoding.isContinuation(bytes[offset]) {
      offset -= 1
    }
    return offset
  }

  /// The offset of a 1-based line and byte column, clamped to the file.
  package func offset(line: Int, byteColumn: Int) -> Int {
    guard line >= 1 else { return 0 }
    guard line <= lineStarts.count else { return bytes.count }
    return min(bytes.count, lineStarts[line - 1] + max(0, byteColumn - 1))
  }
}

/// A place in a text in the units of those who are shown it; all fields count from 1.
package struct TextPosition: Hashable, Sendable {
  package var line: Int
  /// Column in UTF-8 bytes (cmark, compilers).
  package var byteColumn: Int
  /// Column in Unicode scalars (what people see as characters; libyaml).
  package var column: Int
  /// Column in UTF-16 units (LSP, SARIF).
  package var utf16Column: Int
  /// Column in terminal cells; Hangul takes two.
  package var displayColumn: Int
}
