import MarkdownTree
import SourceText

/// Reads the entries of a reference list.
enum ReferenceEntries {
  /// Entries of a list, or of paragraphs that open with a label; none for other blocks.
  ///
  /// `count` entries stand before these, for lists without labels.
  static func read(_ block: Block, following count: Int) -> [ReferenceEntry] {
    switch block.kind {
    case .list(let list):
      list.items.enumerated().compactMap { offset, item in
        guard let first = item.blocks.first, case .paragraph(let content) = first.kind else {
          return nil
        }
        let place = list.start.map { $0 + offset } ?? count + offset + 1
        return entry(content, item.range, place: place)
      }
    case .paragraph(let content): lines(content).compactMap { labelled($0, block.range) }
    default: []
    }
  }

  private static func entry(_ content: [Inline], _ range: SourceRange, place: Int) -> ReferenceEntry
  {
    labelled(content, range)
      ?? ReferenceEntry(label: "", number: place, content: content, range: range, anchor: "")
  }

  private static func labelled(_ content: [Inline], _ range: SourceRange) -> ReferenceEntry? {
    guard let opening = content.openingText,
      let (label, number, length) = ReferenceLabel.split(opening)
    else { return nil }
    return ReferenceEntry(
      label: label, number: number, content: content.droppingOpening(length),
      range: content.range ?? range, anchor: "")
  }

  /// Splits a paragraph at those line ends behind which a label stands.
  private static func lines(_ content: [Inline]) -> [[Inline]] {
    var result: [[Inline]] = [[]]
    for (index, inline) in content.enumerated() {
      let isBreak = inline.kind == .softBreak || inline.kind == .lineBreak
      if isBreak, index + 1 < content.count, case .text(let text) = content[index + 1].kind,
        ReferenceLabel.split(text) != nil
      {
        result.append([])
      } else {
        result[result.count - 1].append(inline)
      }
    }
    return result
  }
}
