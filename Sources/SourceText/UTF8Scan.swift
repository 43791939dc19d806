/// One pass over the bytes of a file that finds its lines and its first fault.
enum UTF8Scan {
  /// Offsets at which the lines start, or nil where `bytes` are not UTF-8 or hold NUL.
  ///
  /// A line ends at LF, CR LF or CR, as in CommonMark.
  static func lineStarts(of bytes: [UInt8]) -> [Int]? {
    var starts = [0]
    let span = bytes.span
    var index = 0
    while index < span.count {
      let byte = span[index]
      if byte >= 0x80 {
        let length = scalarLength(at: index, in: span)
        if length <= 0 { return nil }
        index += length
        continue
      }
      index += 1
      if byte > 0x0D { continue }
      if byte == 0x0A || (byte == 0x0D && !(index < span.count && span[index] == 0x0A)) {
        starts.append(index)
      } else if byte == 0 {
        return nil
      }
    }
    return starts
  }

  /// Length of the scalar of two or more bytes at `index`, or minus that of the ill-formed part.
  ///
  /// Well-formed sequences are those of table 3-7 of Unicode 15.
  @inline(__always)
  static func scalarLength(at index: Int, in span: Span<UInt8>) -> Int {
    let lead = span[index]
    if lead >= 0xE1, lead <= 0xEC, index + 2 < span.count,
      isContinuation(span[index + 1]), isContinuation(span[index + 2])
    {
      return 3
    }
    return anyScalarLength(at: index, in: span)
  }

  private static func anyScalarLength(at index: Int, in span: Span<UInt8>) -> Int {
    let (count, second): (Int, ClosedRange<UInt8>) =
      switch span[index] {
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
    guard index + 1 < span.count, second.contains(span[index + 1]) else { return -1 }
    for step in 2..<max(2, count) {
      guard index + step < span.count, isContinuation(span[index + step]) else { return -step }
    }
    return count
  }

  @inline(__always)
  private static func isContinuation(_ byte: UInt8) -> Bool { byte & 0xC0 == 0x80 }
}
