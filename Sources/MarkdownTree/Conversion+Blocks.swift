import CCmarkGFM
import ICUText
import SourceText

extension Conversion {
  /// Converts a block node.
  mutating func append(
    _ node: CmarkNode, to blocks: inout [Block], depth: Int, quoteDepth: Int
  ) {
    if depth > Self.deepestBlock {
      blocks.append(flattened(node))
      return
    }
    let range = positions.range(ofBlock: node)
    switch node.coreType {
    case CMARK_NODE_PARAGRAPH:
      appendParagraph(inlines(of: node, quoteDepth: quoteDepth), range, to: &blocks)
    case CMARK_NODE_HEADING:
      blocks.append(heading(node, quoteDepth, range))
    case CMARK_NODE_BLOCK_QUOTE:
      var content: [Block] = []
      for child in node.children {
        append(child, to: &content, depth: depth + 1, quoteDepth: quoteDepth + 1)
      }
      blocks.append(Block(.quote(content), range))
    case CMARK_NODE_LIST:
      blocks.append(Block(.list(list(node, depth: depth, quoteDepth: quoteDepth)), range))
    case CMARK_NODE_CODE_BLOCK:
      blocks.append(codeBlock(node, range))
    case CMARK_NODE_HTML_BLOCK:
      appendHTMLBlock(node, range, to: &blocks)
    case CMARK_NODE_THEMATIC_BREAK:
      blocks.append(Block(.thematicBreak, range))
    default:
      if node.type == "table" {
        blocks.append(Block(.table(table(node, quoteDepth: quoteDepth)), range))
      }
    }
  }

  private mutating func appendParagraph(
    _ content: [Inline], _ range: SourceRange, to blocks: inout [Block]
  ) {
    // A displayed formula alone in a paragraph stands as a block.
    if content.count == 1, case .math(let math) = content[0].kind, math.isDisplay {
      blocks.append(Block(.equation(Equation(taking: math.tex)), range))
      return
    }
    if content.isEmpty { return }
    blocks.append(Block(.paragraph(content), range))
  }

  private mutating func heading(
    _ node: CmarkNode, _ quoteDepth: Int, _ range: SourceRange
  ) -> Block {
    var content = inlines(of: node, quoteDepth: quoteDepth)
    let attributes = content.takeTrailingAttributes() ?? Attributes()
    return Block(
      .heading(Heading(level: node.headingLevel, content: content)), range, attributes: attributes)
  }

  private mutating func list(_ node: CmarkNode, depth: Int, quoteDepth: Int) -> List {
    var items: [ListItem] = []
    for child in node.children {
      var content: [Block] = []
      for block in child.children {
        append(block, to: &content, depth: depth + 1, quoteDepth: quoteDepth)
      }
      let isTask = child.type == "tasklist"
      items.append(
        ListItem(
          blocks: content, isChecked: isTask ? child.isTaskChecked : nil,
          range: positions.range(ofBlock: child)))
    }
    return List(start: node.listStart, isTight: node.isTight, items: items)
  }

  private func codeBlock(_ node: CmarkNode, _ range: SourceRange) -> Block {
    let info = node.fenceInfo
    var text = clean(node.literal)
    if info.hasPrefix(Preparation.mathInfo) {
      let rest = info.dropFirst(Preparation.mathInfo.count)
      let attributes = Attributes.split(trailing: String(rest))?.attributes ?? Attributes()
      return Block(.equation(Equation(taking: text)), range, attributes: attributes)
    }
    // What looked like a formula stands in a listing: then it is what the author wrote.
    if node.literal.contains(Preparation.secondMarkerText) { text = sourceLines(of: range) }
    let words = clean(info)
    let language = words.split { $0.isWhitespace || $0 == "{" }.first.map(String.init) ?? ""
    let attributes = Attributes.split(trailing: words)?.attributes ?? Attributes()
    return Block(
      .code(CodeBlock(language: language, text: text)), range, attributes: attributes)
  }

  /// The lines of an indented listing as they stand in the file, without their indentation.
  private func sourceLines(of range: SourceRange) -> String {
    let position = file.position(at: range.start)
    let end = range.end
    var text = ""
    for line in (position.line - 1)...file.lineIndex(at: max(range.start, end - 1)) {
      let bytes = file.lineRange(line)
      var start = bytes.start
      while start < bytes.end, start - bytes.start < position.byteColumn - 1,
        [0x20, 0x09, 0x3E].contains(file.bytes[start])
      {
        start += 1
      }
      text += file.text(in: SourceRange(max(start, range.start), min(bytes.end, end))) + "\n"
    }
    return normalises ? Normalization.nfc(text) : text
  }

  private mutating func table(_ node: CmarkNode, quoteDepth: Int) -> Table {
    var table = Table(alignments: node.alignments, header: [], rows: [])
    for row in node.children {
      if row.isHeaderRow, let header = positions.preparedHeader(of: node) {
        table.header = headerCells(row, in: header)
        continue
      }
      let cells = row.children.map { cell in
        Table.Cell(
          content: inlines(of: cell, quoteDepth: quoteDepth), range: positions.range(ofBlock: cell))
      }
      if row.isHeaderRow { table.header = cells } else { table.rows.append(cells) }
    }
    return table
  }

  /// The cells of a header row whose cells cmark misplaces.
  private mutating func headerCells(_ row: CmarkNode, in range: SourceRange) -> [Table.Cell] {
    var locator = InlineLocator(
      preparation.bytes, from: range.start, to: range.end, quoteDepth: 0)
    return row.children.map { cell in
      locator.skipCellMarks()
      let start = locator.cursor
      let content = inlines(cell.children, depth: 0, &locator)
      return Table.Cell(
        content: content, range: positions.source(SourceRange(start, locator.cursor)))
    }
  }

  /// What is left of an HTML block without its comments, as a paragraph of text.
  private mutating func appendHTMLBlock(
    _ node: CmarkNode, _ range: SourceRange, to blocks: inout [Block]
  ) {
    var rest = clean(node.literal)[...]
    var text = ""
    while let open = rest.firstRange(of: "<!--") {
      text += rest[..<open.lowerBound]
      rest = rest[open.upperBound...]
      guard let close = rest.firstRange(of: "-->") else {
        rest = ""
        break
      }
      rest = rest[close.upperBound...]
    }
    text += rest
    let trimmed = text.trimmingTrailingSpaces.drop { $0.isWhitespace }
    if !trimmed.isEmpty {
      blocks.append(Block(.paragraph([Inline(.text(String(trimmed)), range)]), range))
    }
  }
}

extension Equation {
  /// Takes TeX as written and sets its `\tag{…}` apart.
  init(taking source: String) {
    let text = source.drop(while: \.isWhitespace)
    var tex = String(text).trimmingTrailingSpaces
    var number: String?
    if let open = tex.firstRange(of: "\\tag{"),
      let close = tex[open.upperBound...].firstIndex(of: "}")
    {
      number = String(tex[open.upperBound..<close])
      tex.removeSubrange(open.lowerBound...close)
      tex = tex.trimmingTrailingSpaces
    }
    self.init(tex: tex, number: number, anchor: nil)
  }
}
