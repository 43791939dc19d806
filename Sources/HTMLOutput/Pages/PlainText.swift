package import Manuscripts
import MarkdownTree

extension SiteRenderer {
  /// `text` escaped for HTML.
  static func escape(_ text: String) -> String {
    var writer = HTMLWriter()
    writer.escaped(text)
    return writer.text
  }

  /// Plain text of the front matter as paragraphs; blank lines part them.
  static func paragraphs(_ text: String?) -> String {
    guard let text else { return "" }
    return text.split(separator: "\n\n").map { "<p>\(escape(String($0).collapsed))</p>" }
      .joined(separator: "\n")
  }

  /// A biography: several lines are items of a life, one is a paragraph.
  static func biography(_ text: String?) -> String {
    guard let text else { return "" }
    let lines = text.split(separator: "\n").map { String($0).trimmed }.filter { !$0.isEmpty }
    if lines.count < 2 { return paragraphs(text) }
    return "<ul>" + lines.map { "<li>\(escape($0))</li>" }.joined() + "</ul>"
  }
}

/// The sentence or two that stand for an article in lists.
package enum Summary {
  /// Longest summary, in characters.
  static let length = 160

  /// The editor's summary, else the opening of the abstract or of the text.
  package static func of(_ article: Article) -> String {
    let matter = article.frontMatter
    if let summary = matter.summary { return summary.collapsed }
    if let abstract = matter.abstract { return shortened(abstract.collapsed) }
    for block in article.document.blocks {
      if case .paragraph(let content) = block.kind {
        let text = content.withoutCitations.plainText.collapsed
        if text.count >= 30 { return shortened(text) }
      }
      if case .list(let list) = block.kind, let first = list.items.first?.blocks.first,
        case .paragraph(let content) = first.kind
      {
        return shortened(content.withoutCitations.plainText.collapsed)
      }
    }
    return ""
  }

  /// Whole sentences while they fit, else words with an ellipsis.
  static func shortened(_ text: String) -> String {
    if text.count <= length { return text }
    let head = text.prefix(length)
    if let end = head.lastRange(of: "다. "),
      head.distance(from: head.startIndex, to: end.lowerBound) > 50
    {
      return String(head[..<end.upperBound]).trimmed
    }
    // A word that is longer than half of the summary is broken.
    var words = head
    if let space = head.lastIndex(of: " "),
      head.distance(from: head.startIndex, to: space) > length / 2
    {
      words = head[..<space]
    }
    return String(words).trimmed + "…"
  }
}

extension Substring {
  fileprivate func lastRange(of needle: String) -> Range<Index>? { ranges(of: needle).last }
}

extension [Inline] {
  /// The inlines without citation marks, which lead nowhere in a list of articles.
  fileprivate var withoutCitations: [Inline] {
    filter { inline in
      if case .mention(let mention, _) = inline.kind { mention.kind != .citation } else { true }
    }
  }
}

/// A citation of the article as a Korean journal prints it.
enum CitationText {
  static func of(_ article: Article, _ issue: Issue, _ journal: JournalInfo) -> String {
    let matter = article.frontMatter
    var parts: [String] = []
    if !matter.authors.isEmpty {
      parts.append(matter.authors.map(\.name).joined(separator: ", "))
    }
    parts.append("“\(matter.title),” \(issue.journalName ?? journal.title)")
    if !issue.info.label.isEmpty { parts.append(issue.info.label) }
    if let pages = matter.pages {
      parts.append((pages.contains { "-–—~,".contains($0) } ? "pp." : "p.") + pages)
    }
    if let date = matter.published ?? issue.info.date { parts.append(String(date.year)) }
    return parts.joined(separator: ", ") + "."
  }
}

/// Where figures stand in the site.
package enum FigurePath {
  /// Address of the image that the content folder holds at `path`, for issue `issue`.
  package static func output(_ path: String, issue: String) -> String {
    var parts = path.split(separator: "/").map(String.init)
    if parts.count > 2, parts[0] == "issues", parts[1] == issue {
      parts.removeFirst(2)
    } else if parts.count > 1, parts.first == issue {
      parts.removeFirst()
    }
    if parts.count > 1, parts.first == "figures" { parts.removeFirst() }
    return "figures/\(issue)/" + parts.joined(separator: "/")
  }
}
