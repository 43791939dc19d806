import Manuscripts
import MarkdownTree

extension BodyRenderer {
  mutating func render(_ figure: Figure) {
    if isPlainParagraph(figure) {
      writer.raw("<p>")
      renderLines(of: figure)
      writer.raw("</p>\n")
      return
    }
    // One image with a caption of its own and one of the whole is a group of one.
    let isGroup =
      figure.parts.count > 1 || (figure.caption != nil && figure.parts.first?.caption != nil)
    writer.raw("<figure class=\"figure\(isGroup ? " figure-group" : "")\"")
    if let anchor = figure.anchor { writer.attribute("id", anchor) }
    writer.raw(">")
    let fallback = figure.caption?.content.plainText ?? ""
    if isGroup {
      writer.raw("<div class=\"subfigures\">")
      for part in figure.parts { renderSubfigure(part, fallback: fallback) }
      writer.raw("</div>")
    } else if let part = figure.parts.first {
      renderImage(part.image, alternative: part.caption?.plainText ?? fallback)
    }
    renderCaption(of: figure, isGroup: isGroup)
    writer.raw("</figure>\n")
  }

  /// Whether the images have no labelled caption, so that a fragment sets them as cmark does.
  func isPlainParagraph(_ figure: Figure) -> Bool {
    style.flavour == .fragment && figure.caption?.isPlain ?? true
  }

  /// The images of a plain paragraph, one on each line.
  mutating func renderLines(of figure: Figure) {
    for (index, part) in figure.parts.enumerated() {
      if index > 0 { writer.raw("\n") }
      render(part.image)
      render(part.trailing)
    }
  }

  private mutating func renderSubfigure(_ part: Figure.Part, fallback: String) {
    writer.raw("<figure class=\"subfigure\">")
    renderImage(part.image, alternative: part.caption?.plainText ?? fallback)
    if let caption = part.caption {
      writer.raw("<figcaption>")
      render(caption)
      render(part.trailing)
      writer.raw("</figcaption>")
    }
    writer.raw("</figure>")
  }

  private mutating func renderCaption(of figure: Figure, isGroup: Bool) {
    let trailing = figure.parts.filter { !isGroup || $0.caption == nil }.flatMap(\.trailing)
    let single = isGroup ? nil : figure.parts.first?.caption
    guard figure.caption != nil || single != nil || !trailing.isEmpty else { return }
    writer.raw("<figcaption>")
    if let caption = figure.caption {
      render(caption)
    } else if let single {
      render(single)
    }
    render(trailing)
    writer.raw("</figcaption>")
  }

  /// The label and text of a caption.
  mutating func render(_ caption: Caption) {
    if !caption.label.isEmpty {
      writer.raw("<span class=\"caption-label\">")
      writer.escaped(caption.label)
      writer.raw("</span> ")
    }
    render(caption.content)
  }

  private mutating func renderImage(_ image: Image, alternative: String) {
    switch services.image(image.source) {
    case .file(let address, let size):
      writer.raw("<img")
      writer.address("src", address)
      writer.attribute("alt", alternative)
      if let size { writer.raw(" width=\"\(size.width)\" height=\"\(size.height)\"") }
      if style.flavour == .site { writer.raw(" loading=\"lazy\" decoding=\"async\"") }
      writer.raw(" />")
    case .missing:
      let text = style.word("그림 파일이 없습니다", "The image file is missing")
      writer.raw("<div class=\"missing-figure\" role=\"img\"")
      writer.attribute("aria-label", alternative.isEmpty ? text : "\(alternative) (\(text))")
      writer.raw(">\(text)<br /><code>")
      writer.escaped(image.source)
      writer.raw("</code></div>")
    }
  }

  // MARK: Tables

  mutating func render(_ table: Table) {
    if let caption = table.caption {
      writer.raw("<figure class=\"table\"")
      if let anchor = caption.anchor { writer.attribute("id", anchor) }
      writer.raw("><figcaption>")
      render(caption)
      writer.raw("</figcaption>")
    }
    guard style.flavour != .fragment else {
      writer.raw("<table>\n<thead>\n<tr>\n")
      renderRows(of: table)
      writer.raw(table.caption == nil ? "\n" : "</figure>\n")
      return
    }
    let label: String
    if let caption = table.caption {
      label = "\(caption.label) \(caption.content.plainText)"
    } else {
      uncaptionedTables += 1
      label = style.word("제목 없는 표 \(uncaptionedTables)", "Table without title \(uncaptionedTables)")
    }
    writer.raw("<div class=\"table-scroll\" tabindex=\"0\" role=\"region\"")
    writer.attribute("aria-label", label)
    writer.raw("><table>\n<thead>\n<tr>\n")
    renderRows(of: table)
    writer.raw("</div>")
    writer.raw(table.caption == nil ? "\n" : "</figure>\n")
  }

  /// The rows of a table and its end.
  private mutating func renderRows(of table: Table) {
    let isFragment = style.flavour == .fragment
    for (column, cell) in table.header.enumerated() {
      render(cell, tag: cell.content.isEmpty && !isFragment ? "td" : "th", table.alignments, column)
    }
    writer.raw("</tr>\n</thead>\n")
    if !table.rows.isEmpty {
      writer.raw("<tbody>\n")
      for row in table.rows {
        writer.raw("<tr>\n")
        for (column, cell) in row.enumerated() { render(cell, tag: "td", table.alignments, column) }
        writer.raw("</tr>\n")
      }
      writer.raw("</tbody>\n")
    }
    writer.raw("</table>")
  }

  private mutating func render(
    _ cell: Table.Cell, tag: String, _ alignments: [Table.Alignment], _ column: Int
  ) {
    writer.raw("<\(tag)")
    let isFragment = style.flavour == .fragment
    if tag == "th", !isFragment { writer.raw(" scope=\"col\"") }
    let alignment = column < alignments.count ? alignments[column] : .none
    if alignment != .none {
      let name = alignment == .left ? "left" : alignment == .right ? "right" : "center"
      writer.raw(isFragment ? " align=\"\(name)\"" : " style=\"text-align: \(name)\"")
    }
    writer.raw(">")
    render(cell.content)
    writer.raw("</\(tag)>\n")
  }
}

extension Caption {
  /// Whether cmark's own markup says all of it: no label, and nothing that the references lead to.
  fileprivate var isPlain: Bool {
    label.isEmpty
      && !content.contains { if case .mention = $0.kind { true } else { false } }
  }
}
