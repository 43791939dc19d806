package import SourceText

/// Where the bytes of a text stand in its source.
///
/// Texts stand there as they are, or with decomposed Hangul (files from macOS). For other texts, such
/// as those with escapes, only the place of the whole is known.
package struct TextPlaces {
  private let start: Int
  /// Source offset of every byte of the text and of its end; nil where both run in step.
  private let offsets: [Int]?

  /// Nil when the places inside the text are not known.
  package init?(_ text: String, in range: SourceRange) {
    start = range.start
    if text.utf8.count == range.length {
      offsets = nil
      return
    }
    guard text.utf8.count < range.length else { return nil }
    var table: [Int] = []
    table.reserveCapacity(text.utf8.count + 1)
    var source = range.start
    for scalar in text.unicodeScalars {
      for _ in 0..<Unicode.UTF8.width(scalar) { table.append(source) }
      source += Self.decomposedLength(scalar)
    }
    table.append(source)
    guard source == range.end else { return nil }
    offsets = table
  }

  /// The source offset of a byte of the text, or of its end.
  package subscript(_ offset: Int) -> Int {
    guard let offsets else { return start + offset }
    return offsets[min(max(0, offset), offsets.count - 1)]
  }

  /// UTF-8 bytes of a scalar in NFD, as far as Hangul goes.
  private static func decomposedLength(_ scalar: Unicode.Scalar) -> Int {
    guard (0xAC00...0xD7A3).contains(scalar.value) else { return Unicode.UTF8.width(scalar) }
    return (scalar.value - 0xAC00) % 28 == 0 ? 6 : 9
  }
}
