import HTMLOutput
import Manuscripts

extension PackageDocument {
  mutating func writeMetadata() {
    writer.element("dc:identifier", identity.identifier, attributes: [("id", "book-id")])
    writeTitles()
    for tag in languages { writer.element("dc:language", tag) }
    writeCreators()
    writer.element("dc:publisher", identity.publisher.map(XMLText.collapsed))
    writer.element("dc:date", identity.date?.iso)
    writer.element("dc:rights", rights)
    meta("dcterms:modified", modified)
    writeSeries()
    for (property, value) in accessibility.properties(identity.wording) { meta(property, value) }
    // What EPUB 2 readers find the cover by.
    writer.empty("meta", [("name", "cover"), ("content", "cover-image")])
  }

  private mutating func meta(
    _ property: String, _ value: String?, of identifier: String? = nil,
    _ more: [(String, String)] = []
  ) {
    let refines = identifier.map { [("refines", "#" + $0)] } ?? []
    writer.element(
      "meta", value.map(XMLText.collapsed), attributes: refines + [("property", property)] + more)
  }

  /// Reading systems show the first title, so it alone tells the issues of a journal apart.
  private mutating func writeTitles() {
    var titles = [("main", identity.title)]
    if let own = identity.issueTitle {
      titles += [("subtitle", own), ("extended", identity.fullTitle)]
    }
    for (type, title) in titles {
      writer.element("dc:title", title, attributes: [("id", "title-" + type)])
    }
    for (index, title) in titles.enumerated() {
      meta("title-type", title.0, of: "title-" + title.0)
      meta("display-seq", "\(index + 1)", of: "title-" + title.0)
    }
  }

  /// The issue's language, then those of its articles.
  private var languages: [String] {
    var tags = [identity.languageTag]
    for article in issue.articles {
      let tag = LanguageTag.first(of: article.frontMatter.language, identity.languageTag)
      if !tags.contains(tag) { tags.append(tag) }
    }
    return tags
  }

  private mutating func writeCreators() {
    var names: Set<String> = []
    for author in issue.articles.flatMap(\.frontMatter.authors) {
      let name = XMLText.collapsed(author.name)
      if name.isEmpty || !names.insert(name).inserted { continue }
      let identifier = "creator-\(names.count)"
      writer.element("dc:creator", name, attributes: [("id", identifier)])
      meta("role", "aut", of: identifier, [("scheme", "marc:relators")])
      if let english = author.nameEnglish, english != author.name {
        meta("alternate-script", english, of: identifier, [("xml:lang", "en")])
      }
    }
  }

  private var rights: String? {
    let parts = [journal.licence, journal.licenceURL].compactMap { $0 }.map(XMLText.collapsed)
    return parts.isEmpty ? nil : parts.joined(separator: " ")
  }

  private mutating func writeSeries() {
    guard !identity.journal.isEmpty else { return }
    meta("belongs-to-collection", identity.journal, of: nil, [("id", "series")])
    meta("collection-type", "series", of: "series")
    let issn = [journal.eissn, journal.issn].compactMap { $0 }.first(where: Self.isISSN)
    if let issn { meta("dcterms:identifier", "urn:issn:" + issn, of: "series") }
    meta("group-position", position, of: "series")
  }

  /// `28.3` for number 3 of volume 28, since numbers begin anew with each volume; nil when the
  /// issue is not numbered in digits.
  private var position: String? {
    guard let number = issue.info.number, Self.isNumber(number) else { return nil }
    guard let volume = issue.info.volume else { return number }
    return Self.isNumber(volume) ? "\(volume).\(number)" : nil
  }

  private static func isNumber(_ text: String) -> Bool {
    !text.isEmpty && text.utf8.allSatisfy { (0x30...0x39).contains($0) }
  }

  private static func isISSN(_ text: String) -> Bool {
    let bytes = Array(text.utf8)
    guard bytes.count == 9, bytes[4] == 0x2D else { return false }
    return bytes.enumerated().allSatisfy { index, byte in
      index == 4 || (0x30...0x39).contains(byte) || (index == 8 && byte == 0x58)
    }
  }
}
