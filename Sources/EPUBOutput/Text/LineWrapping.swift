import SourceText

/// Breaks titles into lines by the width of their characters; Hangul takes two cells.
enum LineWrapping {
  /// The words of `text` in lines of at most `cells`; a longer word is broken between characters.
  ///
  /// What goes beyond `limit` lines is left out, with an ellipsis.
  static func lines(_ text: String, cells: Int, limit: Int) -> [String] {
    var lines: [String] = []
    for word in text.split(whereSeparator: \.isWhitespace).flatMap({ pieces($0, cells) }) {
      if let last = lines.last,
        DisplayWidth.cells(of: last) + 1 + DisplayWidth.cells(of: word) <= cells
      {
        lines[lines.count - 1] = last + " " + word
      } else {
        lines.append(word)
      }
    }
    guard lines.count > limit, limit > 0 else { return lines }
    var last = lines[limit - 1]
    while !last.isEmpty, DisplayWidth.cells(of: last) + 1 > cells { last.removeLast() }
    return lines.prefix(limit - 1) + [last + "…"]
  }

  /// The same number of lines, as even as the words allow: no last line of a single word.
  static func balanced(_ text: String, cells: Int, limit: Int) -> [String] {
    let loose = lines(text, cells: cells, limit: limit)
    var low = 1
    var high = cells
    while low < high {
      let middle = (low + high) / 2
      let tight = lines(text, cells: middle, limit: .max)
      let breaksWords = tight.joined(separator: " ") != loose.joined(separator: " ")
      if tight.count > loose.count || breaksWords { low = middle + 1 } else { high = middle }
    }
    return lines(text, cells: low, limit: limit)
  }

  private static func pieces(_ word: Substring, _ cells: Int) -> [String] {
    var pieces: [String] = []
    var piece = ""
    var width = 0
    for character in word {
      let own = DisplayWidth.cells(of: String(character))
      if width + own > cells, !piece.isEmpty {
        pieces.append(piece)
        (piece, width) = ("", 0)
      }
      piece.append(character)
      width += own
    }
    if !piece.isEmpty { pieces.append(piece) }
    return pieces
  }
}
