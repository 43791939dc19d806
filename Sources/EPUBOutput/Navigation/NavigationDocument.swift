import HTMLOutput

/// Writes the navigation document (EPUB 3.3, section 7), which reading systems make their contents
/// menu from.
enum NavigationDocument {
  static let name = "nav.xhtml"

  static func page(_ identity: BookIdentity, entries: [ContentsEntry], first: String?) -> XHTMLPage
  {
    var writer = HTMLWriter()
    let wording = identity.wording
    writer.open("nav", [("epub:type", "toc"), ("role", "doc-toc"), ("id", "toc")])
    writer.raw("\n")
    writer.element("h1", wording.contents)
    write(
      [ContentsEntry(title: wording.contents, address: ContentsPage.name)] + entries, to: &writer)
    writer.raw("</nav>\n")
    writer.open("nav", [("epub:type", "landmarks"), ("id", "landmarks"), ("hidden", "")])
    writer.raw("\n")
    writer.element("h2", wording.landmarks)
    writer.raw("<ol>\n")
    writeLandmark("cover", CoverPage.name, wording.cover, to: &writer)
    writeLandmark("toc", ContentsPage.name, wording.contents, to: &writer)
    if let first { writeLandmark("bodymatter", first, wording.bodyMatter, to: &writer) }
    writer.raw("</ol>\n</nav>\n")
    return XHTMLPage(
      name: name, title: identity.fullTitle, language: identity.languageTag, type: "",
      body: writer.text)
  }

  private static func write(_ entries: [ContentsEntry], to writer: inout HTMLWriter) {
    writer.raw("<ol>\n")
    for entry in entries {
      writer.raw("<li>")
      if let address = entry.address {
        writer.open("a", [("href", address)])
        writer.escaped(entry.title)
        writer.raw("</a>")
      } else {
        writer.element("span", entry.title)
      }
      if !entry.children.isEmpty {
        writer.lineBreak()
        write(entry.children, to: &writer)
      }
      writer.raw("</li>\n")
    }
    writer.raw("</ol>\n")
  }

  private static func writeLandmark(
    _ type: String, _ address: String, _ title: String, to writer: inout HTMLWriter
  ) {
    writer.raw("<li>")
    writer.open("a", [("epub:type", type), ("href", address)])
    writer.escaped(title)
    writer.raw("</a></li>\n")
  }
}
