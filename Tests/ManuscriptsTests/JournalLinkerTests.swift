import Diagnostics
import MarkdownTree
import SourceText
import Testing

@testable import Manuscripts

@Suite struct JournalLinkerTests {
  private func article(
    _ name: String, _ body: String = "글", title: String, more: String = "", issue: String = "1"
  )
    -> Article
  {
    let text =
      "---\ntitle: \(title)\ntype: 논문\n\(more.isEmpty ? "authors: [김]" : more)\n---\n\(body)"
    let path = "issues/\(issue)/\(name)"
    let (manuscript, _) = Manuscript.parse(SourceFile(path: "content/" + path, text: text))
    return Article(
      manuscript: manuscript, issueID: issue, slug: String(name.dropLast(3)), sourcePath: path,
      document: manuscript.document)
  }

  private func link(_ issues: [[Article]]) -> (journal: Journal, diagnostics: [Diagnostic]) {
    let issues = issues.enumerated().map { Issue(id: "\($0 + 1)", info: IssueInfo(), articles: $1) }
    return Journal.link(info: JournalInfo(), issues: issues, pages: [], sortKey: { Array($0.utf8) })
  }

  @Test func `titles that occur twice in an issue are reported with the first`() throws {
    let (_, diagnostics) = link([
      [article("a.md", title: "같은 제목"), article("b.md", title: "같은  제목")],
      [article("c.md", title: "같은 제목", issue: "2")],
    ])
    #expect(diagnostics.map(\.rule) == ["duplicate-title"])
    #expect(diagnostics.first?.location?.path == "content/issues/1/b.md")
    #expect(diagnostics.first?.notes.first?.location?.path == "content/issues/1/a.md")
  }

  @Test func `tags that differ in case or space are one`() {
    let (journal, _) = link([
      [
        article("a.md", title: "가", more: "authors: [김]\nkeywords: [Deep Learning, 활자]"),
        article("b.md", title: "나", more: "authors: [김]\nkeywords: [deep learning, DeepLearning]"),
        article("c.md", title: "다", more: "authors: [김]\nkeywords: [다른 것]\ntags: [활자]"),
      ]
    ])
    #expect(journal.tags.map(\.title) == ["Deep Learning", "활자"])
    #expect(journal.tags.map { $0.articles.map(\.article) } == [[0, 1], [0, 2]])
    #expect(journal.authors.map(\.title) == ["김"])
    #expect(journal.authors[0].articles.count == 3)
  }

  @Test func `authors stand in index order`() {
    let (journal, _) = link([
      [article("a.md", title: "가", more: "authors: [하, 가, 나]")],
      [article("b.md", title: "나", more: "authors: [가]", issue: "2")],
    ])
    #expect(journal.authors.map(\.title) == ["가", "나", "하"])
    #expect(
      journal.authors[0].articles == [
        ArticlePlace(issue: 0, article: 0), ArticlePlace(issue: 1, article: 0),
      ])
  }

  @Test func `links to manuscripts lead to their articles`() {
    let (journal, diagnostics) = link([
      [
        article(
          "a.md", "[나](b.md) [다](../2/c.md#sec-1) [웹](https://a.kr/b.md) [절](#x)", title: "가"),
        article("b.md", title: "나"),
      ], [article("c.md", "- [가](./../1/a.md)\n\n[없음](d.md)", title: "다", issue: "2")],
    ])
    #expect(
      destinations(journal.issues[0].articles[0]) == [
        "b.html", "../2/c.html#sec-1", "https://a.kr/b.md", "#x",
      ])
    #expect(destinations(journal.issues[1].articles[0]) == ["../1/a.html", "d.md"])
    #expect(diagnostics.map(\.rule) == ["broken-link"])
  }

  private func destinations(_ article: Article) -> [String] {
    var found: [String] = []
    article.document.visit { if case .link(let link) = $0.kind { found.append(link.destination) } }
    return found
  }
}
