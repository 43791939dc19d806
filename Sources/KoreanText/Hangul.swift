/// Hangul syllables and their letters (Unicode 15, section 3.12).
package enum Hangul {
  /// A syllable as indexes of its initial, medial and final letters.
  package struct Syllable: Hashable, Sendable {
    /// Index of the initial consonant (초성), 0...18.
    package var initial: Int
    /// Index of the vowel (중성), 0...20.
    package var medial: Int
    /// Index of the final consonant (종성), 0...27; 0 is none.
    package var final: Int

    package init(initial: Int, medial: Int, final: Int) {
      self.initial = initial
      self.medial = medial
      self.final = final
    }

    /// Takes apart a composed syllable (가…힣); nil for any other scalar.
    package init?(_ scalar: Unicode.Scalar) {
      guard Hangul.isSyllable(scalar) else { return nil }
      let index = Int(scalar.value) - 0xAC00
      self.init(initial: index / 588, medial: index % 588 / 28, final: index % 28)
    }

    /// The composed syllable, nil when an index is out of its range.
    package var scalar: Unicode.Scalar? {
      guard (0..<19).contains(initial), (0..<21).contains(medial), (0..<28).contains(final) else {
        return nil
      }
      return Unicode.Scalar(UInt32(0xAC00 + initial * 588 + medial * 28 + final))
    }

    /// The letters as they stand alone (ㅎ, ㅏ, ㄴ); the final is missing where there is none.
    package var letters: [Character] {
      var letters = [Hangul.initials[initial], Hangul.medials[medial]]
      if final > 0 { letters.append(Hangul.finals[final - 1]) }
      return letters
    }
  }

  /// The nineteen initial consonants in their order.
  package static let initials = Array("ㄱㄲㄴㄷㄸㄹㅁㅂㅃㅅㅆㅇㅈㅉㅊㅋㅌㅍㅎ")
  /// The twenty-one vowels in their order.
  package static let medials = Array("ㅏㅐㅑㅒㅓㅔㅕㅖㅗㅘㅙㅚㅛㅜㅝㅞㅟㅠㅡㅢㅣ")
  /// The twenty-seven finals in their order.
  package static let finals = Array("ㄱㄲㄳㄴㄵㄶㄷㄹㄺㄻㄼㄽㄾㄿㅀㅁㅂㅄㅅㅆㅇㅈㅊㅋㅌㅍㅎ")

  /// Whether `scalar` is a composed syllable.
  package static func isSyllable(_ scalar: Unicode.Scalar) -> Bool {
    (0xAC00...0xD7A3).contains(scalar.value)
  }

  /// Whether `scalar` is Hangul in any form: syllable, conjoining letter or letter of its own.
  package static func isHangul(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0xAC00...0xD7A3, 0x1100...0x11FF, 0x3131...0x318E, 0xA960...0xA97C, 0xD7B0...0xD7FB,
      0xFFA1...0xFFDC:
      true
    default: false
    }
  }
}
