/// A half-open range of UTF-8 byte offsets in one source file or fragment.
///
/// Bytes are the only unit used inside the product; lines, columns, UTF-16 and display cells are
/// worked out by ``SourceFile`` where a problem is shown to somebody.
package struct SourceRange: Hashable, Sendable, Codable, Comparable {
  /// Offset of the first byte.
  package var start: Int
  /// Offset just past the last byte.
  package var end: Int

  /// The range `start..<end`; an `end` before `start` gives an empty range.
  package init(_ start: Int, _ end: Int) {
    self.start = start
    self.end = max(start, end)
  }

  /// The empty range at `offset`.
  package static func at(_ offset: Int) -> SourceRange { SourceRange(offset, offset) }

  package var isEmpty: Bool { start == end }
  package var length: Int { end - start }

  /// The range moved by `delta` bytes.
  package func shifted(by delta: Int) -> SourceRange { SourceRange(start + delta, end + delta) }

  /// The smallest range that holds both.
  package func union(_ other: SourceRange) -> SourceRange {
    SourceRange(min(start, other.start), max(end, other.end))
  }

  /// Whether `offset` lies inside the range.
  package func contains(_ offset: Int) -> Bool { start <= offset && offset < end }

  package static func < (left: SourceRange, right: SourceRange) -> Bool {
    (left.start, left.end) < (right.start, right.end)
  }
}
