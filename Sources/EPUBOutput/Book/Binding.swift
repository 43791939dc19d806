import Diagnostics
import HTMLOutput
import Manuscripts
import SourceText
import XMLTree

/// The work of binding one issue into a book.
struct Binding {
  let info: JournalInfo
  let issue: Issue
  let identity: BookIdentity
  /// File names of the articles, in their order.
  let names: [String]
  var shelf: FigureShelf
  private var findings: [Diagnostic] = []

  init(
    info: JournalInfo, issue: Issue, identity: BookIdentity,
    readContent: @escaping (String) throws -> [UInt8]
  ) {
    self.info = info
    self.issue = issue
    self.identity = identity
    shelf = FigureShelf(readContent: readContent)
    var given = ASCIINames()
    // The number in front keeps them in order and apart from the book's own pages.
    let width = String(issue.articles.count).count
    names = issue.articles.enumerated().map { index, article in
      let number = String(index + 1)
      let padded = String(repeating: "0", count: max(0, max(2, width) - number.count)) + number
      return given.unique(padded + "-" + article.slug, fallback: padded, suffix: ".xhtml")
    }
  }

  var diagnostics: [Diagnostic] { findings + shelf.diagnostics }

  // MARK: Pages

  /// The pages of the articles, their links as the texts have them.
  mutating func articlePages(
    links: BookLinks,
    services: @Sendable (_ page: String, _ images: [String: ImageResource]) -> any BodyServices
  ) -> [XHTMLPage] {
    issue.articles.indices.map { index in
      let article = issue.articles[index]
      let tag = LanguageTag.first(of: article.frontMatter.language, identity.languageTag)
      let wording = Wording(
        language: LanguageTag.isEnglish(tag) ? .english : identity.wording.language)
      let base = services(names[index], article.images)
      let body = ArticleBody(
        links.document(of: article),
        services: BookServices(base: base, images: shelf.images(of: article)), flavour: .epub,
        language: wording.language)
      return ArticlePage.page(
        article, name: names[index], body: body, language: tag, wording: wording, journal: info)
    }
  }

  // MARK: Binding

  /// All files of the book, the package document last; nil when a page is malformed.
  mutating func bind(
    _ pages: [XHTMLPage], stylesheet: [UInt8], modified: String
  ) -> [ManifestItem]? {
    var articles = pages
    var identifiers: [String: Set<String>] = [:]
    for index in articles.indices {
      let (markup, found) = PageAnchors.unique(articles[index].body)
      articles[index].body = markup
      identifiers[articles[index].name] = found
    }
    for index in articles.indices {
      articles[index].body = PageAnchors.sound(
        articles[index].body, page: articles[index].name, identifiers: identifiers)
    }
    let cover = coverItem()
    let entries = ContentsEntry.entries(of: issue, names: names, identifiers: identifiers)
    let all =
      [
        NavigationDocument.page(identity, entries: entries, first: names.first),
        CoverPage.page(identity, image: cover.address),
        ContentsPage.page(identity, issue: issue, names: names),
      ] + articles
    var items: [ManifestItem] = []
    var contents: [PageContents] = []
    for (index, page) in all.enumerated() {
      let place = index < 3 ? nil : issue.articles[index - 3].manuscript.file.path
      guard let (item, found) = item(of: page, manuscript: place) else { continue }
      items.append(item)
      contents.append(found)
    }
    guard items.count == all.count else { return nil }
    let ncx = NavigationControl.bytes(identity, entries: entries)
    items += supplements(stylesheet: stylesheet, ncx: ncx, cover: cover)
    items += figureItems(shown: contents.reduce(into: []) { $0.formUnion($1.images) })
    // The cover is no part of what is read, so its picture does not count.
    contents.remove(at: 1)
    return items + [packageItem(items, contents, modified)]
  }

  private mutating func item(
    of page: XHTMLPage, manuscript: String?
  ) -> (ManifestItem, PageContents)? {
    let bytes = page.bytes
    do {
      let contents = PageContents(try XMLDocument.root(bytes, path: page.name))
      let isNavigation = page.name == NavigationDocument.name
      let stem = String(page.name.dropLast(".xhtml".count))
      let item = ManifestItem(
        identifier: manuscript == nil ? stem : "article-" + stem, address: page.name,
        mediaType: "application/xhtml+xml",
        properties: (isNavigation ? ["nav"] : []) + contents.properties, bytes: bytes,
        isInSpine: !isNavigation)
      return (item, contents)
    } catch {
      findings.append(Self.malformed(page.name, bytes, error, manuscript))
      return nil
    }
  }

  private static func malformed(
    _ page: String, _ bytes: [UInt8], _ problem: XMLProblem, _ manuscript: String?
  ) -> Diagnostic {
    let lines = bytes.split(separator: 0x0A, omittingEmptySubsequences: false)
    let line = lines.indices.contains(problem.line - 1) ? lines[problem.line - 1] : []
    let excerpt = String(decoding: line, as: UTF8.self).prefix(120)
    return Diagnostic(
      "malformed-xhtml", .error, at: manuscript.map { Location(path: $0) },
      Message(
        "EPUB의 \(page) \(problem.line)줄 \(problem.column)칸: XHTML이 올바르지 않습니다",
        en: "\(page) of the EPUB, line \(problem.line), column \(problem.column): malformed XHTML"),
      explanation: Message(
        "이 호의 EPUB을 만들지 않았습니다. 프로그램의 잘못이니 원고와 함께 알려 주십시오. (\(problem.message): \(excerpt))",
        en: "The EPUB of this issue was not made. This is a fault of the program; please report it "
          + "with the manuscript. (\(problem.message): \(excerpt))"))
  }
}
