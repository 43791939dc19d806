extension MarkdownDocument {
  /// Calls the closures for every block and inline, notes included, in order of the text.
  package func visit(block: (Block) -> Void = { _ in }, inline: (Inline) -> Void) {
    for item in blocks { item.visit(block: block, inline: inline) }
    for note in notes {
      for item in note.blocks { item.visit(block: block, inline: inline) }
    }
  }
}

extension Block {
  fileprivate func visit(block: (Block) -> Void, inline: (Inline) -> Void) {
    block(self)
    switch kind {
    case .paragraph(let content), .sourceLine(let content): content.visit(inline)
    case .heading(let heading): heading.content.visit(inline)
    case .list(let list):
      for item in list.items {
        for inner in item.blocks { inner.visit(block: block, inline: inline) }
      }
    case .quote(let content): for inner in content { inner.visit(block: block, inline: inline) }
    case .table(let table):
      table.caption?.content.visit(inline)
      for cell in table.header + table.rows.joined() { cell.content.visit(inline) }
    case .figure(let figure):
      for part in figure.parts {
        part.caption?.visit(inline)
        part.trailing.visit(inline)
      }
      figure.caption?.content.visit(inline)
    case .referenceList(let entries): for entry in entries { entry.content.visit(inline) }
    case .code, .equation, .thematicBreak: break
    }
  }
}

extension [Inline] {
  fileprivate func visit(_ inline: (Inline) -> Void) {
    for item in self {
      inline(item)
      switch item.kind {
      case .emphasis(let content), .strong(let content), .strikethrough(let content),
        .element(_, let content), .mention(_, let content):
        content.visit(inline)
      case .link(let link): link.content.visit(inline)
      case .image(let image): image.alternative.visit(inline)
      default: break
      }
    }
  }
}
