/// Paths as URI references (RFC 3986).
enum FileReference {
  /// A relative path as a relative reference, an absolute one as a `file` URI.
  static func uri(of path: String) -> String {
    let encoded = percentEncoded(path)
    if path.hasPrefix("/") { return "file://" + encoded }
    // A colon in the first segment would read as a scheme.
    let firstSegment = encoded.prefix { $0 != "/" }
    return firstSegment.contains(":") ? "./" + encoded : encoded
  }

  private static func percentEncoded(_ path: String) -> String {
    var result = ""
    for byte in path.utf8 {
      if isPlain(byte) {
        result.unicodeScalars.append(Unicode.Scalar(byte))
      } else {
        let digits = String(byte, radix: 16, uppercase: true)
        result += digits.count == 1 ? "%0" + digits : "%" + digits
      }
    }
    return result
  }

  /// Unreserved characters, and the reserved ones that a path may hold.
  private static func isPlain(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"):
      true
    default: "-._~/:@!$&'()*+,;=".utf8.contains(byte)
    }
  }
}
