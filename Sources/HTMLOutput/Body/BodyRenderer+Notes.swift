import MarkdownTree

extension BodyRenderer {
  /// The notes of an article as a section; empty when there are none.
  ///
  /// A note leads back to those of its marks that the page has.
  static func notes(
    _ notes: [NoteDefinition], anchors: DocumentAnchors, services: any BodyServices,
    style: BodyStyle
  ) -> String {
    guard !notes.isEmpty else { return "" }
    var renderer = BodyRenderer(services: services, style: style)
    renderer.render(notes, anchors)
    return renderer.writer.text
  }

  private mutating func render(_ notes: [NoteDefinition], _ anchors: DocumentAnchors) {
    let title = style.word("주", "Notes")
    let isEPUB = style.flavour == .epub
    writer.raw("<section class=\"notes\" role=\"doc-endnotes\"")
    if isEPUB { writer.raw(" epub:type=\"footnotes\"") }
    writer.raw("><h2")
    writer.attribute("id", anchors.free("notes"))
    writer.raw(">\(title)</h2>\n")
    if !isEPUB { writer.raw("<ol>\n") }
    for note in notes {
      // Reading systems show an aside of this type as a pop-up.
      writer.raw(
        isEPUB
          ? "<aside id=\"note-\(note.number)\" epub:type=\"footnote\" role=\"doc-footnote\">"
          : "<li id=\"note-\(note.number)\">")
      if isEPUB { writer.raw("<span class=\"note-number\">\(note.number)</span> ") }
      renderContent(of: note)
      renderBacklinks(of: note, anchors.marks[note.number] ?? [])
      writer.raw(isEPUB ? "</aside>\n" : "</li>\n")
    }
    if !isEPUB { writer.raw("</ol>\n") }
    writer.raw("</section>\n")
  }

  /// The note's text; `논문 | …` sets its kind apart (margin notes of 카카오 AI리포트).
  private mutating func renderContent(of note: NoteDefinition) {
    var blocks = note.blocks
    if let first = blocks.first, case .paragraph(var content) = first.kind,
      case .text(let text)? = content.first?.kind, let bar = text.firstRange(of: " | "),
      text[..<bar.lowerBound].count <= 4
    {
      writer.raw("<span class=\"note-kind\">")
      writer.escaped(String(text[..<bar.lowerBound]))
      writer.raw("</span> ")
      content[0].kind = .text(String(text[bar.upperBound...]))
      blocks[0].kind = .paragraph(content)
    }
    render(blocks, isTight: blocks.count == 1)
  }

  private mutating func renderBacklinks(of note: NoteDefinition, _ occurrences: Set<Int>) {
    for occurrence in occurrences.sorted() {
      let suffix = occurrence == 1 ? "" : "-\(occurrence)"
      let label = style.word("본문의 주 \(note.number)로", "Back to note mark \(note.number)")
      writer.raw(" <a class=\"backlink\" href=\"#noteref-\(note.number)\(suffix)\"")
      writer.raw(" role=\"doc-backlink\"")
      writer.attribute("aria-label", label)
      writer.raw(">↩</a>")
    }
  }

  /// The reference lists of an article as a section with that id; empty when there are none.
  static func references(
    _ entries: [ReferenceEntry], identifier: String, services: any BodyServices, style: BodyStyle
  ) -> String {
    guard !entries.isEmpty else { return "" }
    var renderer = BodyRenderer(services: services, style: style)
    renderer.render(entries, identifier: identifier)
    return renderer.writer.text
  }

  /// A list of references; one that lies in a quote or a list has no id.
  mutating func render(_ entries: [ReferenceEntry], identifier: String?) {
    let title = style.word("참고문헌", "References")
    writer.raw("<section class=\"references\" role=\"doc-bibliography\">")
    writer.raw("<h2")
    if let identifier { writer.attribute("id", identifier) }
    writer.raw(">\(title)</h2>\n<ol class=\"reference-list\">\n")
    for entry in entries {
      writer.raw("<li")
      writer.attribute("id", entry.anchor)
      writer.raw(">")
      if !entry.label.isEmpty {
        writer.raw("<span class=\"reference-label\">")
        writer.escaped(entry.label)
        writer.raw("</span> ")
      }
      writer.raw("<span class=\"reference-text\">")
      render(entry.content)
      writer.raw("</span>")
      renderBacklinks(of: entry)
      writer.raw("</li>\n")
    }
    writer.raw("</ol></section>\n")
  }

  private mutating func renderBacklinks(of entry: ReferenceEntry) {
    guard !entry.citedFrom.isEmpty else { return }
    writer.raw(" <span class=\"backlinks\">")
    for (index, anchor) in entry.citedFrom.enumerated() {
      let label = style.word(
        "문헌 \(entry.number)의 인용 \(index + 1)", "Citation \(index + 1) of \(entry.number)")
      writer.raw("<a role=\"doc-backlink\"")
      writer.attribute("href", "#" + anchor)
      writer.attribute("aria-label", label)
      writer.raw(">↩</a>")
    }
    writer.raw("</span>")
  }
}
