import Manuscripts
import MarkdownTree

extension BodyRenderer {
  mutating func render(_ inlines: [Inline]) {
    var index = 0
    while index < inlines.count {
      if case .math(let math) = inlines[index].kind, index + 1 < inlines.count,
        case .text(let text) = inlines[index + 1].kind,
        let particle = Self.particle(opening: text)
      {
        renderTied(math, particle, rest: text.dropFirst(particle.count))
        index += 2
      } else {
        render(inlines[index])
        index += 1
      }
    }
  }

  /// A formula and the particle behind it stay on one line: `x`의 must not break before 의.
  private mutating func renderTied(_ math: Math, _ particle: Substring, rest: Substring) {
    writer.raw("<span class=\"tie\">")
    renderFormula(math.tex, isDisplay: math.isDisplay)
    writer.escaped(String(particle))
    writer.raw("</span>")
    writer.escaped(String(rest))
  }

  /// Up to four syllables of Hangul, or one closing mark, that open `text`.
  private static func particle(opening text: String) -> Substring? {
    let particle = text.prefix { character in
      character.unicodeScalars.allSatisfy { (0xAC00...0xD7A3).contains($0.value) }
    }
    if !particle.isEmpty { return particle.count <= 4 ? particle : nil }
    guard let first = text.first, ".,;:)]’”".contains(first) else { return nil }
    return text.prefix(1)
  }

  private mutating func render(_ inline: Inline) {
    switch inline.kind {
    case .text(let text): writer.escaped(text)
    case .softBreak: writer.raw("\n")
    case .lineBreak: writer.raw("<br />\n")
    case .code(let code):
      writer.raw("<code>")
      writer.escaped(code)
      writer.raw("</code>")
    case .emphasis(let content): wrap("em", content)
    case .strong(let content): wrap("strong", content)
    case .strikethrough(let content): wrap("del", content)
    case .element(let element, let content): wrap(element.rawValue, content)
    case .link(let link): render(link)
    case .image(let image): render(image)
    case .math(let math): renderFormula(math.tex, isDisplay: math.isDisplay)
    case .noteReference(let reference): render(reference)
    case .mention(let mention, let content): render(mention, content)
    }
  }

  private mutating func wrap(_ tag: String, _ content: [Inline]) {
    writer.raw("<\(tag)>")
    render(content)
    writer.raw("</\(tag)>")
  }

  private mutating func render(_ link: Link) {
    guard link.isSafe else {
      render(link.content)
      return
    }
    writer.raw("<a")
    writer.address("href", link.destination)
    if style.flavour != .fragment, link.content.plainText == link.destination {
      writer.attribute("class", "url")
    }
    if !link.title.isEmpty { writer.attribute("title", link.title) }
    writer.raw(">")
    marksBehindLink = []
    render(link.content)
    writer.raw("</a>")
    let marks = marksBehindLink ?? []
    marksBehindLink = nil
    for mark in marks { render(mark) }
  }

  /// An image inside a line of text.
  mutating func render(_ image: Image) {
    switch services.image(image.source) {
    case .file(let address, let size):
      writer.raw("<img")
      writer.address("src", address)
      writer.attribute("alt", image.alternative.plainText)
      if let size {
        writer.raw(" width=\"\(size.width)\" height=\"\(size.height)\"")
      }
      if !image.title.isEmpty { writer.attribute("title", image.title) }
      if style.flavour == .site { writer.raw(" loading=\"lazy\" decoding=\"async\"") }
      writer.raw(" />")
    case .missing:
      writer.raw("<span class=\"missing-image\">")
      writer.escaped(image.alternative.plainText)
      writer.raw("</span>")
    }
    renderMarks(in: image.alternative)
  }

  /// The note marks of an alternative text, which is an attribute and cannot hold them.
  private mutating func renderMarks(in content: [Inline]) {
    for inline in content {
      switch inline.kind {
      case .noteReference(let reference): render(reference)
      case .emphasis(let inner), .strong(let inner), .strikethrough(let inner),
        .element(_, let inner), .mention(_, let inner):
        renderMarks(in: inner)
      case .link(let link): renderMarks(in: link.content)
      case .image(let image): renderMarks(in: image.alternative)
      case .text, .softBreak, .lineBreak, .code, .math: break
      }
    }
  }

  private mutating func render(_ reference: NoteReference) {
    if marksBehindLink != nil {
      marksBehindLink?.append(reference)
      return
    }
    let suffix = reference.occurrence == 1 ? "" : "-\(reference.occurrence)"
    writer.raw("<a class=\"noteref\" id=\"noteref-\(reference.number)\(suffix)\"")
    writer.raw(" href=\"#note-\(reference.number)\" role=\"doc-noteref\"")
    if style.flavour == .epub { writer.raw(" epub:type=\"noteref\"") }
    writer.raw("><sup>\(reference.number)</sup></a>")
  }

  private mutating func render(_ mention: Mention, _ content: [Inline]) {
    let kind = mention.kind == .citation ? "citation" : "crossref"
    writer.raw("<a class=\"\(kind)\"")
    if let anchor = mention.anchor { writer.attribute("id", anchor) }
    writer.attribute("href", "#" + mention.target)
    writer.raw(">")
    render(content)
    writer.raw("</a>")
  }
}
