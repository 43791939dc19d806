import HTMLOutput

/// Writes the page of the cover.
enum CoverPage {
  static let name = "cover.xhtml"

  /// A page that shows the image at `address`.
  static func page(_ identity: BookIdentity, image address: String) -> XHTMLPage {
    var writer = HTMLWriter()
    writer.open("section", [("class", "cover-page"), ("epub:type", "cover")])
    writer.raw("<img")
    writer.address("src", address)
    writer.attribute("alt", identity.wording.coverAlternative(identity.fullTitle))
    writer.raw(" role=\"doc-cover\" /></section>\n")
    return XHTMLPage(
      name: name, title: identity.wording.cover, language: identity.languageTag,
      type: "frontmatter", body: writer.text)
  }
}
