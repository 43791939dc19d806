import MarkdownTree
import Testing

@testable import Manuscripts

@Suite struct MentionLinkerTests {
  private let figure = "![(그림 1) 구성도](a.png)\n\n"
  private let table = "<표 2> 결과\n\n| 가 |\n|---|\n| 나 |\n\n"
  private let references = "\n\n# 참고문헌\n\n[1] 가\n\n[2] 나"

  @Test(arguments: [
    ("(그림 1)은 **구성**이다.", ["(그림 1) -> fig-1"]),
    ("앞 *그림 1*과 뒤", ["그림 1 -> fig-1"]),
    ("> 인용 그림 1\n> 둘째 (그림 1)", ["그림 1 -> fig-1", "(그림 1) -> fig-1"]),
    ("- 항목 그림 1", ["그림 1 -> fig-1"]),
    ("결과는 <표 2>와 같다", ["<표 2> -> tbl-2"]),
    ("표 2와 그림 1", ["표 2 -> tbl-2", "그림 1 -> fig-1"]),
    ("그림 1-1은", ["그림 1-1 -> fig-1"]),
    ("있다[1, 2].", ["1 -> ref-1", "2 -> ref-2"]),
    // A text with escapes is shorter than its source: all of it is the place.
    ("있다\\[1\\].", ["있다\\[1\\]. -> ref-1"]),
    ("있다[2][1]", ["[2] -> ref-2", "[1] -> ref-1"]),
    ("`그림 1`과 [그림 1](u)", []),
  ])
  func `mentions lead to what they mention`(text: String, expected: [String]) {
    let reading = Reading(figure + table + text + references)
    #expect(reading.mentions == expected)
  }

  @Test func `sections and equations are mentioned`() {
    let reading = Reading(
      "# 1. 서론\n\n제2장과 2.1절, 식 (3)에서\n\n# 2. 방법\n\n## 2.1 절차\n\n$$x \\tag{3}$$\n\n# 제3장 결과\n\n제3장에서"
    )
    #expect(
      reading.mentions == [
        "제2장 -> sec-2", "2.1절 -> sec-2-1", "식 (3) -> eq-3", "제3장 -> sec-제3장",
      ])
  }

  @Test func `an English manuscript is linked, too`() {
    let reading = Reading(
      "## 1. Introduction\n\nSee Fig. 1, Table 1, Eq. (1) and Section 1 [1].\n\n![Fig. 1. Overview](a.png)\n\n"
        + "Table 1. Results\n\n| a |\n|---|\n| b |\n\n$$x \\tag{1}$$\n\n## References\n\n[1] Kim",
      matter: "title: Title\ntype: paper\nlang: en\nauthors: [Kim]")
    #expect(
      reading.mentions == [
        "Fig. 1 -> fig-1", "Table 1 -> tbl-1", "Eq. (1) -> eq-1", "Section 1 -> sec-1",
        "[1] -> ref-1",
      ])
    #expect(reading.findings.isEmpty)
  }

  @Test func `mentions of what is not there are reported where they stand`() {
    let reading = Reading(figure + table + "그림 9와 <표 7>, [5]와 [1]." + references)
    #expect(
      reading.findings == [
        "unresolved-mention: 그림 9", "unresolved-mention: <표 7>", "unresolved-citation: [5]",
      ])
  }

  @Test func `kinds that the text does not have are not reported`() {
    #expect(Reading("그림 9와 표 7, [5]").findings.isEmpty)
  }

  @Test func `links by label are checked`() {
    let reading = Reading("# 서론 {#sec-a}\n\n[여기](#sec-a)와 [저기](#없음)")
    #expect(reading.findings == ["broken-link: [저기](#없음)"])
  }

  @Test func `mentions in decomposed Hangul have their exact place`() {
    let text =
      "\u{1112}\u{1161}\u{11AB} \u{1100}\u{1173}\u{1105}\u{1175}\u{11B7} 1\u{110B}\u{1173}\u{11AB} (\u{1100}\u{1173}\u{1105}\u{1175}\u{11B7} 9)"
    let reading = Reading(figure + text)
    #expect(reading.mentions == ["그림 1 -> fig-1"])
    #expect(reading.findings == ["unresolved-mention: (그림 9)"])
  }

  @Test func `entries know where they are cited`() {
    let reading = Reading("가[1] 나[1] 다[2]" + references)
    #expect(reading.references.map(\.citedFrom) == [["cite-1-1", "cite-1-2"], ["cite-2-1"]])
  }

  @Test func `mentions in captions, notes and cells are linked`() {
    let reading = Reading(
      figure + "![(그림 2) 그림 1의 일부[1]](b.png)\n\n| 그림 2 |\n|---|\n| 가[^1] |\n\n[^1]: 그림 1 참고"
        + references)
    #expect(
      reading.mentions == ["그림 1 -> fig-1", "[1] -> ref-1", "그림 2 -> fig-2", "그림 1 -> fig-1"])
  }
}
