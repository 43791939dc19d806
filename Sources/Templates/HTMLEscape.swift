/// Writes text so that HTML reads it as text, in content as in quoted attributes.
enum HTMLEscape {
  /// Bit n is set for each ASCII character n that is escaped: `"`, `&`, `'`, `<`, `>`.
  private static var special: UInt64 { 1 << 0x22 | 1 << 0x26 | 1 << 0x27 | 1 << 0x3C | 1 << 0x3E }

  /// Appends `text` with its special characters as character references.
  static func append(_ text: String, to output: inout [UInt8]) {
    var text = text
    text.withUTF8 { append($0, to: &output) }
  }

  /// Appends UTF-8 `bytes` with its special characters as character references.
  static func append(_ bytes: UnsafeBufferPointer<UInt8>, to output: inout [UInt8]) {
    var start = 0
    for index in bytes.indices where bytes[index] < 64 && special >> bytes[index] & 1 == 1 {
      output.append(contentsOf: bytes[start..<index])
      output.append(contentsOf: reference(bytes[index]).utf8)
      start = index + 1
    }
    output.append(contentsOf: bytes[start...])
  }

  private static func reference(_ byte: UInt8) -> String {
    switch byte {
    case 0x22: "&quot;"
    case 0x26: "&amp;"
    case 0x27: "&#39;"
    case 0x3C: "&lt;"
    default: "&gt;"
    }
  }
}
