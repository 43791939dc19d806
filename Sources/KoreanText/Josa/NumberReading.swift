/// Numbers as they are read in Sino-Korean.
enum NumberReading {
  /// The sound in which the number at the end of `text` ends; nil when there is none.
  static func finalSound(_ text: ArraySlice<Unicode.Scalar>) -> FinalSound? {
    guard let last = text.last, isDigit(last) else { return nil }
    if let established = established(text) { return established }
    return sound(of: numerator(text) ?? text.suffix { isDigit($0) || $0 == "," })
  }

  /// Sound of a whole number, or of the last figures of a longer one.
  ///
  /// A decimal is read figure by figure and a date or version part by part; both end as a whole
  /// number of the last figures does, as far as particles care.
  private static func sound(of digits: ArraySlice<Unicode.Scalar>) -> FinalSound? {
    let figures = digits.filter(isDigit)
    guard let last = figures.last else { return nil }
    switch last {
    case "1", "7", "8": return .rieul
    case "3", "6": return .consonant
    case "0":
      // 십 백 천 만 억 and 영 end in consonants, 조 in a vowel, 경 in a consonant.
      let zeros = figures.reversed().prefix { $0 == "0" }.count
      return (12...15).contains(zeros) && zeros < figures.count ? .vowel : .consonant
    default: return .vowel
    }
  }

  /// The numerator of a fraction, which is read after its denominator: 3/4 is 사분의 삼.
  private static func numerator(
    _ text: ArraySlice<Unicode.Scalar>
  ) -> ArraySlice<Unicode.Scalar>? {
    let denominator = text.suffix(isDigit)
    let rest = text[..<denominator.startIndex]
    guard let slash = rest.last, slash == "/" || slash == "⁄" else { return nil }
    let numerator = rest.dropLast().suffix(isDigit)
    guard !numerator.isEmpty else { return nil }
    // 2021/3/4 is a date.
    if let before = text[..<numerator.startIndex].last, before == "/" { return nil }
    return numerator
  }

  /// Names whose figure is read in English.
  private static func established(_ text: ArraySlice<Unicode.Scalar>) -> FinalSound? {
    let name = text.suffix { isDigit($0) || LatinReading.isLetter($0) }.string.uppercased()
    return name == "MP3" ? .vowel : nil
  }

  static func isDigit(_ scalar: Unicode.Scalar) -> Bool { ("0"..."9").contains(scalar) }
}

/// Signs and letters of other scripts that have a Korean name.
enum Symbols {
  static func finalSound(_ scalar: Unicode.Scalar) -> FinalSound? { sounds[scalar] }

  private static let sounds: [Unicode.Scalar: FinalSound] = {
    var sounds: [Unicode.Scalar: FinalSound] = [:]
    // 도, 퍼센트, 무한대, 플러스, 골뱅이, 앤드, 분의, 달러, 유로, 파운드, 동그라미 …
    for sign in "°%∞+@&$€£−±×=∂∇∑√Δ′″○△□☆★".unicodeScalars { sounds[sign] = .vowel }
    // 샵, 원, 엔, 옴, 옹스트롬.
    for sign in "#₩￦¥Å".unicodeScalars { sounds[sign] = .consonant }
    // 퍼밀, 인테그럴.
    for sign in "‰∫".unicodeScalars { sounds[sign] = .rieul }
    for letter in "αβγδζηθικλμνξπρστφχψωΑΒΓΔΖΗΘΙΚΛΜΝΞΠΡΣΤΦΧΨς".unicodeScalars {
      sounds[letter] = .vowel
    }
    // 엡실론, 오미크론, 입실론.
    for letter in "εουΕΟΥϵ".unicodeScalars { sounds[letter] = .consonant }
    sounds["Ω"] = .vowel
    return sounds
  }()
}
