/// The heading under which a term stands in a 찾아보기.
package enum IndexHeading {
  /// The heading of terms that begin with neither Hangul nor Latin.
  package static let other = "기타"

  /// All headings in the order of the index: ㄱ…ㅎ, A…Z, others.
  package static let all: [String] =
    "ㄱㄴㄷㄹㅁㅂㅅㅇㅈㅊㅋㅌㅍㅎABCDEFGHIJKLMNOPQRSTUVWXYZ".map(String.init) + [other]

  /// The heading of `term`: its initial consonant, doubled ones under the plain, or its letter.
  ///
  /// Brackets, quotation marks and blanks before the first letter are passed over, as the order of
  /// the index passes over them.
  package static func of(_ term: some StringProtocol) -> String {
    for scalar in term.unicodeScalars where !isPassedOver(scalar) {
      return consonant(scalar) ?? letter(scalar) ?? other
    }
    return other
  }

  private static func isPassedOver(_ scalar: Unicode.Scalar) -> Bool {
    if scalar.properties.isWhitespace { return true }
    switch scalar.properties.generalCategory {
    case .openPunctuation, .closePunctuation, .initialPunctuation, .finalPunctuation,
      .dashPunctuation, .connectorPunctuation, .otherPunctuation:
      return true
    default: return false
    }
  }

  private static func consonant(_ scalar: Unicode.Scalar) -> String? {
    if let syllable = Hangul.Syllable(Hanja.reading(of: scalar) ?? scalar) {
      return plain(Hangul.initials[syllable.initial])
    }
    switch scalar.value {
    case 0x1100...0x1112: return plain(Hangul.initials[Int(scalar.value) - 0x1100])
    case 0x3131...0x314E:
      return Hangul.initials.contains(Character(scalar)) ? plain(Character(scalar)) : other
    default: return nil
    }
  }

  private static func plain(_ consonant: Character) -> String {
    switch consonant {
    case "ㄲ": "ㄱ"
    case "ㄸ": "ㄷ"
    case "ㅃ": "ㅂ"
    case "ㅆ": "ㅅ"
    case "ㅉ": "ㅈ"
    default: String(consonant)
    }
  }

  /// The Latin base letter, upper case; nil for other scripts.
  private static func letter(_ scalar: Unicode.Scalar) -> String? {
    switch scalar.value {
    case 0x41...0x5A: return String(scalar)
    case 0x61...0x7A: return scalar.properties.uppercaseMapping
    case 0xFF21...0xFF3A: return Unicode.Scalar(scalar.value - 0xFEE0).map { String($0) }
    case 0xFF41...0xFF5A: return Unicode.Scalar(scalar.value - 0xFF00).map { String($0) }
    case 0xC0...0x17F:
      let base = latinBases[Int(scalar.value) - 0xC0]
      return base == "-" ? nil : String(base)
    default: return nil
    }
  }

  /// Base letters of U+00C0…U+017F (Latin-1 Supplement, Latin Extended-A).
  private static let latinBases = Array(
    "AAAAAAACEEEEIIIIDNOOOOO-OUUUUYTSAAAAAAACEEEEIIIIDNOOOOO-OUUUUYTY"
      + "AAAAAACCCCCCCCDDDDEEEEEEEEEEGGGGGGGGHHHHIIIIIIIIIIIIJJKKKLLLLLLLLLLNNNNNNNNN"
      + "OOOOOOOORRRRRRSSSSSSSSTTTTTTUUUUUUUUUUUUWWYYYZZZZZZS")
}
