package import SourceText

extension MarkdownDocument {
  /// Replaces the destinations of links for which `destination` gives a new one.
  package mutating func mapLinks(_ destination: (Link, SourceRange) -> String?) {
    for index in blocks.indices { blocks[index].mapLinks(destination) }
    for index in notes.indices {
      for block in notes[index].blocks.indices { notes[index].blocks[block].mapLinks(destination) }
    }
  }
}

extension Block {
  fileprivate mutating func mapLinks(_ destination: (Link, SourceRange) -> String?) {
    switch kind {
    case .paragraph(let content): kind = .paragraph(content.mapLinks(destination))
    case .sourceLine(let content): kind = .sourceLine(content.mapLinks(destination))
    case .heading(var heading):
      heading.content = heading.content.mapLinks(destination)
      kind = .heading(heading)
    case .list(var list):
      for item in list.items.indices {
        for block in list.items[item].blocks.indices {
          list.items[item].blocks[block].mapLinks(destination)
        }
      }
      kind = .list(list)
    case .quote(var content):
      for block in content.indices { content[block].mapLinks(destination) }
      kind = .quote(content)
    case .table(var table):
      for cell in table.header.indices {
        table.header[cell].content = table.header[cell].content.mapLinks(destination)
      }
      for row in table.rows.indices {
        for cell in table.rows[row].indices {
          table.rows[row][cell].content = table.rows[row][cell].content.mapLinks(destination)
        }
      }
      table.caption?.mapLinks(destination)
      kind = .table(table)
    case .figure(var figure):
      for part in figure.parts.indices {
        figure.parts[part].caption = figure.parts[part].caption?.mapLinks(destination)
      }
      figure.caption?.mapLinks(destination)
      kind = .figure(figure)
    case .referenceList(var entries):
      for entry in entries.indices {
        entries[entry].content = entries[entry].content.mapLinks(destination)
      }
      kind = .referenceList(entries)
    case .code, .equation, .thematicBreak: break
    }
  }
}

extension Caption {
  fileprivate mutating func mapLinks(_ destination: (Link, SourceRange) -> String?) {
    content = content.mapLinks(destination)
  }
}

extension [Inline] {
  fileprivate func mapLinks(_ destination: (Link, SourceRange) -> String?) -> [Inline] {
    map { inline in
      var inline = inline
      switch inline.kind {
      case .link(var link):
        if let replaced = destination(link, inline.range) { link.destination = replaced }
        link.content = link.content.mapLinks(destination)
        inline.kind = .link(link)
      case .emphasis(let content): inline.kind = .emphasis(content.mapLinks(destination))
      case .strong(let content): inline.kind = .strong(content.mapLinks(destination))
      case .strikethrough(let content):
        inline.kind = .strikethrough(content.mapLinks(destination))
      case .element(let element, let content):
        inline.kind = .element(element, content.mapLinks(destination))
      case .mention(let mention, let content):
        inline.kind = .mention(mention, content.mapLinks(destination))
      default: break
      }
      return inline
    }
  }
}
