package import Manuscripts

/// One page of the site.
package enum SitePage: Sendable, Hashable {
  case home
  case issue(Int)
  case article(ArticlePlace)
  case tags
  case tag(Int)
  case authors
  case author(Int)
  case archive
  case standing(Int)
  case notFound

  /// All pages of `journal`.
  package static func all(of journal: Journal) -> [SitePage] {
    var pages: [SitePage] = [.home, .tags, .authors, .archive, .notFound]
    for (number, issue) in journal.issues.enumerated() {
      pages.append(.issue(number))
      pages += issue.articles.indices.map { .article(ArticlePlace(issue: number, article: $0)) }
    }
    pages += journal.tags.indices.map(SitePage.tag)
    pages += journal.authors.indices.map(SitePage.author)
    pages += journal.pages.indices.map(SitePage.standing)
    return pages
  }

  /// Address of the page from the root of the site.
  package func path(in journal: Journal) -> String {
    switch self {
    case .home: "index.html"
    case .issue(let number): journal.issues[number].path
    case .article(let place): journal[place].path
    case .tags: "tags/index.html"
    case .tag(let index): "tags/\(journal.tags[index].slug).html"
    case .authors: "authors/index.html"
    case .author(let index): "authors/\(journal.authors[index].slug).html"
    case .archive: "archive.html"
    case .standing(let index): journal.pages[index].path
    case .notFound: "404.html"
    }
  }

  /// Name of the template that sets the page.
  var template: String {
    switch self {
    case .home: "home"
    case .issue: "issue"
    case .article: "article"
    case .tags: "tags"
    case .tag: "tag"
    case .authors: "authors"
    case .author: "author"
    case .archive: "archive"
    case .standing: "page"
    case .notFound: "not-found"
    }
  }
}
