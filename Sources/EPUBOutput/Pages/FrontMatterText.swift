/// Plain text of the front matter as markup.
enum FrontMatterText {
  /// Paragraphs, parted by blank lines; empty for no text.
  static func paragraphs(_ text: String?) -> String {
    var paragraphs: [String] = [""]
    for line in lines(text) {
      if line.isEmpty { paragraphs.append("") }
      paragraphs[paragraphs.count - 1] += " " + line
    }
    return paragraphs.map(XMLText.collapsed).filter { !$0.isEmpty }
      .map { "<p>\(XMLText.escaped($0))</p>\n" }.joined()
  }

  /// A biography: several lines are items of a life, one is a paragraph.
  static func biography(_ text: String?) -> String {
    let items = lines(text).filter { !$0.isEmpty }
    if items.count < 2 { return paragraphs(text) }
    return "<ul class=\"bio-text\">\n"
      + items.map { "<li>\(XMLText.escaped($0))</li>\n" }.joined() + "</ul>\n"
  }

  private static func lines(_ text: String?) -> [String] {
    (text ?? "").split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
      .map { XMLText.collapsed(String($0)) }
  }
}
