import Diagnostics
import MarkdownTree
import SourceText

/// Recognises figures, captions, tables, equations, section numbers and the reference list in a
/// parsed text, and gives everything that can be mentioned an anchor.
struct StructureBuilder {
  let frontMatter: FrontMatter
  let profile: Profile
  private(set) var outline = Outline()
  private var anchors = AnchorNames()
  private var levels: [Int] = []
  private var counters: [Int] = []
  private var figureCount = 0
  private var tableCount = 0
  private var equationCount = 0

  init(frontMatter: FrontMatter, profile: Profile) {
    self.frontMatter = frontMatter
    self.profile = profile
  }

  /// The document with its structure recognised.
  mutating func build(_ document: MarkdownDocument) -> MarkdownDocument {
    var document = document
    document.blocks = dropRepeatedTitle(document.blocks)
    levels = Set(document.blocks.compactMap(\.headingLevel)).sorted()
    document.blocks = build(document.blocks)
    for index in document.notes.indices {
      document.notes[index].blocks = build(document.notes[index].blocks)
    }
    outline.anchors = anchors.taken
    return document
  }

  /// A lone top heading that repeats the title is the title, not a section.
  private func dropRepeatedTitle(_ blocks: [Block]) -> [Block] {
    guard !frontMatter.title.isEmpty, let first = blocks.first,
      case .heading(let heading) = first.kind, heading.level == 1,
      !blocks.dropFirst().contains(where: { $0.headingLevel == 1 }),
      heading.content.plainText.filter({ !$0.isWhitespace })
        == frontMatter.title.filter({ !$0.isWhitespace })
    else { return blocks }
    return Array(blocks.dropFirst())
  }

  // MARK: Blocks

  private mutating func build(_ blocks: [Block]) -> [Block] {
    let blocks = blocks.flatMap(ParagraphLines.split)
    var result: [Block] = []
    var index = 0
    while index < blocks.count {
      let block = blocks[index]
      index += 1
      if case .paragraph(let content) = block.kind, let images = FigureParts(content) {
        result.append(figure(images, block, blocks, &index))
        continue
      }
      switch block.kind {
      case .paragraph(let content): result.append(paragraph(content, block))
      case .heading(let heading):
        if ReferenceLabel.isTitle(heading.content.plainText),
          let list = references(blocks, &index, block)
        {
          result.append(list)
        } else {
          result.append(section(heading, block))
        }
      case .list(var list):
        for item in list.items.indices { list.items[item].blocks = build(list.items[item].blocks) }
        result.append(Block(.list(list), block.range, attributes: block.attributes))
      case .quote(let content):
        result.append(Block(.quote(build(content)), block.range))
      case .table(let table):
        result.append(self.table(table, block, blocks, &index, previous: &result))
      case .equation(let equation): result.append(self.equation(equation, block))
      default: result.append(block)
      }
      noteImages(in: block)
    }
    return result
  }

  private func paragraph(_ content: [Inline], _ block: Block) -> Block {
    let isSource = ParagraphLines.isSource(content.openingText ?? "")
    return isSource ? Block(.sourceLine(content), block.range) : block
  }

  // MARK: Sections

  private mutating func section(_ heading: Heading, _ block: Block) -> Block {
    var heading = heading
    let depth = (levels.firstIndex(of: heading.level) ?? heading.level - 1) + 1
    if frontMatter.numbering == .auto {
      heading.number = nextNumber(depth)
    } else if let opening = heading.content.openingText,
      let (number, length) = HeadingNumber.split(opening)
    {
      heading.number = number
      heading.content = heading.content.droppingOpening(length)
    }
    let title = heading.content.plainText
    let wanted =
      block.attributes.identifier ?? heading.number.map(Self.sectionAnchor)
      ?? "sec-" + AnchorNames.slug(title)
    let anchor = anchors.unique(wanted)
    heading.anchor = anchor
    outline.sections.append(
      Outline.Section(
        depth: depth, number: heading.number, title: heading.content, anchor: anchor,
        range: block.range))
    return Block(.heading(heading), block.range, attributes: block.attributes)
  }

  private mutating func nextNumber(_ depth: Int) -> String {
    while counters.count < depth { counters.append(0) }
    counters.removeLast(counters.count - depth)
    counters[depth - 1] += 1
    let number = counters.map { String(max($0, 1)) }.joined(separator: ".")
    return depth == 1 ? number + "." : number
  }

  private static func sectionAnchor(_ number: String) -> String {
    "sec-" + AnchorNames.slug(number)
  }

  // MARK: Figures

