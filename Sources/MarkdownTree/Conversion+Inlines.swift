import CCmarkGFM
import SourceText

extension Conversion {
  /// The inlines of a paragraph, heading or cell.
  mutating func inlines(of node: CmarkNode, in frame: BlockFrame) -> [Inline] {
    var previousEnd = positions.range(ofBlock: node).start
    return inlines(node.children, in: frame, depth: 0, previousEnd: &previousEnd)
  }

  /// The inlines of one level.
  ///
  /// `previousEnd` is the end of the inline before, since cmark gives line ends no place.
  private mutating func inlines(
    _ nodes: CmarkNode.Children, in frame: BlockFrame, depth: Int, previousEnd: inout Int
  ) -> [Inline] {
    var builder = InlineBuilder()
    for node in nodes {
      var range = positions.range(ofInline: node, in: frame)
      if node.startLine == 0 { range = SourceRange(previousEnd, previousEnd) }
      previousEnd = range.end
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
        appendContainer(node, range, in: frame, depth: depth, to: &builder)
      }
    }
    return builder.finish()
  }

  private mutating func appendContainer(
    _ node: CmarkNode, _ range: SourceRange, in frame: BlockFrame, depth: Int,
    to builder: inout InlineBuilder
  ) {
    guard depth < Self.deepestInline else {
      builder.appendText(plainText(of: node), range)
      return
    }
    var start = range.start
    let content = inlines(node.children, in: frame, depth: depth + 1, previousEnd: &start)
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

  /// The text below a node that is nested too deeply, gathered without recursion.
  private func plainText(of node: CmarkNode) -> String {
    guard let iterator = cmark_iter_new(node.pointer) else { return "" }
    defer { cmark_iter_free(iterator) }
    var text = ""
    while case let event = cmark_iter_next(iterator), event != CMARK_EVENT_DONE {
      guard event == CMARK_EVENT_ENTER, let pointer = cmark_iter_get_node(iterator) else {
        continue
      }
      let node = CmarkNode(pointer: pointer)
      switch node.coreType {
      case CMARK_NODE_TEXT, CMARK_NODE_CODE: text += clean(node.literal)
      case CMARK_NODE_SOFTBREAK, CMARK_NODE_LINEBREAK: text += " "
      default: break
      }
    }
    return text
  }
}
