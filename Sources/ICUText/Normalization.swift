import CICUShims

/// Unicode normalisation form C (UAX #15).
package enum Normalization {
  /// Whether `bytes` (valid UTF-8) are in NFC. Texts of Hangul syllables, Latin and common
  /// punctuation are told apart without asking ICU.
  package static func isNFC(_ bytes: [UInt8]) -> Bool {
    isSurelyNFC(bytes) || cicu_nfc(bytes, Int32(clamping: bytes.count), nil, 0) == -2
  }

  /// `text` in NFC.
  package static func nfc(_ text: String) -> String {
    let bytes = Array(text.utf8)
    if isSurelyNFC(bytes) { return text }
    let needed = cicu_nfc(bytes, Int32(clamping: bytes.count), nil, 0)
    guard needed >= 0 else { return text }
    var buffer = [UInt8](repeating: 0, count: Int(needed))
    let written = cicu_nfc(bytes, Int32(clamping: bytes.count), &buffer, needed)
    return written == needed ? String(decoding: buffer, as: UTF8.self) : text
  }

  private static func isSurelyNFC(_ bytes: [UInt8]) -> Bool {
    var index = 0
    while index < bytes.count {
      let lead = bytes[index]
      switch lead {
      case 0..<0x80: index += 1
      case 0xC2...0xCB: index += 2
      case 0xE2 where bytes[index + 1] == 0x80: index += 3
      case 0xE3 where bytes[index + 1] == 0x80 && bytes[index + 2] < 0xAA: index += 3
      case 0xEA where bytes[index + 1] >= 0xB0, 0xEB, 0xEC: index += 3
      case 0xED where bytes[index + 1] < 0x9E: index += 3
      default: return false
      }
    }
    return true
  }
}
