import SourceText

/// Breaks prose at spaces so that it fits a terminal.
enum TextWrap {
  /// Lines of at most `width` cells; a word that is longer stands alone.
  ///
  /// Korean breaks between words as Latin does: a particle never leaves its noun.
  static func lines(_ text: String, width: Int) -> [String] {
    var lines: [String] = []
    for paragraph in VisibleText.lines(text) {
      var line = ""
      var cells = 0
      for word in paragraph.split(separator: " ") {
        let needed = DisplayWidth.cells(of: word)
        if cells > 0, cells + 1 + needed > width {
          lines.append(line)
          (line, cells) = ("", 0)
        }
        if cells > 0 { (line, cells) = (line + " ", cells + 1) }
        line += word
        cells += needed
      }
      lines.append(line)
    }
    return lines
  }
}
