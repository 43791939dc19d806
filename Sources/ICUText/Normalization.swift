import CICUShims

/// Unicode normalisation form C (UAX #15).
package enum Normalization {
  /// Whether `bytes` (valid UTF-8) are in NFC.
  ///
  /// Texts of Hangul syllables, Hanja, Latin and common signs are told without asking ICU.
  package static func isNFC(_ bytes: [UInt8]) -> Bool {
    if isSurelyNFC(bytes) { return true }
    guard let length = Int32(exactly: bytes.count) else { return false }
    return cicu_nfc(bytes, length, nil, 0) == -2
  }

  /// Whether `text` is in NFC.
  package static func isNFC(_ text: String) -> Bool { isNFC(Array(text.utf8)) }

  /// `text` in NFC.
  package static func nfc(_ text: String) -> String {
    let bytes = Array(text.utf8)
    return composed(bytes).map { String(decoding: $0, as: UTF8.self) } ?? text
  }

  /// `bytes` (valid UTF-8) in NFC.
  package static func nfc(_ bytes: [UInt8]) -> [UInt8] { composed(bytes) ?? bytes }

  /// The composed text, nil when it is what it was.
  private static func composed(_ bytes: [UInt8]) -> [UInt8]? {
    guard !isSurelyNFC(bytes), let length = Int32(exactly: bytes.count) else { return nil }
    // Composition shortens nearly every text.
    var buffer = [UInt8](repeating: 0, count: bytes.count + 64)
    var needed = cicu_nfc(bytes, length, &buffer, Int32(clamping: buffer.count))
    if needed > buffer.count {
      buffer = [UInt8](repeating: 0, count: Int(needed))
      needed = cicu_nfc(bytes, length, &buffer, needed)
    }
    guard needed >= 0, needed <= buffer.count else { return nil }
    return Array(buffer.prefix(Int(needed)))
  }
}
