import HTMLOutput

/// A page of the book: what stands between `<body>` and `</body>`, with its surroundings.
struct XHTMLPage: Sendable {
  /// File name in the folder of the book.
  var name: String
  var title: String
  /// BCP 47 tag.
  var language: String
  /// Value of `epub:type` of the body.
  var type: String
  var body: [UInt8]

  init(name: String, title: String, language: String, type: String, body: String) {
    self.name = name
    self.title = title
    self.language = language
    self.type = type
    self.body = XMLText.withoutNoncharacters(body)
  }

  /// Name of the stylesheet.
  static let stylesheet = "style.css"

  /// The whole file.
  var bytes: [UInt8] {
    var head = HTMLWriter()
    head.raw("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<!DOCTYPE html>\n")
    head.open(
      "html",
      [
        ("xmlns", "http://www.w3.org/1999/xhtml"), ("xmlns:epub", "http://www.idpf.org/2007/ops"),
        ("lang", language), ("xml:lang", language),
      ])
    head.raw("\n<head>\n<meta charset=\"UTF-8\"/>\n")
    // An empty title is an error to checkers and leaves a screen reader without a word.
    head.element("title", title.isEmpty ? name : title)
    head.empty(
      "link", [("rel", "stylesheet"), ("type", "text/css"), ("href", Self.stylesheet)])
    head.raw("</head>\n")
    head.open("body", type.isEmpty ? [] : [("epub:type", type)])
    head.raw("\n")
    let start = XMLText.withoutNoncharacters(head.text)
    return start + body + Array("</body>\n</html>\n".utf8)
  }
}
