import Manuscripts

/// An article as a BibTeX entry, for readers who cite it.
enum BibTeXEntry {
  /// The entry in UTF-8, as biber and current BibTeX styles read it.
  static func of(_ article: Article, _ issue: Issue, _ journal: JournalInfo) -> String {
    let matter = article.frontMatter
    let date = matter.published ?? issue.info.date
    let fields: [(String, String?)] = [
      ("author", matter.authors.isEmpty ? nil : names(matter.authors)),
      ("title", matter.title),
      ("journal", issue.journalName ?? journal.title),
      ("volume", issue.info.volume),
      ("number", issue.info.number),
      ("pages", matter.pages?.replacing("-", with: "--")),
      ("year", date.map { String($0.year) }),
      ("month", date?.month.map(String.init)),
      ("publisher", journal.publisher),
      ("issn", journal.issn ?? journal.eissn),
      ("doi", matter.doi),
      ("url", journal.baseURL.map { address($0, article.path) }),
      ("language", article.language(in: journal) == "en" ? "english" : "korean"),
    ]
    let lines = fields.compactMap { name, value in
      value.map { "  \(name) = {\(escaped($0))}" }
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
      return isHangul ? "{\(author.name)}" : author.name
    }.joined(separator: " and ")
  }

  private static func address(_ base: String, _ path: String) -> String {
    (base.hasSuffix("/") ? base : base + "/") + ContentPath.encoded(path)
  }

  private static func escaped(_ text: String) -> String {
    text.reduce(into: "") { result, character in
      if "%&#_$".contains(character) { result.append("\\") }
      if character != "\\" { result.append(character) }
    }
  }
}
