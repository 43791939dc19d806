import MarkdownTree

/// Writes a tree as cmark writes its HTML, for the tests; what cmark does not know is marked in
/// a form of our own (`<math>`, `<note>`).
enum TreePrinter {
  static func html(_ document: MarkdownDocument) -> String {
    document.blocks.map(html).joined(separator: "\n")
  }

  static func html(_ block: Block) -> String {
    switch block.kind {
    case .paragraph(let content): "<p>" + html(content) + "</p>"
    case .heading(let heading):
      "<h\(heading.level)>" + html(heading.content) + "</h\(heading.level)>"
    case .list(let list): html(list)
    case .quote(let content): "<blockquote>" + html(content) + "</blockquote>"
    case .code(let code): "<pre>" + escaped(code.text) + "</pre>"
    case .table(let table): html(table)
    case .equation(let equation):
      "<equation\(equation.number.map { " n=" + $0 } ?? "")>" + escaped(equation.tex)
        + "</equation>"
    case .thematicBreak: "<hr />"
    case .figure, .sourceLine, .referenceList: "<structure>"
    }
  }

  static func html(_ blocks: [Block]) -> String { blocks.map(html).joined() }

  static func html(_ inlines: [Inline]) -> String { inlines.map(html).joined() }

  private static func html(_ list: List) -> String {
    let tag = list.start == nil ? "ul" : "ol"
    let items = list.items.map { item in
      let box = item.isChecked.map { $0 ? "[x]" : "[ ]" } ?? ""
      return "<li>" + box + html(item.blocks) + "</li>"
    }
    return "<\(tag)>" + items.joined() + "</\(tag)>"
  }

  private static func html(_ table: Table) -> String {
    let rows = [table.header] + table.rows
    return "<table>"
      + rows.map { "<tr>" + $0.map { "<td>" + html($0.content) + "</td>" }.joined() + "</tr>" }
      .joined() + "</table>"
  }

  private static func html(_ inline: Inline) -> String {
    switch inline.kind {
    case .text(let text): escaped(text)
    case .softBreak: "\n"
    case .lineBreak: "<br />\n"
    case .code(let code): "<code>" + escaped(code) + "</code>"
    case .emphasis(let content): "<em>" + html(content) + "</em>"
    case .strong(let content): "<strong>" + html(content) + "</strong>"
    case .strikethrough(let content): "<del>" + html(content) + "</del>"
    case .link(let link):
      "<a href=\"" + escaped(link.destination) + "\""
        + (link.title.isEmpty ? "" : " title=\"" + escaped(link.title) + "\"") + ">"
        + html(link.content) + "</a>"
    case .image(let image):
      "<img src=\"" + escaped(image.source) + "\" alt=\"" + escaped(image.alternative.plainText)
        + "\" />"
    case .math(let math):
      math.isDisplay
        ? "<display>\(escaped(math.tex))</display>" : "<math>\(escaped(math.tex))</math>"
    case .noteReference(let note): "<note \(note.number).\(note.occurrence)>"
    case .element(let element, let content):
      "<\(element.rawValue)>" + html(content) + "</\(element.rawValue)>"
    case .mention(_, let content): html(content)
    }
  }

  private static func escaped(_ text: String) -> String {
    var result = ""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "&": result += "&amp;"
      case "<": result += "&lt;"
      case ">": result += "&gt;"
      case "\"": result += "&quot;"
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result
  }
}
