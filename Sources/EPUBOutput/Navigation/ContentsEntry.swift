import Manuscripts
import MarkdownTree

/// One line of the table of contents with what stands below it.
struct ContentsEntry: Sendable, Hashable {
  var title: String
  /// Address from the folder of the book; nil for the title of a part.
  var address: String?
  var children: [ContentsEntry] = []

  /// How deep the entries nest.
  static func depth(of entries: [ContentsEntry]) -> Int {
    entries.map { 1 + depth(of: $0.children) }.max() ?? 0
  }

  /// The first address at or below the entry.
  var firstAddress: String? { address ?? children.lazy.compactMap(\.firstAddress).first }
}

/// A part of an issue: the articles of one section that follow each other.
struct ContentsPart: Sendable, Hashable {
  /// Empty when the issue is not parted.
  var title: String
  /// Places in the issue's articles.
  var articles: [Int]

  /// The parts of `issue`: by the sections that it names, else all as one.
  static func parts(of issue: Issue) -> [ContentsPart] {
    let order = issue.info.sections
    var parts: [ContentsPart] = []
    for (index, article) in issue.articles.enumerated() {
      let names = [article.frontMatter.section, article.frontMatter.type].compactMap { $0 }
      let title = XMLText.collapsed(names.first(where: order.contains) ?? "")
      if parts.last?.title == title {
        parts[parts.count - 1].articles.append(index)
      } else {
        parts.append(ContentsPart(title: title, articles: [index]))
      }
    }
    return parts
  }
}

extension ContentsEntry {
  /// The contents of `issue`, whose articles stand in the files `names` with the anchors
  /// `identifiers`: parts, articles, two levels of sections.
  static func entries(
    of issue: Issue, names: [String], identifiers: [String: Set<String>]
  ) -> [ContentsEntry] {
    ContentsPart.parts(of: issue).flatMap { part in
      let articles = part.articles.map { index in
        entry(of: issue.articles[index], name: names[index], anchors: identifiers[names[index]])
      }
      // A part of one article whose title says the same is no help to anybody.
      let isNeedless =
        part.title.isEmpty || (articles.count == 1 && articles[0].title == part.title)
      return isNeedless ? articles : [ContentsEntry(title: part.title, children: articles)]
    }
  }

  private static func entry(of article: Article, name: String, anchors: Set<String>?)
    -> ContentsEntry
  {
    let title = XMLText.collapsed(article.frontMatter.title)
    var entry = ContentsEntry(title: title.isEmpty ? article.slug : title, address: name)
    for section in article.manuscript.outline.sections where section.depth <= 2 {
      let words = [section.number, section.title.plainText].compactMap { $0 }
      let title = XMLText.collapsed(words.joined(separator: " "))
      guard !title.isEmpty, anchors?.contains(section.anchor) == true else { continue }
      let child = ContentsEntry(title: title, address: "\(name)#\(section.anchor)")
      if section.depth == 1 || entry.children.isEmpty {
        entry.children.append(child)
      } else {
        entry.children[entry.children.count - 1].children.append(child)
      }
    }
    return entry
  }
}
