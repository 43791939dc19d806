import Diagnostics
import HTMLOutput
import Manuscripts

/// Writes the page of one article.
///
/// Identifiers of its own have a `_`, which anchors made from titles and numbers never have.
struct ArticlePage {
  let article: Article
  let journal: JournalInfo
  let body: ArticleBody
  /// BCP 47 tag of the text.
  let language: String
  let wording: Wording
  var writer = HTMLWriter()

  /// The page under the file name `name`.
  static func page(
    _ article: Article, name: String, body: ArticleBody, language: String, wording: Wording,
    journal: JournalInfo
  ) -> XHTMLPage {
    var page = ArticlePage(
      article: article, journal: journal, body: body, language: language, wording: wording)
    page.write()
    return XHTMLPage(
      name: name, title: XMLText.collapsed(article.frontMatter.title), language: language,
      type: "bodymatter", body: page.writer.text)
  }

  private mutating func write() {
    let type = isEditorial ? "preface" : "chapter"
    let role = isEditorial ? "doc-preface" : "doc-chapter"
    writer.open(
      "section",
      [
        ("class", "article"), ("epub:type", type), ("role", role),
        ("aria-labelledby", "article_title"),
      ])
    writer.raw("\n")
    writeHeader()
    writeAbstracts()
    writer.raw(body.body)
    writer.raw(body.notes)
    writer.raw(body.references)
    writeStatements()
    writeBiographies()
    writeFacts()
    writer.raw("</section>\n")
  }

  private var isEditorial: Bool {
    ["권두언", "머리말", "발간사", "editorial", "preface"]
      .contains(article.frontMatter.type?.lowercased())
  }

  // MARK: Title block

  private mutating func writeHeader() {
    let matter = article.frontMatter
    writer.raw("<header class=\"article-header\">\n")
    let pages = matter.pages.map { wording.pages(XMLText.collapsed($0)) }
    // `특집 01` says 특집 already.
    let isSaid = matter.type.map { matter.section?.hasPrefix($0) == true } ?? true
    let rubric = [matter.section, isSaid ? nil : matter.type, pages].compactMap { $0 }.map(
      XMLText.collapsed)
    writer.element(
      "p", rubric.filter { !$0.isEmpty }.joined(separator: " · "), attributes: [("class", "rubric")]
    )
    writer.element("h1", title, attributes: [("id", "article_title"), ("class", "article-title")])
    writer.element(
      "p", matter.subtitle,
      attributes: [
        ("class", "article-subtitle"), ("role", "doc-subtitle"), ("epub:type", "subtitle"),
      ])
    writer.element(
      "p", matter.titleEnglish,
      attributes: [("class", "article-title-en")] + Self.english)
    writeAuthors(matter.authors)
    writer.raw("</header>\n")
  }

  private var title: String {
    let title = XMLText.collapsed(article.frontMatter.title)
    return title.isEmpty ? article.slug : title
  }

  private mutating func writeAuthors(_ authors: [Author]) {
    guard !authors.isEmpty else { return }
    writer.raw("<ul class=\"authors\">\n")
    for author in authors {
      writer.raw("<li>")
      writer.open("span", [("class", "author-name")])
      writer.escaped(XMLText.collapsed(author.name))
      writer.raw("</span>")
      if let affiliation = author.affiliation {
        writer.raw(" <span class=\"affiliation\">")
        writer.escaped(XMLText.collapsed(affiliation))
        writer.raw("</span>")
      }
      if author.isCorresponding {
        writer.raw(" <span class=\"corresponding\">(")
        writer.escaped(wording.corresponding)
        writer.raw(")</span>")
      }
      writer.raw("</li>\n")
    }
    writer.raw("</ul>\n")
  }

  // MARK: Abstracts

  private mutating func writeAbstracts() {
    let matter = article.frontMatter
    let isEnglish = wording.language == .english
    writeAbstract(
      matter.abstract, title: wording.abstract, identifier: "abstract_title",
      keywords: matter.keywords, label: wording.keywords, attributes: [])
    writeAbstract(
      matter.abstractEnglish, title: "Abstract", identifier: "abstract_en_title",
      keywords: matter.keywordsEnglish, label: "Keywords", attributes: isEnglish ? [] : Self.english
    )
  }

  static let english = [("lang", "en"), ("xml:lang", "en")]

  private mutating func writeAbstract(
    _ text: String?, title: String, identifier: String, keywords: [String], label: String,
    attributes: [(String, String)]
  ) {
    let paragraphs = FrontMatterText.paragraphs(text)
    if paragraphs.isEmpty {
      writeKeywords(keywords, label: label, attributes: attributes)
      return
    }
    writer.open(
      "section",
      [("class", "abstract"), ("epub:type", "abstract"), ("role", "doc-abstract")]
        + [("aria-labelledby", identifier)] + attributes)
    writer.raw("\n")
    writer.element("h2", title, attributes: [("id", identifier)])
    writer.raw(paragraphs)
    writeKeywords(keywords, label: label, attributes: [])
    writer.raw("</section>\n")
  }

  private mutating func writeKeywords(
    _ keywords: [String], label: String, attributes: [(String, String)]
  ) {
    guard !keywords.isEmpty else { return }
    writer.open("dl", [("class", "keywords")] + attributes)
    writer.raw("\n")
    writer.element("dt", label)
    writer.element("dd", keywords.map(XMLText.collapsed).joined(separator: ", "))
    writer.raw("</dl>\n")
  }
}
