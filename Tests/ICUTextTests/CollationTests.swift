import ICUText
import Testing

@Suite struct CollationTests {
  @Test(arguments: [
    ["가", "각", "간", "까", "나", "다", "하", "ABC", "xyz", "3D", "+"],
    ["가중치", "감마", "꿈", "나무"],
    ["음성 인식", "음성인식", "음성인식기", "음소"],
    ["제2장", "제10장", "제100장"],
    ["학", "學", "학교", "한", "漢字"],
    ["BERT", "bert-base", "BERT2", "CNN", "cnn 계열", "transformer"],
    ["형태소", "Adam", "zeta", "α값", "あ", "1차", "2차", "10차", "+", "₩"],
    ["ㄱ", "가", "ㄴ", "나"],
  ])
  func `texts stand in the order of a Korean index`(ordered: [String]) {
    #expect(Collation.korean.sorted(ordered.reversed()) == ordered)
  }

  @Test func `brackets and quotation marks do not move a term`() {
    #expect(Collation.korean.sorted(["하", "「나」", "(다)", "가"]) == ["가", "「나」", "(다)", "하"])
  }

  @Test func `composed and decomposed text have one key`() {
    #expect(
      Collation.korean.sortKey("한글")
        == Collation.korean.sortKey("\u{1112}\u{1161}\u{11AB}\u{1100}\u{1173}\u{11AF}"))
  }

  @Test func `keys have the order of the texts`() {
    let keys = ["", "가", "가나", "나", "A", "a b", "b", "1"].map(Collation.korean.sortKey)
    for (left, right) in zip(keys, keys.dropFirst()) {
      #expect(left.lexicographicallyPrecedes(right))
    }
  }

  @Test func `items keep their order where their texts are alike`() {
    let items = [("나", 1), ("가", 2), ("나", 3), ("가", 4)]
    #expect(Collation.korean.sorted(items) { $0.0 }.map(\.1) == [2, 4, 1, 3])
  }

  @Test func `a long text has a key`() {
    let text = String(repeating: "정보 처리 1 ", count: 10_000)
    #expect(Collation.korean.sortKey(text).count > 10_000)
    #expect(Collation.korean.sortKey(text + "가") != Collation.korean.sortKey(text + "나"))
  }
}
