import MarkdownTree
import SourceText
import Testing

@testable import Manuscripts

@Suite struct StructureTests {
  // MARK: Figures

  @Test(arguments: [
    "![(그림 1) 구성도](a.png)", "![구성](a.png)\n\n(그림 1) 구성도".replacing("![구성]", with: "![]"),
    "![](a.png)\n\n(그림 1) 구성도", "![(그림 1) 구성도](a.png){#fig-1}",
  ])
  func `a caption stands in the alternative text or below`(markdown: String) throws {
    let reading = Reading(markdown + "\n\n뒤")
    let figure = try #require(reading.figures.first)
    #expect(reading.kinds == ["figure 1", "p 뒤"])
    #expect(figure.caption?.label == "(그림 1)" && figure.caption?.number == "1")
    #expect(figure.caption?.content.plainText == "구성도")
    #expect(figure.anchor == "fig-1")
  }

  @Test func `a caption right below an image belongs to it`() throws {
    let reading = Reading("![](a.png)\n(그림 1) 구성도 *강조*\n\n뒤")
    #expect(reading.kinds == ["figure 1", "p 뒤"])
    #expect(reading.figures.first?.caption?.content.plainText == "구성도 강조")
  }

  @Test func `an image with a plain text keeps it and takes the caption below`() throws {
    let reading = Reading("![세 대의 카메라](a.png)\n\n(그림 1) 구성도\n\n뒤")
    let figure = try #require(reading.figures.first)
    #expect(reading.kinds == ["figure 1", "p 뒤"])
    #expect(figure.caption?.label == "(그림 1)")
    #expect(figure.parts[0].image.alternative.plainText == "세 대의 카메라")
  }

  @Test func `parts are gathered into one figure`() throws {
    let reading = Reading(
      "![(가) 입력](a.png)\n\n![(나) 출력](b.png)\n\n(그림 6) 예시\n\n![(그림 7) 다른 것](c.png)")
    #expect(reading.kinds == ["figure 2", "figure 1"])
    let figure = try #require(reading.figures.first)
    #expect(figure.parts.map { $0.caption?.plainText } == ["(가) 입력", "(나) 출력"])
    #expect(figure.caption?.number == "6")
    #expect(reading.outline.images.map(\.source) == ["a.png", "b.png", "c.png"])
  }

  @Test func `parts whose last image carries the caption`() throws {
    let reading = Reading("![(a) in](a.png) ![(b) out](b.png)\n\nFig. 2. Example\n\n뒤")
    #expect(reading.kinds == ["figure 2", "p 뒤"])
    #expect(reading.figures.first?.caption?.number == "2")
  }

  @Test func `parts without a caption are a figure all the same`() {
    let reading = Reading("![(가) 입력](a.png)\n\n글")
    #expect(reading.kinds == ["figure 1", "p 글"])
  }

  @Test func `the last block may be a part`() {
    #expect(Reading("글\n\n![(가) 입력](a.png)").kinds == ["p 글", "figure 1"])
    #expect(Reading("![(가) 입력](a.png)\n\n# 제목").kinds == ["figure 1", "h1 - 제목"])
  }

  @Test(arguments: ["[^1]\n\n[^1]: 주", "[^1]"])
  func `a note mark behind an image belongs to the figure`(mark: String) {
    let reading = Reading("![(그림 1) 구성도](a.png)\(mark)")
    #expect(reading.kinds == ["figure 1"])
    #expect(reading.figures.first?.parts.first?.trailing.count == 1)
  }

  @Test func `an image inside a line stays there`() {
    let reading = Reading("글 ![기호](a.png) 글")
    #expect(reading.kinds == ["p 글 기호 글"])
    #expect(reading.outline.images.map(\.source) == ["a.png"])
  }

  @Test func `a source line is told and follows its figure`() {
    let reading = Reading("![[그림] 개념](a.png)\n\n※ 출처 : 책, 2019, 조윤상\n\n출처: 통계청")
    #expect(reading.kinds == ["figure 1", "source ※ 출처 : 책, 2019, 조윤상", "source 출처: 통계청"])
    #expect(reading.figures.first?.caption?.number == nil)
    #expect(reading.figures.first?.caption?.label == "[그림]")
  }

  @Test func `a source line right below a caption is a line of its own`() {
    let reading = Reading("![](a.png)\n\n[그림] 개념\n※ 출처 : 책, 2019")
    #expect(reading.kinds == ["figure 1", "source ※ 출처 : 책, 2019"])
    #expect(reading.figures.first?.caption?.content.plainText == "개념")
  }

  @Test func `the range of a caption is that of its text`() throws {
    let reading = Reading("글\n\n![](a.png)\n\n(그림 1) 구성도\n\n뒤")
    let caption = try #require(reading.figures.first?.caption)
    #expect(reading.manuscript.file.text(in: caption.range) == "(그림 1) 구성도")
    let first = try #require(caption.content.first)
    #expect(reading.manuscript.file.text(in: first.range) == "구성도")
  }

  // MARK: Tables

  private let rows = "| 가 | 나 |\n|---|---|\n| 다 | 라 |"

  @Test func `a caption stands above or below a table`() throws {
    for text in ["<표 2> 결과\n\n\(rows)\n\n뒤", "<표 2> 결과\n\(rows)\n\n뒤", "\(rows)\n\n<표 2> 결과\n\n뒤"] {
      let reading = Reading(text)
      #expect(reading.kinds == ["table", "p 뒤"], "\(text)")
      let caption = reading.tables.first?.caption
      #expect(caption?.label == "<표 2>" && caption?.content.plainText == "결과", "\(text)")
      #expect(caption?.anchor == "tbl-2")
    }
  }

