import KoreanText
import TestSupport
import Testing

/// Readings that the shared specification does not have, or has only where it is present.
@Suite struct JosaTests {
  @Test(
    arguments: [
      ("그림", JosaPair.subject, "이"), ("표", .subject, "가"), ("길", .direction, "로"),
      ("삶", .direction, "으로"), ("바람", .vocative, "아"), ("친구", .vocative, "야"),
      ("\u{1112}\u{1161}\u{11AB}", .topic, "은"), ("ㄹ", .direction, "로"), ("ㅏ", .object, "를"),
      // Numbers.
      ("1,000", .subject, "이"), ("3.14", .topic, "는"), ("10억", .object, "을"),
      ("1000000000000", .topic, "는"), ("0", .with, "과"), ("3/4", .topic, "은"),
      ("2021/3/4", .topic, "는"),
      ("½", .direction, "로"), ("⑬", .object, "을"), ("Ⅻ", .topic, "는"),
      // Labels, glosses, notes, links.
      ("식 (3)", .topic, "은"), ("음성 인식(3)", .topic, "은"), ("그림 3(b)", .topic, "는"),
      ("홍길동(2020)", .topic, "은"), ("[설명](https://a.kr/b)", .topic, "은"), ("1)", .subject, "이"),
      ("신경망²", .subject, "이"), ("x³", .subject, "이"), ("완료😀", .object, "를"),
      // Units.
      ("5kΩ", .subject, "이"), ("9.8m/s²", .topic, "는"), ("3 kg", .object, "을"),
      ("25℃", .topic, "는"),
      // Latin.
      ("HTML", .direction, "로"), ("model", .direction, "로"), ("link", .topic, "는"),
      ("week", .topic, "는"), ("block", .topic, "은"), ("database", .topic, "는"),
      ("engine", .topic, "은"),
      ("PYTHON", .topic, "은"), ("NAVER", .direction, "로"), ("layout", .topic, "은"),
      ("cafés", .topic, "는"),
      ("論文", .direction, "으로"),
    ] as [(String, JosaPair, String)])
  func `the particle agrees with what is read last`(stem: String, pair: JosaPair, form: String) {
    #expect(josa(stem, pair) == form)
    #expect(withJosa(stem, pair) == stem + form)
  }

  @Test(arguments: ["", " ", "()", "—", "…", "「」", "))", "[]("])
  func `a stem that cannot be read gets the form after a vowel`(stem: String) {
    #expect(FinalSound(of: stem) == nil)
    #expect(josa(stem, .topic) == "는")
  }

  @Test(arguments: JosaPair.allCases)
  func `the forms of a pair are those that it names`(pair: JosaPair) {
    #expect(pair.forms.afterConsonant + "/" + pair.forms.afterVowel == pair.rawValue)
  }

  @Test func `a particle follows any text`() {
    var random = RandomText(seed: 21)
    for _ in 0..<2000 {
      let stem = random.unicode(upTo: 12) + random.pick(["", ")", "]", "¹", "3", "("])
      let form = josa(stem, .direction)
      #expect(form == "으로" || form == "로")
    }
  }

  @Test(.timeLimit(.minutes(1))) func `a text of brackets takes no unbounded time`() {
    let brackets = String(repeating: "(", count: 500_000) + String(repeating: ")", count: 500_000)
    #expect(FinalSound(of: brackets) == nil)
    #expect(FinalSound(of: "각" + String(repeating: ")", count: 99)) == .consonant)
  }
}
