import Foundation
import ICUText
import TestSupport
import Testing

@Suite struct NormalizationTests {
  @Test(arguments: [
    ("", ""), ("abc", "abc"), ("한글", "한글"),
    ("\u{1112}\u{1161}\u{11AB}\u{1100}\u{1173}\u{11AF}", "한글"),
    ("하\u{11AB}", "한"), ("초\u{11A8}", "촉"), ("e\u{301}", "é"), ("か\u{3099}", "が"),
    ("\u{2126}", "Ω"), ("\u{212B}", "Å"),
    ("\u{2000}", "\u{2002}"), ("\u{F900}", "豈"), ("\u{387}", "·"), ("\u{2ADC}", "⫝̸"),
    ("a\u{323}\u{307}", "ạ\u{307}"), ("a\u{307}\u{323}", "ạ\u{307}"), ("🇰🇷👍🏽", "🇰🇷👍🏽"),
  ])
  func `a text is composed`(text: String, composed: String) {
    let result = Normalization.nfc(text)
    #expect(Array(result.unicodeScalars) == Array(composed.unicodeScalars))
    #expect(Normalization.nfc(Array(text.utf8)) == Array(composed.utf8))
    #expect(Normalization.isNFC(text) == text.unicodeScalars.elementsEqual(composed.unicodeScalars))
  }

  @Test func `the quick check is right wherever it says yes`() {
    for value in UInt32(0)...0x10FFFF {
      guard let scalar = Unicode.Scalar(value) else { continue }
      let text = String(scalar)
      guard Normalization.isSurelyNFC(Array(text.utf8)) else { continue }
      #expect(!changes(text), "\(String(value, radix: 16))")
      // A scalar that could join what stands before it would not be stable.
      #expect(scalar.properties.canonicalCombiningClass == .notReordered)
    }
  }

  @Test(arguments: ["가", "A", "か", "=", "하", "α", "ㄱ"])
  func `no stable scalar joins the one before it`(first: String) {
    for value in UInt32(0x300)...0x1FFFF {
      guard let scalar = Unicode.Scalar(value) else { continue }
      let text = first + String(scalar)
      if Normalization.isSurelyNFC(Array(text.utf8)) { #expect(!changes(text)) }
    }
  }

  @Test(arguments: [
    "정보처리학회지 2021년 3월호 제28권 제1호 — “인공지능(AI)”, 『특집』 · 《과학》 〈표 1〉 ①②③ …",
    "漢字와 かな, ａｂｃ, Ångström, naïve, αβγ, Привет, ≤ ≠ ∞ → ★ 😀",
  ])
  func `ordinary text of a journal passes the quick check`(text: String) {
    #expect(Normalization.isSurelyNFC(Array(text.utf8)))
  }

  @Test func `normalising agrees with Foundation and is idempotent`() {
    var random = RandomText(seed: 31)
    for _ in 0..<3000 {
      let text = comparable(random.unicode(upTo: 20))
      let composed = Normalization.nfc(text)
      let expected = text.precomposedStringWithCanonicalMapping
      #expect(composed.unicodeScalars.elementsEqual(expected.unicodeScalars))
      #expect(Normalization.isNFC(composed))
      #expect(Normalization.nfc(Array(text.utf8)) == Array(composed.utf8))
    }
  }

  @Test func `a text that grows by composing is whole`() {
    let text = String(repeating: "\u{1D160}", count: 1000)
    #expect(
      Normalization.nfc(text).unicodeScalars.elementsEqual(
        text.precomposedStringWithCanonicalMapping.unicodeScalars))
  }

  @Test(arguments: [[0xEA], [0xEA, 0xB0], [0xE2, 0x80], [0xF0, 0x9F]] as [[UInt8]])
  func `a cut sequence is not taken for NFC`(bytes: [UInt8]) {
    #expect(!Normalization.isSurelyNFC(bytes))
  }

  /// The text without what Foundation treats otherwise: scalars newer than the system's ICU, and
  /// the final U+11A8, which it does not join to the syllable before it (Swift 6.3).
  private func comparable(_ text: String) -> String {
    var scalars = text.unicodeScalars
    scalars.removeAll { scalar in
      scalar == "\u{11A8}" || scalar.properties.age.map { $0.major > 14 } ?? true
    }
    return String(scalars)
  }

  private func changes(_ text: String) -> Bool {
    !text.precomposedStringWithCanonicalMapping.unicodeScalars.elementsEqual(text.unicodeScalars)
  }
}
