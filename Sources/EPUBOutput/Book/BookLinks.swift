import Manuscripts
import MarkdownTree

/// Where the links of an article lead once it stands in a book.
struct BookLinks {
  /// File names in the book by the articles' paths in the site.
  let pages: [String: String]
  /// Paths of the site that the book does not hold.
  let sitePaths: Set<String>
  /// Address of the site with `/` at its end; nil when the journal gives none.
  let base: String?

  /// A scheme that no renderer follows: a link to it is set as its text.
  private static let unlinked = "unlinked:"

  /// Links of a book that holds the articles of `issue` in the files `names`.
  init(journal: Journal, issue: Issue, names: [String]) {
    pages = Dictionary(
      zip(issue.articles.map(\.path), names), uniquingKeysWith: { first, _ in first })
    var paths: Set<String> = ["index.html", "archive.html"]
    for issue in journal.issues {
      paths.insert(issue.path)
      paths.insert(issue.epubPath)
      paths.formUnion(issue.articles.map(\.path))
    }
    paths.formUnion(journal.pages.map(\.path))
    sitePaths = paths
    base = journal.info.baseURL.flatMap(ExternalAddress.normalised).map {
      $0.hasSuffix("/") ? $0 : $0 + "/"
    }
  }

  /// The text of `article` with its links leading to places inside the book or on the web.
  ///
  /// A book may not lead to files outside it (EPUB 3.3, section 5.3): other links become text.
  func document(of article: Article) -> MarkdownDocument {
    var document = article.document
    document.mapLinks { link, _ in
      link.isSafe ? destination(link.destination, from: article.path) : nil
    }
    return document
  }

  /// Where a link from the page at `path` of the site leads inside the book.
  func destination(_ link: String, from path: String) -> String {
    if link.hasPrefix("#") { return link.count > 1 ? link : Self.unlinked }
    if link.contains(":") && Link.isSafe(link) && !isRelative(link) || link.hasPrefix("//") {
      return ExternalAddress.normalised(link) ?? Self.unlinked
    }
    let file = link.prefix { $0 != "#" && $0 != "?" }
    let fragment = link.firstIndex(of: "#").map { String(link[$0...]) } ?? ""
    let folder = path.split(separator: "/").dropLast().joined(separator: "/")
    guard let target = ContentPath.resolve(String(file), from: folder) else { return Self.unlinked }
    if let page = pages[target] { return page + (fragment.count > 1 ? fragment : "") }
    if let base, sitePaths.contains(target) { return base + ContentPath.encoded(target) + fragment }
    return Self.unlinked
  }

  /// Whether the colon of `link` belongs to a path (`a/b:c`) and not to a scheme.
  private func isRelative(_ link: String) -> Bool {
    link.prefix { $0 != ":" }.contains { "/?#".contains($0) }
  }
}
