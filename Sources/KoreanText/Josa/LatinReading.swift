/// Latin words by their Korean pronunciation, initialisms by letter names.
enum LatinReading {
  /// The sound in which the Latin word at the end of `text` ends; nil when there is none.
  static func finalSound(_ text: ArraySlice<Unicode.Scalar>) -> FinalSound? {
    let word = text.suffix { isLetter($0) || isAccented($0) }
    guard let last = word.last else { return nil }
    if word.count == 1 { return letterName(last) }
    return LatinLexicon.sound(of: word.string) ?? sound(ofUnknown: word)
  }

  static func isLetter(_ scalar: Unicode.Scalar) -> Bool {
    ("a"..."z").contains(scalar) || ("A"..."Z").contains(scalar)
  }

  private static func isAccented(_ scalar: Unicode.Scalar) -> Bool {
    (0xC0...0x17F).contains(scalar.value)
  }

  private static func sound(ofUnknown word: ArraySlice<Unicode.Scalar>) -> FinalSound? {
    guard let last = word.last else { return nil }
    let capitals = word.suffix { ("A"..."Z").contains($0) }
    // PYTHON, HADOOP: longer than initialisms are.
    if capitals.count == word.count, word.count >= 6 { return EnglishEnding.finalSound(word) }
    // HTML, macOS, OpenCV: capitals at the end are read by their names.
    if capitals.count >= 2 { return letterName(last) }
    // GitHub, PyTorch: the last part is read as the word that it is.
    if let start = word.lastIndex(where: { ("A"..."Z").contains($0) }), start > word.startIndex {
      let part = word[start...]
      if part.count == 1 { return letterName(last) }
      return LatinLexicon.sound(of: part.string) ?? EnglishEnding.finalSound(part)
    }
    return EnglishEnding.finalSound(word)
  }

  /// 엘 and 알 end in ㄹ, 엠 and 엔 in other consonants, all other letter names in vowels.
  private static func letterName(_ letter: Unicode.Scalar) -> FinalSound {
    switch letter {
    case "L", "l", "R", "r": .rieul
    case "M", "m", "N", "n": .consonant
    default: .vowel
    }
  }
}
