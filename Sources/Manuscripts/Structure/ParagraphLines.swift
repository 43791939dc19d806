import MarkdownTree
import SourceText

/// Splits paragraphs in which a caption or a source line stands right below something else, since
/// authors leave out the blank line there.
enum ParagraphLines {
  /// The block, or the paragraphs that its lines are.
  static func split(_ block: Block) -> [Block] {
    guard case .paragraph(let content) = block.kind,
      content.contains(where: { $0.isBreak })
    else { return [block] }
    var pieces: [[Inline]] = [[]]
    for (index, inline) in content.enumerated() {
      let last = pieces.count - 1
      if inline.isBreak, opensPiece(content[(index + 1)...], behind: pieces[last]) {
        pieces.append([])
      } else {
        pieces[last].append(inline)
      }
    }
    guard pieces.count > 1 else { return [block] }
    return pieces.map { piece in Block(.paragraph(piece), piece.range ?? block.range) }
  }

  /// Whether a text names where a figure or table was taken from.
  static func isSource(_ text: String) -> Bool {
    ["※ 출처", "※출처", "출처 :", "출처:", "※ 자료", "자료 :", "자료:"].contains { text.hasPrefix($0) }
  }

  private static func opensPiece(_ rest: ArraySlice<Inline>, behind piece: [Inline]) -> Bool {
    guard case .text(let text) = rest.first?.kind else { return false }
    if isSource(text) { return true }
    return LabelForm(opening: text)?.kind == .figure && FigureParts(piece) != nil
  }
}

extension Inline {
  fileprivate var isBreak: Bool { kind == .softBreak || kind == .lineBreak }
}
