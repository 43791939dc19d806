import Diagnostics
import MarkdownTree
import SourceText
import Testing

@testable import Manuscripts

@Suite struct FrontMatterTests {
  @Test func `every key is read`() {
    let reading = Reading(
      "글",
      matter: """
        title:  긴   제목
        title_en: Long title
        subtitle: 부제
        type: 논문
        section: 특집 01
        lang: ko
        authors:
          - 김활자
          - name: 이원고
            name_en: Lee
            affiliation: 활자대학교
            affiliation_en: Type University
            email: lee@example.org
            orcid: 0000-0002-1825-0097
            membership: 정회원
            corresponding: true
            invited: yes
            bio: |
              2001 학사
              2003 석사
            photo: lee.png
        abstract: 요약
        abstract_en: Abstract
        keywords: [활자, 조판]
        keywords_en: type, setting
        received: 2026-03-02
        revised: 2026-04
        accepted: 2026
        published: 2026.05.01
        status: accepted
        doi: 10.1000/1
        pages: 1-10
        funding: 연구비
        conflicts: 없음
        contributions: 모두
        acknowledgements: 고맙다
        numbering: auto
        profile: kips-magazine
        tags: [가]
        summary: 한 줄
        slug: 긴-제목
        draft: true
        extra:
          anything: 1
        """)
    let matter = reading.manuscript.frontMatter
    #expect(reading.findings.isEmpty)
    #expect(
      matter.title == "긴 제목" && matter.titleEnglish == "Long title" && matter.subtitle == "부제")
    #expect(matter.type == "논문" && matter.section == "특집 01" && matter.language == "ko")
    #expect(matter.authors.map(\.name) == ["김활자", "이원고"])
    let lee = matter.authors.last
    #expect(
      lee?.nameEnglish == "Lee" && lee?.affiliation == "활자대학교" && lee?.email == "lee@example.org")
    #expect(lee?.isCorresponding == true && lee?.isInvited == true && lee?.photo == "lee.png")
    #expect(lee?.biography == "2001 학사\n2003 석사\n" && lee?.membership == "정회원")
    #expect(matter.keywords == ["활자", "조판"])
    #expect(matter.received?.iso == "2026-03-02" && matter.revised?.iso == "2026-04")
    #expect(matter.accepted?.iso == "2026" && matter.published?.iso == "2026-05-01")
    #expect(matter.status == .accepted && matter.numbering == .auto && matter.isDraft)
    #expect(matter.doi == "10.1000/1" && matter.pages == "1-10" && matter.slug == "긴-제목")
    #expect(matter.funding == "연구비" && matter.conflicts == "없음" && matter.acknowledgements == "고맙다")
  }

  @Test func `older names are met`() {
    let matter = Reading(
      "글",
      matter:
        "title: 가\ntype: 나\nauthor: 김\ncolumn: 특집\nlanguage: en\ndate: 2021-09\nenglish_title: T"
    ).manuscript.frontMatter
    #expect(
      matter.authors.map(\.name) == ["김"] && matter.section == "특집" && matter.language == "en")
    #expect(matter.published?.iso == "2021-09" && matter.titleEnglish == "T")
  }

  @Test(arguments: [
    "2026-13-01", "2026-02-30", "어제", "26-01-01", "2026-00", "2026-1-2-3", "20260302", "2026--01",
    "2026-01-xx",
  ])
  func `dates that are none are reported`(text: String) {
    let reading = Reading("글", matter: "title: 가\ntype: 나\nauthors: [김]\nreceived: \(text)")
    #expect(reading.manuscript.frontMatter.received == nil)
    #expect(reading.diagnostics.map(\.rule) == ["invalid-date"])
  }

  @Test(arguments: [
    ("2024-02-29", "2024-02-29"), ("2026.3.2", "2026-03-02"), ("2026. 3. 2.", "2026-03-02"),
    ("2026/03", "2026-03"),
  ])
  func `dates are read in the usual forms`(text: String, iso: String) {
    #expect(PartialDate(text)?.iso == iso)
  }

  @Test func `keys that are missing or unknown are reported`() {
    #expect(
      Reading("글", matter: "authors: [김]").diagnostics.map(\.rule) == [
        "missing-key", "missing-key",
      ])
    let unknown = Reading("글", matter: "title: 가\ntype: 나\nauthors: [김]\ntitel_en: x")
    #expect(unknown.diagnostics.map(\.rule) == ["unknown-key"])
  }

  // MARK: Splitting

  @Test(arguments: [
    ("---\na: b\n---\n글", "a: b\n", "글"), ("---\r\na: b\r\n---\r\n글", "a: b\r\n", "글"),
    ("\u{FEFF}---\na: b\n---\n글", "a: b\n", "글"), ("---\na: b\n...\n글", "a: b\n", "글"),
    ("---\n---\n글", "", "글"), ("--- \na: b\n---  \n글", "a: b\n", "글"),
    ("---\na: b\n---", "a: b\n", ""),
    ("---\ra: b\r---\r글", "a: b\r", "글"), ("---\na: b\n---\n글\n---\n뒤", "a: b\n", "글\n---\n뒤"),
  ])
  func `the front matter ends at its fence`(text: String, yaml: String, body: String) throws {
    let file = SourceFile(path: "a.md", text: text)
    let split = FrontMatterBlock.split(file)
    let range = try #require(split.yaml)
    #expect(file.text(in: range) == yaml)
    #expect(file.text(in: split.body) == body)
    #expect(split.problem == nil)
  }

  @Test(arguments: [
    ("글", "missing-front-matter"), ("", "empty-manuscript"), (" \n\n", "empty-manuscript"),
    ("---\na: b\n글", "unclosed-front-matter"), ("---", "unclosed-front-matter"),
    ("----\na: b\n---\n", "missing-front-matter"),
    ("\n---\na: b\n---\n", "missing-front-matter"), (" ---\na: b\n---\n", "missing-front-matter"),
  ])
  func `a text without front matter is all body`(text: String, rule: String) {
    let file = SourceFile(path: "a.md", text: text)
    let split = FrontMatterBlock.split(file)
    #expect(split.yaml == nil && split.problem?.rule == rule)
    #expect(file.text(in: split.body) == file.text)
  }

  @Test func `a manuscript without a title takes its first heading or its name`() {
    #expect(Reading(whole: "# 제목\n\n글").manuscript.frontMatter.title == "제목")
    #expect(Reading(whole: "글").manuscript.frontMatter.title == "a")
  }

  @Test func `ranges of the text count from the start of the file`() throws {
    let reading = Reading(whole: "---\ntitle: 가\ntype: 나\nauthors: [김]\n---\n글 **강조** 끝")
    var ranges: [SourceRange] = []
    reading.document.visit { if case .strong = $0.kind { ranges.append($0.range) } }
    let range = try #require(ranges.first)
    #expect(reading.manuscript.file.text(in: range) == "**강조**")
  }
}
