import Manuscripts
import MarkdownTree
import SourceText
import TestSupport
import Testing

@testable import HTMLOutput

@Suite struct PlainTextTests {
  private static let sentence = "이 글은 한국어 기술 문서를 짜는 방법을 처음부터 차근차근 설명한다. "

  private static func article(_ text: String) -> Article {
    let manuscript = Manuscript.parse(SourceFile(path: "a.md", text: text)).manuscript
    return Article(
      manuscript: manuscript, issueID: "1", slug: "a", sourcePath: "a.md",
      document: manuscript.document)
  }

  @Test(arguments: [
    ("짧은 글", "짧은 글"), ("", ""),
    (
      String(repeating: sentence, count: 9),
      String(repeating: sentence, count: 4).dropLast(1).description
    ),
    (String(repeating: "가", count: 300), String(repeating: "가", count: 160) + "…"),
    (String(repeating: "낱말 ", count: 100), String(repeating: "낱말 ", count: 52) + "낱말…"),
    ("아 " + String(repeating: "가", count: 300), "아 " + String(repeating: "가", count: 158) + "…"),
  ])
  func `a summary is cut at a sentence, else at a word`(text: String, expected: String) {
    #expect(Summary.shortened(text) == expected)
    #expect(Summary.shortened(text).count <= Summary.length + 1)
  }

  @Test(arguments: [
    ("---\ntitle: 가\nsummary: 편집자의 말\nabstract: 요약\n---\n글", "편집자의 말"),
    ("---\ntitle: 가\nabstract: |\n  요약의\n  두 줄\n---\n글", "요약의 두 줄"),
    (
      "---\ntitle: 가\n---\n짧다.\n\n서른 자가 넘는 문단은 요약으로 쓰기에 넉넉한 길이를 가지고 있다고 본다.",
      "서른 자가 넘는 문단은 요약으로 쓰기에 넉넉한 길이를 가지고 있다고 본다."
    ),
    ("---\ntitle: 가\n---\n- **첫** 항목\n- 둘째", "첫 항목"), ("---\ntitle: 가\n---\n짧다.", ""),
  ])
  func `an article is summed up by the best text it has`(text: String, expected: String) {
    #expect(Summary.of(Self.article(text)) == expected)
  }

  @Test(arguments: [
    (
      "authors: [김가, 이나]\npages: 3-10\npublished: 2026-03-15",
      "김가, 이나, “제목,” 활자, 제1권 제2호, pp.3-10, 2026."
    ),
    ("authors: [김가]\npages: 7", "김가, “제목,” 활자, 제1권 제2호, p.7, 2025."),
    ("pages: 3–10", "“제목,” 활자, 제1권 제2호, pp.3–10, 2025."),
    ("pages: 3~10", "“제목,” 활자, 제1권 제2호, pp.3~10, 2025."),
  ])
  func `a citation is printed as a Korean journal does`(keys: String, expected: String) {
    var info = IssueInfo()
    (info.volume, info.number, info.date) = ("1", "2", PartialDate("2025-06"))
    var journal = JournalInfo()
    journal.title = "활자"
    let article = Self.article("---\ntitle: 제목\n\(keys)\n---\n글")
    let issue = Issue(id: "1", info: info, articles: [article])
    #expect(CitationText.of(article, issue, journal) == expected)
  }

  @Test func `an article is a BibTeX entry whose braces pair up`() {
    let keys = """
      authors: ['김{가', 'Doe, J.']
      pages: 3–10
      doi: 10.1/a_b
      """
    let article = Self.article("---\ntitle: '{\\x 50% & ~a_b^ #1 $'\n\(keys)\n---\n글")
    var journal = JournalInfo()
    journal.title = "활자"
    let issue = Issue(id: "1", info: IssueInfo(), articles: [article])
    #expect(
      BibTeXEntry.of(article, issue, journal) == ##"""
        @article{1-a,
          author = {{김가} and Doe, J.},
          title = {x 50\% \& \textasciitilde{}a\_b\textasciicircum{} \#1 \$},
          journal = {활자},
          pages = {3--10},
          doi = {10.1/a_b},
          language = {korean}
        }

        """##)
  }

  @Test(arguments: [
    ("issues/2026-01/figures/a.svg", "2026-01", "figures/2026-01/a.svg"),
    ("issues/2026-01/cover.svg", "2026-01", "figures/2026-01/cover.svg"),
    ("issues/2026-01/figures/sub/a.svg", "2026-01", "figures/2026-01/sub/a.svg"),
    ("2026-01/figures/a.svg", "2026-01", "figures/2026-01/a.svg"),
    ("figures/a.svg", "2026-01", "figures/2026-01/a.svg"), ("a.svg", "x", "figures/x/a.svg"),
    ("pages/figures/a.svg", "pages", "figures/pages/a.svg"), ("figures", "x", "figures/x/figures"),
  ])
  func `figures have short addresses`(path: String, issue: String, expected: String) {
    #expect(FigurePath.output(path, issue: issue) == expected)
  }

  @Test func `a figure of another issue does not take the place of one's own`() {
    let own = FigurePath.output("issues/2/figures/a.svg", issue: "2")
    #expect(FigurePath.output("issues/1/figures/a.svg", issue: "2") != own)
    #expect(
      FigurePath.output("pages/figures/a.svg", issue: "pages")
        != FigurePath.output("issues/1/figures/a.svg", issue: "pages"))
  }
}
