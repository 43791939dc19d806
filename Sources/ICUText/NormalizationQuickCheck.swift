extension Normalization {
  /// Whether `bytes` hold nothing but scalars that are in NFC wherever they stand.
  ///
  /// True says that the text is in NFC; false says nothing. The ranges are those in which every
  /// scalar has NFC_Quick_Check=Yes and combining class 0 (DerivedNormalizationProps of Unicode 15):
  /// Latin, Greek and Cyrillic letters, punctuation, signs, kana, Hanja, Hangul, emoji.
  package static func isSurelyNFC(_ bytes: [UInt8]) -> Bool {
    let span = bytes.span
    var index = 0
    while index < span.count {
      let lead = span[index]
      if lead < 0x80 {
        index += 1
        continue
      }
      let length = lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4
      guard index + length <= span.count else { return false }
      let third = length > 2 ? span[index + 2] : 0
      guard isStable(lead, span[index + 1], third) else { return false }
      index += length
    }
    return true
  }

  /// Whether a scalar with these first bytes never changes and never joins another.
  @inline(__always)
  private static func isStable(_ lead: UInt8, _ second: UInt8, _ third: UInt8) -> Bool {
    switch lead {
    // Hangul syllables, and Hanja U+4000 … U+9FFF.
    case 0xEB, 0xEC, 0xE4...0xE9: true
    case 0xEA: second >= 0xB0
    case 0xED: second < 0x9E || (second == 0x9E && third <= 0xA3)
    // U+0080 … U+02FF, U+0380 … U+047F but the Greek ano teleia.
    case 0xC2...0xCB, 0xCF...0xD1: true
    case 0xCE: second != 0x87
    case 0xE2: isStableSign(second, third)
    // U+3000 … U+3FFF but tone marks and voicing marks.
    case 0xE3:
      second == 0x80
        ? third < 0xAA || third > 0xAF : second != 0x82 || (third < 0x99 || third > 0x9A)
    // Variation selectors and full-width forms; emoji.
    case 0xEF: second >= 0xBC || (second == 0xB8 && third < 0x90)
    case 0xF0: second == 0x9F
    default: false
    }
  }

  /// U+2000 … U+2BFF but two spaces, marks for symbols, and signs that are others in NFC.
  @inline(__always)
  private static func isStableSign(_ second: UInt8, _ third: UInt8) -> Bool {
    switch second {
    case 0x80: third >= 0x82
    case 0x84: third != 0xA6 && third != 0xAA && third != 0xAB
    case 0x8C: third != 0xA9 && third != 0xAA
    case 0xAB: third != 0x9C
    case 0x81, 0x82, 0x85...0x8B, 0x8D...0xAA, 0xAC...0xAF: true
    default: false
    }
  }
}
