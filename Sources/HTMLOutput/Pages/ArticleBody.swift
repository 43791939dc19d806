package import Diagnostics
package import MarkdownTree

/// The parts of an article's text as HTML.
///
/// Reference lists are set apart, since they end the page wherever the text has them.
package struct ArticleBody: Sendable {
  package var body: String
  package var notes: String
  package var references: String

  package init(
    _ document: MarkdownDocument, services: any BodyServices, flavour: BodyStyle.Flavour,
    language: Language
  ) {
    let shift = flavour == .fragment ? 0 : BodyStyle.headingShift(for: document)
    let style = BodyStyle(flavour: flavour, headingShift: shift, language: language)
    var blocks: [Block] = []
    var entries: [ReferenceEntry] = []
    for block in document.blocks {
      if case .referenceList(let found) = block.kind {
        entries += found
      } else {
        blocks.append(block)
      }
    }
    let anchors = DocumentAnchors(of: document)
    body = BodyRenderer.body(
      blocks, targets: anchors.targets, services: services, style: style)
    notes = BodyRenderer.notes(document.notes, anchors: anchors, services: services, style: style)
    references = BodyRenderer.references(
      entries, identifier: anchors.free("references"), services: services, style: style)
  }
}
