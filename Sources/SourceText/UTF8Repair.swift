/// Turns arbitrary bytes into valid UTF-8.
enum UTF8Repair {
  /// The text with each ill-formed part replaced by U+FFFD, and the ranges where that happened.
  ///
  /// A part is a maximal one in the sense of Unicode 15, section 3.9; the ranges are those of the
  /// result. NUL is replaced too, as CommonMark asks.
  static func repaired(_ bytes: [UInt8]) -> (bytes: [UInt8], repairs: [SourceRange]) {
    guard firstFault(in: bytes) != nil else { return (bytes, []) }
    var result: [UInt8] = []
    result.reserveCapacity(bytes.count + 16)
    var repairs: [SourceRange] = []
    var index = 0
    while index < bytes.count {
      let length = scalarLength(at: index, in: bytes)
      if length > 0 {
        result.append(contentsOf: bytes[index..<index + length])
        index += length
      } else {
        repairs.append(SourceRange(result.count, result.count + 3))
        result.append(contentsOf: [0xEF, 0xBF, 0xBD])
        index += -length
      }
    }
    return (result, repairs)
  }

  private static func firstFault(in bytes: [UInt8]) -> Int? {
    var index = 0
    while index < bytes.count {
      if bytes[index] &- 1 < 0x7F {
        index += 1
        continue
      }
      let length = scalarLength(at: index, in: bytes)
      if length <= 0 { return index }
      index += length
    }
    return nil
  }

  /// Length of the scalar at `index`, or minus the length of the ill-formed part there.
  private static func scalarLength(at index: Int, in bytes: [UInt8]) -> Int {
    let lead = bytes[index]
    if lead == 0 { return -1 }
    if lead < 0x80 { return 1 }
    let (count, firstRange): (Int, ClosedRange<UInt8>) =
      switch lead {
      case 0xC2...0xDF: (2, 0x80...0xBF)
      case 0xE0: (3, 0xA0...0xBF)
      case 0xED: (3, 0x80...0x9F)
      case 0xE1...0xEF: (3, 0x80...0xBF)
      case 0xF0: (4, 0x90...0xBF)
      case 0xF1...0xF3: (4, 0x80...0xBF)
      case 0xF4: (4, 0x80...0x8F)
      default: (0, 0x80...0xBF)
      }
    if count == 0 { return -1 }
    for step in 1..<count {
      guard index + step < bytes.count else { return -step }
      let range = step == 1 ? firstRange : 0x80...0xBF
      if !range.contains(bytes[index + step]) { return -step }
    }
    return count
  }
}
