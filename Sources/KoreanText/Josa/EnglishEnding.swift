/// Guesses how an English word ends in Korean from its spelling.
///
/// After the loanword orthography (외래어 표기법, chapter 3, section 1): ㄹ for `l`; ㅁ ㄴ ㅇ for `m`,
/// `n`, `ng`; ㄱ ㅂ ㅅ for `k`, `p`, `t` after a short vowel; else a vowel is put in.
enum EnglishEnding {
  /// The sound in which `word` ends; `word` is Latin and not empty.
  static func finalSound(_ word: ArraySlice<Unicode.Scalar>) -> FinalSound {
    let letters = word.compactMap { $0.properties.lowercaseMapping.unicodeScalars.first }
    guard letters.contains(where: isVowel), let last = letters.last else {
      // html, ctrl: nothing to pronounce, so the letters are named.
      return byName(letters.last)
    }
    let before = letters.dropLast().last
    switch last {
    case "l": return .rieul
    case "m", "n": return .consonant
    case "g": return before == "n" ? .consonant : .vowel
    case "e": return silentE(letters)
    case "c", "b": return isVowel(before) ? .consonant : .vowel
    case "k", "p", "t": return stop(last, letters)
    default: return .vowel
    }
  }

  private static func byName(_ letter: Unicode.Scalar?) -> FinalSound {
    switch letter {
    case "l", "r": .rieul
    case "m", "n": .consonant
    default: .vowel
    }
  }

  /// `e` at the end is silent after a consonant: file, table, engine, name, code.
  private static func silentE(_ letters: [Unicode.Scalar]) -> FinalSound {
    let stem = letters.dropLast()
    guard stem.dropLast().contains(where: isVowel) || stem.count > 2 else { return .vowel }
    switch stem.last {
    case "l": return .rieul
    case "m", "n": return .consonant
    default: return .vowel
    }
  }

  /// A stop closes the syllable after a short vowel: hook, app, net; not link, script, week, boot.
  private static func stop(_ last: Unicode.Scalar, _ letters: [Unicode.Scalar]) -> FinalSound {
    let stem = Array(letters.dropLast())
    if last == "k", stem.last == "c" { return .consonant }
    guard isVowel(stem.last) else { return .vowel }
    let pair = stem.suffix(2).string
    switch last {
    case "p": return .consonant
    case "k": return longVowels.contains(pair) && pair != "oo" ? .vowel : .consonant
    default: return longVowels.contains(pair) ? .vowel : .consonant
    }
  }

  private static func isVowel(_ letter: Unicode.Scalar?) -> Bool {
    guard let letter else { return false }
    return "aeiouyàáâäåèéêëìíîïòóôöøùúûü".unicodeScalars.contains(letter)
  }

  private static let longVowels: Set = [
    "ea", "ee", "ai", "oa", "ei", "ie", "oo", "au", "ui", "eu",
  ]
}
