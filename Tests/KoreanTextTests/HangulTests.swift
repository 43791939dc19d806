import KoreanText
import Testing

@Suite struct HangulTests {
  @Test(
    arguments: [
      ("가", "ㄱㅏ"), ("각", "ㄱㅏㄱ"), ("힣", "ㅎㅣㅎ"), ("뷁", "ㅂㅞㄺ"), ("쌍", "ㅆㅏㅇ"), ("의", "ㅇㅢ"),
    ] as [(Unicode.Scalar, String)])
  func `a syllable is taken apart into its letters`(scalar: Unicode.Scalar, letters: String) throws
  {
    let syllable = try #require(Hangul.Syllable(scalar))
    #expect(String(syllable.letters) == letters)
  }

  @Test func `every syllable is put together again`() throws {
    for value in UInt32(0xAC00)...0xD7A3 {
      let scalar = try #require(Unicode.Scalar(value))
      #expect(Hangul.Syllable(scalar)?.scalar == scalar)
    }
  }

  @Test(arguments: ["ㄱ", "a", "漢", "\u{1100}", "\u{ABFF}", "\u{D7A4}"] as [Unicode.Scalar])
  func `nothing else is a syllable`(scalar: Unicode.Scalar) {
    #expect(Hangul.Syllable(scalar) == nil)
  }

  @Test func `indexes outside the letters give no syllable`() {
    #expect(Hangul.Syllable(initial: 19, medial: 0, final: 0).scalar == nil)
    #expect(Hangul.Syllable(initial: 0, medial: 21, final: 0).scalar == nil)
    #expect(Hangul.Syllable(initial: 0, medial: 0, final: -1).scalar == nil)
  }

  @Test(
    arguments: [("漢", "한"), ("字", "자"), ("學", "학"), ("會", "회"), ("誌", "지"), ("金", "금")]
      as [(Unicode.Scalar, Unicode.Scalar)])
  func `a Hanja has a Korean reading`(hanja: Unicode.Scalar, reading: Unicode.Scalar) {
    #expect(Hanja.reading(of: hanja) == reading)
  }
}
