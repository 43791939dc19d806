/// Turns arbitrary bytes into valid UTF-8.
enum UTF8Repair {
  /// The text with each ill-formed part replaced by U+FFFD, and the ranges where that happened.
  ///
  /// A part is a maximal one in the sense of Unicode 15, section 3.9; the ranges are those of the
  /// result. NUL is replaced too, as CommonMark asks.
  static func repaired(_ bytes: [UInt8]) -> (bytes: [UInt8], repairs: [SourceRange]) {
    var result: [UInt8] = []
    result.reserveCapacity(bytes.count + 16)
    var repairs: [SourceRange] = []
    let span = bytes.span
    var index = 0
    while index < span.count {
      let length =
        switch span[index] {
        case 0: -1
        case 1..<0x80: 1
        default: UTF8Scan.scalarLength(at: index, in: span)
        }
      if length > 0 {
        result.append(contentsOf: bytes[index..<index + length])
        index += length
      } else {
        repairs.append(SourceRange(result.count, result.count + 3))
        result.append(contentsOf: [0xEF, 0xBF, 0xBD])
        index -= length
      }
    }
    return (result, repairs)
  }
}
