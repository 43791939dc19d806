internal import SourceText

/// Searches in template bytes.
enum ByteText {
  static let newline: UInt8 = 0x0A
  static let carriageReturn: UInt8 = 0x0D

  /// Whether `byte` is a space or a tab.
  static func isBlank(_ byte: UInt8) -> Bool { byte == 0x20 || byte == 0x09 }

  /// Whether `byte` is white space of any kind.
  static func isSpace(_ byte: UInt8) -> Bool { byte == 0x20 || (0x09...0x0D).contains(byte) }

  /// Offset of the first `needle` in `bytes[start..<end]`.
  static func find(_ needle: [UInt8], in bytes: [UInt8], from start: Int, to end: Int) -> Int? {
    guard let first = needle.first else { return nil }
    let last = end - needle.count
    var index = start
    while index <= last {
      if bytes[index] == first, has(needle, in: bytes, at: index) { return index }
      index += 1
    }
    return nil
  }

  private static func has(_ needle: [UInt8], in bytes: [UInt8], at start: Int) -> Bool {
    var step = 1
    while step < needle.count {
      if bytes[start + step] != needle[step] { return false }
      step += 1
    }
    return true
  }

  /// `range` without white space at its ends.
  static func trimmed(_ range: SourceRange, in bytes: [UInt8]) -> SourceRange {
    var start = range.start
    var end = range.end
    while start < end, isSpace(bytes[start]) { start += 1 }
    while end > start, isSpace(bytes[end - 1]) { end -= 1 }
    return SourceRange(start, end)
  }

  /// Offset just past the blanks that start at `start`.
  static func skipBlanks(in bytes: [UInt8], from start: Int, to end: Int) -> Int {
    var index = start
    while index < end, isBlank(bytes[index]) { index += 1 }
    return index
  }
}
