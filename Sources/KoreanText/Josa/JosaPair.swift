/// The sound in which a word ends, as far as particles care.
package enum FinalSound: Hashable, Sendable {
  case vowel
  /// The final consonant ㄹ, which 으로/로 treats like a vowel.
  case rieul
  /// Any other final consonant, clusters with ㄹ among them.
  case consonant
}

/// A particle (조사) with the two forms between which the sound before it chooses.
package enum JosaPair: String, Sendable, Hashable, CaseIterable {
  case topic = "은/는"
  case subject = "이/가"
  case object = "을/를"
  case with = "과/와"
  case direction = "으로/로"
  case copula = "이다/다"
  case quotedCopula = "이라/라"
  case choice = "이나/나"
  case conjunctiveCopula = "이며/며"
  case vocative = "아/야"

  /// The forms after a consonant and after a vowel.
  package var forms: (afterConsonant: String, afterVowel: String) {
    switch self {
    case .topic: ("은", "는")
    case .subject: ("이", "가")
    case .object: ("을", "를")
    case .with: ("과", "와")
    case .direction: ("으로", "로")
    case .copula: ("이다", "다")
    case .quotedCopula: ("이라", "라")
    case .choice: ("이나", "나")
    case .conjunctiveCopula: ("이며", "며")
    case .vocative: ("아", "야")
    }
  }

  /// The form that follows `sound`.
  package func form(after sound: FinalSound) -> String {
    switch sound {
    case .vowel: forms.afterVowel
    case .consonant: forms.afterConsonant
    case .rieul: self == .direction ? forms.afterVowel : forms.afterConsonant
    }
  }
}

/// The particle of `pair` that agrees with `stem`, without the stem.
///
/// What is read aloud last decides: numbers are Sino-Korean, glosses in brackets and marks are not
/// read. A stem that cannot be read gets the form after a vowel.
package func josa(_ stem: some StringProtocol, _ pair: JosaPair) -> String {
  pair.form(after: FinalSound(of: stem) ?? .vowel)
}

/// `stem` with the particle of `pair` that agrees with it.
package func withJosa(_ stem: some StringProtocol, _ pair: JosaPair) -> String {
  stem + josa(stem, pair)
}
