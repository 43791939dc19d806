package import Diagnostics
import ICUText
import KoreanText
import MarkdownTree
import SourceText

extension Journal {
  /// Binds issues and pages into a journal: tags, authors, links between manuscripts.
  ///
  /// `sortKey` gives a text's place in the index (가나다, then ABC).
  package static func link(
    info: JournalInfo, issues: [Issue], pages: [StandingPage],
    sortKey: (String) -> [UInt8]
  ) -> (journal: Journal, diagnostics: [Diagnostic]) {
    var linker = JournalLinker(issues: issues)
    linker.checkDuplicates()
    linker.linkManuscripts()
    let tags = linker.index(sortKey) { article in
      article.frontMatter.tags.isEmpty ? article.frontMatter.keywords : article.frontMatter.tags
    }
    let authors = linker.index(sortKey) { article in article.frontMatter.authors.map(\.name) }
    let journal = Journal(
      info: info, issues: linker.issues, pages: pages, tags: tags, authors: authors)
    return (journal, linker.diagnostics)
  }
}

/// The work of ``Journal/link(info:issues:pages:sortKey:)``.
private struct JournalLinker {
  var issues: [Issue]
  var diagnostics: [Diagnostic] = []

  init(issues: [Issue]) { self.issues = issues }

  /// Every article with its place.
  private var places: [(place: ArticlePlace, article: Article)] {
    issues.enumerated().flatMap { number, issue in
      issue.articles.enumerated().map { (ArticlePlace(issue: number, article: $0), $1) }
    }
  }

  // MARK: Duplicates

  /// Reports articles of one issue that share a title; they are told apart only by their address.
  mutating func checkDuplicates() {
    for issue in issues {
      var seen: [String: Article] = [:]
      for article in issue.articles {
        let key = article.frontMatter.title.filter { !$0.isWhitespace }
        guard let first = seen[key] else {
          seen[key] = article
          continue
        }
        diagnostics.append(
          Diagnostic(
            "duplicate-title", .warning,
            at: Location(
              path: article.manuscript.file.path, range: article.frontMatter.titleRange),
            Message(
              "제목 ‘\(article.frontMatter.title)’: 같은 호에 제목이 같은 글이 또 있습니다",
              en: "Title ‘\(article.frontMatter.title)’ is used twice in the issue"),
            notes: [
              Note(
                Message("먼저 나온 글", en: "First used here"),
                at: Location(
                  path: first.manuscript.file.path, range: first.frontMatter.titleRange))
            ]))
      }
    }
  }

  // MARK: Links between manuscripts

  /// Turns links to other manuscripts (`02-search.md`, `../2026-01/03-x.md#sec-2`) into links to
  /// their articles.
  mutating func linkManuscripts() {
    var addresses: [String: String] = [:]
    for (_, article) in places { addresses[article.sourcePath] = article.path }
    for number in issues.indices {
      for index in issues[number].articles.indices {
        let article = issues[number].articles[index]
        var rewriter = ManuscriptLinks(article: article, addresses: addresses)
        rewriter.rewrite(&issues[number].articles[index].document)
        diagnostics += rewriter.diagnostics
      }
    }
  }

  // MARK: Index

  /// Entries for all names that `names` finds, in index order, with unique addresses.
  func index(
    _ sortKey: (String) -> [UInt8], names: (Article) -> [String]
  ) -> [IndexEntry] {
    var titles: [String: String] = [:]
    var found: [String: [ArticlePlace]] = [:]
    for (place, article) in places {
      for name in names(article) {
        let key = name.lowercased().filter { !$0.isWhitespace }
        if key.isEmpty { continue }
        if titles[key] == nil { titles[key] = name }
        if found[key]?.last != place { found[key, default: []].append(place) }
      }
    }
    let ordered = titles.map { (key: $0.key, title: $0.value, order: sortKey($0.value)) }
      .sorted {
        ($0.order.lexicographicallyPrecedes($1.order)) || ($0.order == $1.order && $0.key < $1.key)
      }
    var slugs = SlugNames()
    return ordered.map { item in
      IndexEntry(
        title: item.title, slug: slugs.unique(item.title), articles: found[item.key] ?? [])
    }
  }
}

/// Rewrites links of one article to other manuscripts.
private struct ManuscriptLinks {
  let article: Article
  let addresses: [String: String]
  var diagnostics: [Diagnostic] = []

  init(article: Article, addresses: [String: String]) {
    self.article = article
    self.addresses = addresses
  }

  mutating func rewrite(_ document: inout MarkdownDocument) {
    var rewritten = document
    rewritten.mapLinks { link, range in
      guard let target = Self.manuscriptTarget(link.destination) else { return nil }
      let path = ContentPath.resolve(target.path, from: article.folder)
      if let path, let address = addresses[path] {
        return ContentPath.encoded(ContentPath.relative(address, from: article.path))
          + target.fragment
      }
      diagnostics.append(
        Diagnostic(
          "broken-link", .warning,
          at: Location(path: article.manuscript.file.path, range: range),
          Message(
            "링크 ‘\(link.destination)’: 그런 원고가 없습니다",
            en: "Link ‘\(link.destination)’: there is no such manuscript")))
      return nil
    }
    document = rewritten
  }

  private static func manuscriptTarget(_ link: String) -> (path: String, fragment: String)? {
    if link.contains(":") { return nil }
    let split = link.firstIndex(of: "#") ?? link.endIndex
    let path = String(link[..<split])
    return path.hasSuffix(".md") ? (path, String(link[split...])) : nil
  }
}