  @Test func `a caption between two tables belongs to the one below`() {
    let reading = Reading("\(rows)\n\n<표 2> 결과\n\n\(rows)")
    #expect(reading.tables.map { $0.caption?.number } == [nil, "2"])
  }

  @Test func `captions below tables stay with them`() {
    let reading = Reading("\(rows)\n\n[표] 하나\n\n글\n\n\(rows)\n\n[표] 둘")
    #expect(reading.tables.map { $0.caption?.content.plainText } == ["하나", "둘"])
  }

  @Test func `a table takes the name behind its caption`() {
    let reading = Reading("<표 1> 결과 {#tbl-a}\n\n\(rows)")
    #expect(reading.tables.first?.caption?.anchor == "tbl-a")
    #expect(reading.tables.first?.caption?.content.plainText == "결과")
  }

  @Test func `a table without a caption has no place in the outline`() {
    #expect(Reading("글\n\n\(rows)").outline.tables.isEmpty)
  }

  // MARK: Sections

  @Test func `sections get numbers, depths and anchors`() {
    let reading = Reading("## 1. 서론\n\n### 1.1 배경 {#배경}\n\n## 맺음말\n\n## 맺음말")
    #expect(
      reading.outline.sections.map {
        "\($0.depth) \($0.number ?? "-") \($0.title.plainText) \($0.anchor)"
      }
        == ["1 1. 서론 sec-1", "2 1.1 배경 배경", "1 - 맺음말 sec-맺음말", "1 - 맺음말 sec-맺음말-2"])
  }

  @Test func `a heading that repeats the title is dropped`() {
    #expect(Reading("# 제목\n\n## 서론").kinds == ["h2 - 서론"])
    #expect(Reading("# 제 목\n\n글").kinds == ["p 글"])
    #expect(Reading("# 다른 제목\n\n글").kinds == ["h1 - 다른 제목", "p 글"])
    #expect(Reading("# 제목\n\n# 서론").kinds == ["h1 - 제목", "h1 - 서론"])
  }

  @Test func `numbers are made where the front matter asks for them`() {
    let matter = "title: 제목\ntype: 논문\nauthors: [김활자]\nnumbering: auto\nprofile: kips-magazine"
    let reading = Reading(
      "## 서론\n\n### 배경\n\n### 목적\n\n## 방법\n\n![구성](a.png)\n\n![절차](b.png)", matter: matter)
    #expect(reading.outline.sections.map(\.number) == ["1.", "1.1", "1.2", "2."])
    #expect(reading.figures.map { $0.caption?.label } == ["(그림 1)", "(그림 2)"])
  }

  @Test func `the reference heading gets no number`() {
    let matter = "title: 제목\ntype: 논문\nauthors: [김활자]\nnumbering: auto"
    let reading = Reading("## 서론\n\n## 참고문헌\n\n- 김활자", matter: matter)
    #expect(reading.outline.sections.map(\.number) == ["1."])
  }

  // MARK: Equations

  @Test func `equations are named by their tag or by the author`() {
    let reading = Reading("$$a \\tag{1}$$\n\n$$b$$ {#eq-b}\n\n$$c$$")
    #expect(reading.outline.equations.map(\.anchor) == ["eq-1", "eq-b", "eq-n3"])
    #expect(reading.outline.equations.map(\.number) == ["1", nil, nil])
  }

  // MARK: References

  @Test(arguments: [
    "# 참고문헌\n\n[1] 가\n\n[2] 나", "# 참고문헌\n\n[1] 가\n[2] 나", "# 참 고 문 헌\n\n- [1] 가\n- [2] 나",
    "# References\n\n1. 가\n2. 나", "## 5. 참고문헌\n\n[ 1 ] 가\n\n[ 2 ] 나", "# References\n\n- 가\n- 나",
    "# 참고문헌\n\n[1] 가  \n[2] 나", "# 참고문헌\n\n\\[1\\] 가\n\n\\[2\\] 나",
  ])
  func `references are read in every form`(markdown: String) {
    let reading = Reading(markdown)
    #expect(reading.kinds == ["references 2"])
    #expect(
      reading.references.map { "\($0.number) \($0.content.plainText) \($0.anchor)" } == [
        "1 가 ref-1", "2 나 ref-2",
      ])
  }

  @Test func `an entry of several lines is one`() {
    let reading = Reading("# 참고문헌\n\n[1] 김활자, “글자의 역사,”\n정보학회지, 2021.\n[2] 나")
    #expect(reading.references.map(\.content.plainText) == ["김활자, “글자의 역사,” 정보학회지, 2021.", "나"])
  }

  @Test func `what stands behind the references is kept`() {
    let reading = Reading("# 참고문헌\n\n[1] 가\n\n저자 소개\n\n# 부록")
    #expect(reading.kinds == ["references 1", "p 저자 소개", "h1 - 부록"])
  }

  @Test func `a reference heading without a list is a section`() {
    #expect(Reading("# 참고문헌\n\n없음").kinds == ["h1 - 참고문헌", "p 없음"])
  }

  @Test func `nothing of the references is lost`() {
    let reading = Reading("# 참고문헌\n\n머리글\n[1] 가\n\n[2] 나")
    let text = reading.kinds.joined() + reading.references.map(\.content.plainText).joined()
    #expect(text.contains("머리글") && text.contains("가") && text.contains("나"))
  }

  @Test func `blocks inside an entry of a list are kept`() {
    let reading = Reading("# 참고문헌\n\n- 가\n\n  덧붙임\n- 나")
    var text = ""
    reading.document.visit { if case .text(let piece) = $0.kind { text += piece } }
    #expect(text.contains("덧붙임"))
  }
}
