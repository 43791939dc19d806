package import Diagnostics
package import Manuscripts
import MarkdownTree
package import Templates

/// Sets the pages of a site: a page's model goes through its template.
package struct SiteRenderer: Sendable {
  let journal: Journal
  let language: Language
  let templates: TemplateLibrary
  let strings: TemplateValue
  /// Services for the body of the page at an address, with the images of its text.
  let services: @Sendable (_ page: String, _ images: [String: ImageResource]) -> any BodyServices
  /// Issues that have an EPUB, with its size in bytes.
  let epubSizes: [Int: Int]
  let tagPaths: [String: String]
  let authorPaths: [String: String]

  package init(
    journal: Journal, language: Language, templates: TemplateLibrary, strings: [String: String],
    epubSizes: [Int: Int],
    services: @escaping @Sendable (String, [String: ImageResource]) -> any BodyServices
  ) {
    self.journal = journal
    self.language = language
    self.templates = templates
    self.strings = .record(strings.mapValues(TemplateValue.text))
    self.services = services
    self.epubSizes = epubSizes
    tagPaths = Self.paths(journal.tags, folder: "tags")
    authorPaths = Self.paths(journal.authors, folder: "authors")
  }

  /// The page as HTML.
  ///
  /// - Throws: `TemplateError` when a template cannot be rendered.
  package func render(_ page: SitePage) throws -> [UInt8] {
    try templates.render(page.template, .record(context(of: page)))
  }

  private static func paths(_ entries: [IndexEntry], folder: String) -> [String: String] {
    Dictionary(
      entries.map { (key($0.title), "\(folder)/\($0.slug).html") }, uniquingKeysWith: { a, _ in a })
  }

  static func key(_ name: String) -> String { name.lowercased().filter { !$0.isWhitespace } }

  // MARK: Contexts

  private func context(of page: SitePage) -> [String: TemplateValue] {
    let path = page.path(in: journal)
    var context = common(page, path)
    let (title, own) = content(of: page, path)
    context["title"] = .text(title)
    context["head_title"] = .text(
      page == .home ? journal.info.title : "\(title) — \(journal.info.title)")
    context.merge(own) { _, new in new }
    return context
  }

  private func content(of page: SitePage, _ path: String) -> (String, [String: TemplateValue]) {
    switch page {
    case .home: (journal.info.title, home())
    case .issue(let number): (journal.issues[number].title, issue(number))
    case .article(let place):
      (journal[place].frontMatter.title, article(place, path))
    case .tags: (word("꼬리표", "Tags"), index(journal.tags, folder: "tags"))
    case .authors: (word("글쓴이", "Authors"), index(journal.authors, folder: "authors"))
    case .tag(let index): (journal.tags[index].title, tag(index))
    case .author(let index): (journal.authors[index].title, author(index))
    case .archive: (word("지난 호", "Past issues"), archive())
    case .standing(let index): (journal.pages[index].title, standing(index, path))
    case .notFound: (word("찾을 수 없는 쪽", "Page not found"), [:])
    }
  }

  func word(_ korean: String, _ english: String) -> String {
    language == .korean ? korean : english
  }

  private func common(_ page: SitePage, _ path: String) -> [String: TemplateValue] {
    let info = journal.info
    let depth = path.count { $0 == "/" }
    // The page for wrong addresses is shown at any depth, so it names the root in full.
    let canonical = info.baseURL.map { base in
      (base.hasSuffix("/") ? base : base + "/") + ContentPath.encoded(path)
    }
    return [
      "lang": .text(language.rawValue),
      "root": .text(String(repeating: "../", count: depth)),
      "canonical": .text(page == .notFound ? "" : canonical ?? ""),
      "description": .text(info.description ?? ""),
      "head_html": "",
      "page_kind": .text(page.template),
      "strings": strings,
      "nav": navigation(page),
      "journal": [
        "title": .text(info.title), "title_en": .text(info.titleEnglish ?? ""),
        "publisher": .text(info.publisher ?? ""), "issn": .text(info.issn ?? ""),
        "eissn": .text(info.eissn ?? ""), "description": .text(info.description ?? ""),
        "licence": .text(info.licence ?? ""), "licence_url": .text(licenceURL),
      ],
    ]
  }

  private var licenceURL: String {
    if let url = journal.info.licenceURL, Link.isSafe(url) { return url }
    let licence = (journal.info.licence ?? "").uppercased().split(separator: " ")
    guard licence.count == 3, licence[0] == "CC" else { return "" }
    return "https://creativecommons.org/licenses/\(licence[1].lowercased())/\(licence[2])/"
  }

  private func navigation(_ page: SitePage) -> TemplateValue {
    var items: [(title: String, path: String, isCurrent: Bool)] = [
      (word("지난 호", "Issues"), "archive.html", page == .archive)
    ]
    if !journal.tags.isEmpty {
      items.append((word("꼬리표", "Tags"), "tags/index.html", page == .tags))
    }
    if !journal.authors.isEmpty {
      items.append((word("글쓴이", "Authors"), "authors/index.html", page == .authors))
    }
    for (index, standing) in journal.pages.enumerated() {
      items.append((standing.title, standing.path, page == .standing(index)))
    }
    return .list(
      items.map { item in
        [
          "title": .text(item.title), "url": .text(ContentPath.encoded(item.path)),
          "current": .flag(item.isCurrent),
        ]
      })
  }
}
