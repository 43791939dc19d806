/// Reads scalars out of bytes that are valid UTF-8, as those of ``SourceFile`` are.
package enum UTF8Decoding {
  /// The scalar that starts at `index` and its length in bytes.
  ///
  /// A byte at which no scalar starts counts as one U+FFFD.
  package static func scalar(
    in bytes: [UInt8], at index: Int
  ) -> (value: Unicode.Scalar, length: Int) {
    let lead = UInt32(bytes[index])
    if lead < 0x80 { return (Unicode.Scalar(UInt8(lead)), 1) }
    let length = lead < 0xC0 ? 0 : lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4
    guard length > 0, index + length <= bytes.count else { return ("\u{FFFD}", 1) }
    var value = lead & (0xFF >> (UInt32(length) + 1))
    for step in 1..<length { value = value << 6 | UInt32(bytes[index + step] & 0x3F) }
    guard let scalar = Unicode.Scalar(value) else { return ("\u{FFFD}", 1) }
    return (scalar, length)
  }

  /// Whether `byte` continues a scalar that began before it.
  package static func isContinuation(_ byte: UInt8) -> Bool { byte & 0xC0 == 0x80 }
}
