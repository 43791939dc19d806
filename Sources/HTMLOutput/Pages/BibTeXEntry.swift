import Manuscripts

/// An article as a BibTeX entry, for readers who cite it.
enum BibTeXEntry {
  /// The entry in UTF-8, as biber and current BibTeX styles read it.
  static func of(_ article: Article, _ issue: Issue, _ journal: JournalInfo) -> String {
    let matter = article.frontMatter
    let date = matter.published ?? issue.info.date
    let fields: [(String, String?)] = [
      ("author", matter.authors.isEmpty ? nil : names(matter.authors)),
      ("title", escaped(matter.title)),
      ("journal", escaped(issue.journalName ?? journal.title)),
      ("volume", issue.info.volume.map(escaped)),
      ("number", issue.info.number.map(escaped)),
      ("pages", matter.pages.map(range)),
      ("year", date.map { String($0.year) }),
      ("month", date?.month.map(String.init)),
      ("publisher", journal.publisher.map(escaped)),
      ("issn", (journal.issn ?? journal.eissn).map(escaped)),
      ("doi", matter.doi.map(verbatim)),
      ("url", journal.baseURL.map { verbatim(address($0, article.path)) }),
      ("language", article.language(in: journal) == "en" ? "english" : "korean"),
    ]
    let lines = fields.compactMap { name, value in
      value.map { "  \(name) = {\($0)}" }
    }
    let key = ContentPath.encoded("\(issue.id)-\(article.slug)").filter { $0 != "%" && $0 != "," }
    return "@article{\(key),\n" + lines.joined(separator: ",\n") + "\n}\n"
  }

  /// Names joined by the word that BibTeX parts them with.
  ///
  /// A Korean name is one unit, so braces keep it whole.
  private static func names(_ authors: [Author]) -> String {
    authors.map { author in
      let isHangul = author.name.unicodeScalars.contains { (0xAC00...0xD7A3).contains($0.value) }
      let name = escaped(author.name)
      return isHangul ? "{\(name)}" : name
    }.joined(separator: " and ")
  }

  private static func address(_ base: String, _ path: String) -> String {
    (base.hasSuffix("/") ? base : base + "/") + ContentPath.encoded(path)
  }

  /// `3-10` with the dash that BibTeX styles expect, whichever the author wrote.
  private static func range(_ pages: String) -> String {
    pages.split { "-–—~".contains($0) }.map { escaped(String($0)) }.joined(separator: "--")
  }

  /// An address, which BibTeX styles read as it stands.
  private static func verbatim(_ text: String) -> String {
    text.filter { !"\\{}".contains($0) }
  }

  /// The text with the signs that TeX takes for its own made plain.
  ///
  /// Braces must pair up even behind a backslash, so they are left out with it.
  private static func escaped(_ text: String) -> String {
    text.reduce(into: "") { result, character in
      switch character {
      case "%", "&", "#", "_", "$": result += "\\\(character)"
      case "~": result += "\\textasciitilde{}"
      case "^": result += "\\textasciicircum{}"
      case "\\", "{", "}": break
      default: result.append(character)
      }
    }
  }
}
