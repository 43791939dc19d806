extension FinalSound {
  /// The sound in which `text` ends when it is read aloud; nil when nothing in it can be read.
  ///
  /// Only the last 400 characters are looked at, which bounds time and depth for any input.
  package init?(of text: some StringProtocol) {
    guard let sound = Self.read(ReadingForm.scalars(of: text.suffix(400))) else { return nil }
    self = sound
  }

  /// Reads `text` from its end; each step looks at less of it.
  private static func read(_ text: ArraySlice<Unicode.Scalar>) -> FinalSound? {
    let text = Marks.trimmed(text)
    guard let last = text.last else { return nil }
    if last == ")" || last == "]" { return readBracketed(text) }
    if ReadingForm.superscripts.contains(last) { return readSuperscript(text) }
    return Hangul.finalSound(Hanja.reading(of: last) ?? last) ?? UnitReading.finalSound(text)
      ?? Symbols.finalSound(last)
      ?? NumberReading.finalSound(text) ?? LatinReading.finalSound(text) ?? read(text.dropLast())
  }

  /// A text that ends in a bracket: the bracket is read when it is all there is, or the number of a
  /// label such as `식 (3)`; else it is a gloss or a citation and the word before it decides.
  private static func readBracketed(_ text: ArraySlice<Unicode.Scalar>) -> FinalSound? {
    guard let open = Marks.opening(of: text) else { return read(text.dropLast()) }
    let content = text[(open + 1)..<(text.endIndex - 1)]
    let before = Marks.trimmed(text[..<open])
    if before.isEmpty || Label.takesNumber(before, content) { return read(content) }
    return read(before) ?? read(content)
  }

  /// A superscript is a note mark after a Korean word, part of a unit after a number, else a power.
  private static func readSuperscript(_ text: ArraySlice<Unicode.Scalar>) -> FinalSound? {
    var before = text
    while let last = before.last, ReadingForm.superscripts.contains(last) { before.removeLast() }
    guard let last = before.last else { return .consonant }
    if Hangul.isHangul(Hanja.reading(of: last) ?? last) || Marks.isSkipped(last) {
      return read(before)
    }
    return UnitReading.finalSound(before) ?? .consonant
  }
}

extension Hangul {
  /// The sound in which a Hangul scalar ends; a letter that stands alone is read by its name.
  static func finalSound(_ scalar: Unicode.Scalar) -> FinalSound? {
    if let syllable = Syllable(scalar) {
      return syllable.final == 0 ? .vowel : syllable.final == 8 ? .rieul : .consonant
    }
    switch scalar.value {
    // Conjoining letters: 기역 … 히읗, vowels, finals.
    case 0x1100...0x1112, 0x11A8...0x11AE, 0x11B0...0x11C2: return .consonant
    case 0x1161...0x1175: return .vowel
    case 0x11AF: return .rieul
    // Letters by name: 리을 ends in ㄹ as all others end in another consonant.
    case 0x3139: return .rieul
    case 0x3131...0x314E: return .consonant
    case 0x314F...0x3163: return .vowel
    default: return nil
    }
  }
}
