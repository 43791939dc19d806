import CCmarkGFM
import Diagnostics
import SourceText

extension Conversion {
  /// The inlines of a paragraph, heading or cell.
  mutating func inlines(of node: CmarkNode, quoteDepth: Int) -> [Inline] {
    let range = positions.preparedRange(ofBlock: node)
    var locator = InlineLocator(
      preparation.bytes, from: range.start, to: range.end, quoteDepth: quoteDepth)
    locator.skipBlanks()
    if node.coreType == CMARK_NODE_HEADING { locator.skipHeadingMarks() }
    locator.skipDefinitions()
    return inlines(node.children, depth: 0, &locator)
  }

  /// The inlines that `locator` comes to next.
  mutating func inlines(
    _ nodes: CmarkNode.Children, depth: Int, _ locator: inout InlineLocator
  ) -> [Inline] {
    var builder = InlineBuilder(isKorean: isKorean)
    for node in nodes {
      let prepared = locator.enter(node)
      let range = positions.source(prepared)
      switch node.coreType {
      case CMARK_NODE_TEXT: builder.appendText(clean(node.literal), range)
      case CMARK_NODE_SOFTBREAK: builder.append(Inline(.softBreak, range))
      case CMARK_NODE_LINEBREAK: builder.append(Inline(.lineBreak, range))
      case CMARK_NODE_CODE:
        builder.append(Inline(.code(clean(node.literal)), range))
      case CMARK_NODE_HTML_INLINE: builder.appendTag(clean(node.literal), range)
      case CMARK_NODE_CUSTOM_INLINE:
        builder.append(
          Inline(
            .math(Math(tex: clean(node.enterText), isDisplay: node.exitText == "$$")), range))
      case CMARK_NODE_FOOTNOTE_REFERENCE:
        builder.append(noteReference(node, range))
      default:
        appendContainer(node, from: prepared.start, depth: depth, &locator, to: &builder)
      }
    }
    return builder.finish()
  }

  private mutating func appendContainer(
    _ node: CmarkNode, from start: Int, depth: Int, _ locator: inout InlineLocator,
    to builder: inout InlineBuilder
  ) {
    guard depth < Self.deepestInline else {
      let text = plainText(of: node, &locator)
      builder.appendText(text, positions.source(SourceRange(start, locator.cursor)))
      return
    }
    let content = inlines(node.children, depth: depth + 1, &locator)
    locator.leave(node)
    let range = positions.source(SourceRange(start, locator.cursor))
    if !affordsAddress(of: node, range) {
      for inline in content { builder.append(inline) }
      return
    }
    switch node.coreType {
    case CMARK_NODE_EMPH: builder.append(Inline(.emphasis(content), range))
    case CMARK_NODE_STRONG: builder.append(Inline(.strong(content), range))
    case CMARK_NODE_IMAGE:
      let image = Image(
        source: clean(node.destination), title: clean(node.title), alternative: content)
      builder.append(Inline(.image(image), range))
    case CMARK_NODE_LINK:
      let link = Link(
        destination: clean(node.destination), title: clean(node.title), content: content)
      builder.appendLink(link, range)
    default:
      if node.type == "strikethrough" {
        builder.append(Inline(.strikethrough(content), range))
      } else {
        for inline in content { builder.append(inline) }
      }
    }
  }

  /// Whether the addresses of the text stay in proportion to it.
  ///
  /// A long definition that many links refer to would otherwise multiply (cmark has such a bound
  /// from 0.30 on).
  private mutating func affordsAddress(of node: CmarkNode, _ range: SourceRange) -> Bool {
    guard node.coreType == CMARK_NODE_LINK || node.coreType == CMARK_NODE_IMAGE else { return true }
    addressBytes += node.addressLength
    guard addressBytes > 2 * file.bytes.count + 1_000_000 else { return true }
    if !hasReportedAddresses {
      hasReportedAddresses = true
      diagnostics.append(
        Diagnostic(
          "too-many-references", .warning, at: Location(path: file.path, range: range),
          Message(
            "링크 주소가 원고보다 훨씬 길어집니다",
            en: "The addresses of the links outgrow the manuscript"),
          explanation: Message(
            "여기부터는 링크를 글로만 실었습니다.", en: "From here on links were set as plain text.")))
    }
    return false
  }

  private mutating func noteReference(_ node: CmarkNode, _ range: SourceRange) -> Inline {
    // The literal of a resolved reference is the number of its note.
    let number = Int(node.literal) ?? 0
    let occurrence = (noteOccurrences[number] ?? 0) + 1
    noteOccurrences[number] = occurrence
    let label =
      number >= 1 && number <= noteLabels.count ? noteLabels[number - 1] : node.literal
    return Inline(
      .noteReference(NoteReference(label: label, number: number, occurrence: occurrence)), range)
  }

  /// The text below an entered node that is nested too deeply, gathered without recursion.
  private func plainText(of top: CmarkNode, _ locator: inout InlineLocator) -> String {
    guard let iterator = cmark_iter_new(top.pointer) else { return "" }
    defer { cmark_iter_free(iterator) }
    var text = ""
    while case let event = cmark_iter_next(iterator), event != CMARK_EVENT_DONE {
      guard let pointer = cmark_iter_get_node(iterator) else { continue }
      let node = CmarkNode(pointer: pointer)
      if event == CMARK_EVENT_EXIT {
        locator.leave(node)
        continue
      }
      if pointer != top.pointer { _ = locator.enter(node) }
      switch node.coreType {
      case CMARK_NODE_TEXT, CMARK_NODE_CODE: text += clean(node.literal)
      case CMARK_NODE_SOFTBREAK, CMARK_NODE_LINEBREAK: text += " "
      default: break
      }
    }
    return text
  }
}
