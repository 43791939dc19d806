import MarkdownTree
import SourceText

/// Reads the entries of a reference list.
enum ReferenceEntries {
  /// Entries of a list, or of paragraphs that open with a label; none for other blocks.
  ///
  /// `count` is the number of entries before these, for lists without labels.
  static func read(_ block: Block, following count: Int) -> [ReferenceEntry] {
    switch block.kind {
    case .list(let list): items(list, following: count)
    case .paragraph(let content): paragraph(content, block.range)
    default: []
    }
  }

  /// Entries of a list; none when an item holds more than text, which an entry could not keep.
  private static func items(_ list: List, following count: Int) -> [ReferenceEntry] {
    var entries: [ReferenceEntry] = []
    for (offset, item) in list.items.enumerated() {
      var content: [Inline] = []
      for block in item.blocks {
        guard case .paragraph(let lines) = block.kind else { return [] }
        if !content.isEmpty { content.append(Inline(.lineBreak, .at(block.range.start))) }
        content += lines
      }
      if content.isEmpty { continue }
      let place = list.start.map { $0 + offset } ?? count + offset + 1
      entries.append(entry(content, item.range, place: place))
    }
    return entries
  }

  /// Entries of a paragraph; none when it opens with something else.
  private static func paragraph(_ content: [Inline], _ range: SourceRange) -> [ReferenceEntry] {
    var entries: [ReferenceEntry] = []
    for line in lines(content) {
      guard let entry = labelled(line, range) else { return [] }
      entries.append(entry)
    }
    return entries
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
