import MarkdownTree
import SourceText

extension [Inline] {
  /// The text that opens the inlines; nil when they open with something else.
  var openingText: String? {
    guard let first, case .text(let text) = first.kind else { return nil }
    return text
  }

  /// The inlines without the first `length` UTF-8 bytes of their opening text.
  func droppingOpening(_ length: Int) -> [Inline] {
    guard let first = self.first, case .text(let text) = first.kind else { return self }
    let rest = String(decoding: [UInt8](text.utf8.dropFirst(length)), as: UTF8.self)
    var result = self
    if rest.isEmpty {
      result.removeFirst()
      return result
    }
    let start = TextPlaces(text, in: first.range)?[length] ?? first.range.start
    result[0] = Inline(.text(rest), SourceRange(start, first.range.end))
    return result
  }
}