  /// The figure that starts with `images` of `block`, with its further parts and its caption.
  private mutating func figure(
    _ images: FigureParts, _ block: Block, _ blocks: [Block], _ index: inout Int
  ) -> Block {
    var figure = Figure(parts: images.parts, caption: nil)
    var range = SourceRange(figure.parts[0].range.start, block.range.end)
    var isOpen = images.isPart
    while isOpen, index < blocks.count, case .paragraph(let content) = blocks[index].kind,
      let further = FigureParts(content)
    {
      figure.parts += further.parts
      range = range.union(blocks[index].range)
      isOpen = further.isPart
      index += 1
    }
    figure.takeCaptionFromImages(labelledOnly: true)
    if figure.caption == nil, index < blocks.count,
      case .paragraph(let content) = blocks[index].kind,
      let caption = Caption(labelled: content, .figure, blocks[index].range)
    {
      figure.caption = caption
      range = range.union(blocks[index].range)
      index += 1
    }
    // A text without a label is the caption only where there is no other.
    figure.takeCaptionFromImages(labelledOnly: false)
    figureCount += 1
    for part in figure.parts {
      outline.images.append(Outline.ImageUse(source: part.image.source, range: part.range))
    }
    if frontMatter.numbering == .auto, figure.caption?.label.isEmpty ?? false {
      let number = String(outline.figures.count { $0.number != nil } + 1)
      figure.caption?.number = number
      figure.caption?.label = profile.figureLabel.replacing("#", with: number)
    }
    let identifier = figure.parts.compactMap(\.image.attributes.identifier).last
    let number = figure.caption?.number
    let anchor = anchors.unique(
      identifier ?? "fig-" + (number.map(AnchorNames.slug) ?? "n\(figureCount)"))
    figure.anchor = anchor
    outline.figures.append(Outline.Labelled(number: number, anchor: anchor, range: range))
    return Block(.figure(figure), range)
  }

  private mutating func noteImages(in block: Block) {
    for inline in block.inlines { noteImages(inline) }
  }

  private mutating func noteImages(_ inline: Inline) {
    switch inline.kind {
    case .image(let image):
      outline.images.append(Outline.ImageUse(source: image.source, range: inline.range))
    case .link(let link): for child in link.content { noteImages(child) }
    case .emphasis(let content), .strong(let content), .strikethrough(let content),
      .element(_, let content):
      for child in content { noteImages(child) }
    default: break
    }
  }

  // MARK: Tables and equations

  private mutating func table(
    _ table: Table, _ block: Block, _ blocks: [Block], _ index: inout Int,
    previous result: inout [Block]
  ) -> Block {
    var table = table
    var attributes = block.attributes
    var range = block.range
    if let before = result.last, case .paragraph(var content) = before.kind {
      let given = content.takeTrailingAttributes()
      if let caption = Caption(labelled: content, .table, before.range) {
        table.caption = caption
        if let given { attributes = given }
        range = range.union(before.range)
        result.removeLast()
      }
    }
    if table.caption == nil, index < blocks.count,
      case .paragraph(let content) = blocks[index].kind,
      let caption = Caption(labelled: content, .table, blocks[index].range),
      !(index + 1 < blocks.count && blocks[index + 1].isTable)
    {
      table.caption = caption
      range = range.union(blocks[index].range)
      index += 1
    }
    guard table.caption != nil else { return Block(.table(table), range) }
    tableCount += 1
    let number = table.caption?.number
    let anchor = anchors.unique(
      attributes.identifier ?? "tbl-" + (number.map(AnchorNames.slug) ?? "n\(tableCount)"))
    table.caption?.anchor = anchor
    outline.tables.append(Outline.Labelled(number: number, anchor: anchor, range: range))
    return Block(.table(table), range, attributes: attributes)
  }

  private mutating func equation(_ equation: Equation, _ block: Block) -> Block {
    var equation = equation
    equationCount += 1
    let identifier =
      block.attributes.identifier
      ?? equation.number.map { "eq-" + AnchorNames.slug($0) } ?? "eq-n\(equationCount)"
    let anchor = anchors.unique(identifier)
    equation.anchor = anchor
    outline.equations.append(
      Outline.Labelled(number: equation.number, anchor: anchor, range: block.range))
    return Block(.equation(equation), block.range)
  }

  // MARK: References

  /// The entries behind a reference heading; nil when what follows is no list of references.
  private mutating func references(
    _ blocks: [Block], _ index: inout Int, _ heading: Block
  ) -> Block? {
    var entries: [ReferenceEntry] = []
    var end = heading.range.end
    var position = index
    while position < blocks.count {
      let found = ReferenceEntries.read(blocks[position], following: entries.count)
      if found.isEmpty { break }
      entries += found
      end = blocks[position].range.end
      position += 1
    }
    if entries.isEmpty { return nil }
    index = position
    for entry in entries.indices {
      entries[entry].anchor = anchors.unique("ref-\(entries[entry].number)")
    }
    outline.references += entries
    return Block(.referenceList(entries), SourceRange(heading.range.start, end))
  }
}
