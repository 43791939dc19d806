/// Translates offsets of a derived text (a front matter, a table cell, a text with characters put
/// in for the parser) into offsets of the text it was made from.
///
/// The map is a list of segments; inside a segment both texts run in step. Lookups are O(log n).
package struct OffsetMap: Sendable, Hashable {
  private struct Segment: Sendable, Hashable {
    var derived: Int
    var source: Int
  }

  private var segments: [Segment]

  /// A map of a fragment that starts at `start` of its source and runs in step with it.
  package init(start: Int = 0) {
    segments = [Segment(derived: 0, source: start)]
  }

  /// Whether every offset is its own source offset.
  package var isIdentity: Bool {
    segments.count == 1 && segments[0].derived == 0 && segments[0].source == 0
  }

  /// Lets the texts run in step from `derived` and `source` on.
  ///
  /// Calls come in rising order of both offsets. Text that was put in at the very end needs a call
  /// for the end, too.
  package mutating func align(derived: Int, with source: Int) {
    if let last = segments.last, last.derived == derived { segments.removeLast() }
    segments.append(Segment(derived: derived, source: source))
  }

  /// The source offset that belongs to `derived`.
  ///
  /// Offsets inside characters that exist only in the derived text map to where they were put in.
  package func source(_ derived: Int) -> Int {
    source(derived, in: lastSegment { $0.derived <= derived })
  }

  /// The source range that belongs to a derived range.
  ///
  /// The end belongs to the last byte inside: source text that was left out just behind the range is
  /// not part of it.
  package func source(_ range: SourceRange) -> SourceRange {
    let start = source(range.start)
    if range.isEmpty { return .at(start) }
    return SourceRange(start, source(range.end, in: lastSegment { $0.derived < range.end }))
  }

  private func source(_ derived: Int, in index: Int) -> Int {
    let offset = segments[index].source + (derived - segments[index].derived)
    guard index + 1 < segments.count else { return offset }
    return min(offset, segments[index + 1].source)
  }

  /// The last segment that satisfies `condition`, which holds for a leading part of the list.
  private func lastSegment(where condition: (Segment) -> Bool) -> Int {
    var low = 0
    var high = segments.count
    while high - low > 1 {
      let middle = (low + high) / 2
      if condition(segments[middle]) { low = middle } else { high = middle }
    }
    return low
  }
}
