import HTMLOutput
import Manuscripts

/// Writes the contents page that stands before the articles: parts, titles, authors, pages.
struct ContentsPage {
  static let name = "contents.xhtml"

  private let identity: BookIdentity
  private let issue: Issue
  private let names: [String]
  private var writer = HTMLWriter()

  static func page(_ identity: BookIdentity, issue: Issue, names: [String]) -> XHTMLPage {
    var page = ContentsPage(identity: identity, issue: issue, names: names)
    page.write()
    return XHTMLPage(
      name: name, title: identity.wording.contents, language: identity.languageTag,
      type: "frontmatter", body: page.writer.text)
  }

  private init(identity: BookIdentity, issue: Issue, names: [String]) {
    self.identity = identity
    self.issue = issue
    self.names = names
  }

  private mutating func write() {
    writer.raw("<header class=\"issue-header\">\n")
    let kicker = [identity.title, identity.dateText ?? ""].filter { !$0.isEmpty }
    writer.element("p", kicker.joined(separator: " · "), attributes: [("class", "kicker")])
    writer.element("h1", identity.issueTitle ?? identity.title)
    writer.element("p", identity.publisher, attributes: [("class", "kicker")])
    writer.raw("</header>\n")
    writer.open(
      "nav", [("class", "contents"), ("role", "doc-toc"), ("aria-labelledby", "contents")])
    writer.raw("\n")
    writer.element("h2", identity.wording.contents, attributes: [("id", "contents")])
    for part in ContentsPart.parts(of: issue) {
      writer.element("h3", part.title)
      writer.raw("<ol>\n")
      for index in part.articles { write(issue.articles[index], names[index]) }
      writer.raw("</ol>\n")
    }
    writer.raw("</nav>\n")
  }

  private mutating func write(_ article: Article, _ name: String) {
    let matter = article.frontMatter
    let title = XMLText.collapsed(matter.title)
    writer.raw("<li>")
    writer.open("a", [("href", name)])
    writer.escaped(title.isEmpty ? article.slug : title)
    writer.raw("</a>")
    let authors = matter.authors.map { XMLText.collapsed($0.name) }.joined(separator: ", ")
    let pages = matter.pages.map { identity.wording.pages(XMLText.collapsed($0)) } ?? ""
    let line = [authors, pages].filter { !$0.isEmpty }.joined(separator: " · ")
    if !line.isEmpty {
      // The class sets the face; the line has none of the margins that a block of authors has.
      writer.raw("<br/>")
      writer.open("small", [("class", "affiliation")])
      writer.escaped(line)
      writer.raw("</small>")
    }
    writer.raw("</li>\n")
  }
}
