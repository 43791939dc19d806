import KoreanText
import Testing

@Suite struct IndexHeadingTests {
  @Test(arguments: [
    ("형태소", "ㅎ"), ("가중치", "ㄱ"), ("꿈", "ㄱ"), ("딸", "ㄷ"), ("뿌리", "ㅂ"), ("쌍", "ㅅ"), ("짝", "ㅈ"),
    ("ㄲ", "ㄱ"), ("ㅊ", "ㅊ"), ("ㅏ", "기타"), ("\u{1112}\u{1161}\u{11AB}글", "ㅎ"), ("漢字", "ㅎ"),
    ("BERT", "B"), ("bert", "B"), ("ｂert", "B"), ("École", "E"), ("Žižek", "Z"), ("×2", "기타"),
    ("3D 그래픽", "기타"), ("α값", "기타"), ("", "기타"), ("「통계법」", "ㅌ"), ("(주)카카오", "ㅈ"),
    ("  공백", "ㄱ"), ("…", "기타"), ("$", "기타"), ("あ", "기타"),
  ])
  func `a term stands under its first letter`(term: String, heading: String) {
    #expect(IndexHeading.of(term) == heading)
  }

  @Test func `headings run ㄱ to ㅎ, A to Z, others`() {
    #expect(IndexHeading.all.count == 14 + 26 + 1)
    #expect(IndexHeading.all.first == "ㄱ")
    #expect(IndexHeading.all[14] == "A")
    #expect(IndexHeading.all.last == "기타")
  }

  @Test func `every letter of Latin Extended-A stands under a plain one`() {
    for value in UInt32(0xC0)...0x17F where value != 0xD7 && value != 0xF7 {
      let letter = Unicode.Scalar(value).map(String.init) ?? ""
      #expect(("A"..."Z").contains(IndexHeading.of(letter)), "\(letter)")
    }
  }
}
