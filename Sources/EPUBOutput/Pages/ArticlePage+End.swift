import Diagnostics
import HTMLOutput
import Manuscripts

extension ArticlePage {
  // MARK: Statements

  mutating func writeStatements() {
    let matter = article.frontMatter
    writeStatement(
      matter.acknowledgements, title: wording.acknowledgements,
      identifier: "acknowledgements_title",
      roles: [("epub:type", "acknowledgments"), ("role", "doc-acknowledgments")])
    writeStatement(matter.funding, title: wording.funding, identifier: "funding_title")
    writeStatement(
      matter.contributions, title: wording.contributions, identifier: "contributions_title",
      roles: [("epub:type", "contributors")])
    writeStatement(matter.conflicts, title: wording.conflicts, identifier: "conflicts_title")
  }

  private mutating func writeStatement(
    _ text: String?, title: String, identifier: String, roles: [(String, String)] = []
  ) {
    let paragraphs = FrontMatterText.paragraphs(text)
    guard !paragraphs.isEmpty else { return }
    writer.open(
      "section", [("class", "statement")] + roles + [("aria-labelledby", identifier)])
    writer.raw("\n")
    writer.element("h2", title, attributes: [("id", identifier)])
    writer.raw(paragraphs)
    writer.raw("</section>\n")
  }

  // MARK: Biographies

  mutating func writeBiographies() {
    let authors = article.frontMatter.authors.filter {
      $0.biography != nil || $0.email != nil || $0.orcid != nil
    }
    guard !authors.isEmpty else { return }
    writer.open("section", [("class", "bios"), ("aria-labelledby", "bios_title")])
    writer.raw("\n")
    writer.element("h2", wording.biographies, attributes: [("id", "bios_title")])
    for author in authors {
      writer.raw("<div class=\"bio\">\n")
      writeName(of: author)
      writer.raw(FrontMatterText.biography(author.biography))
      writeContacts(of: author)
      writer.raw("</div>\n")
    }
    writer.raw("</section>\n")
  }

  private mutating func writeName(of author: Author) {
    writer.raw("<h3 class=\"bio-name\">")
    writer.escaped(XMLText.collapsed(author.name))
    if let english = author.nameEnglish, english != author.name {
      writer.raw(" ")
      writer.open("span", [("class", "bio-name-en")] + Self.english)
      writer.escaped(XMLText.collapsed(english))
      writer.raw("</span>")
    }
    writer.raw("</h3>\n")
  }

  private mutating func writeContacts(of author: Author) {
    var contacts: [String] = []
    if let email = author.email.map(XMLText.collapsed) {
      contacts.append(link(ExternalAddress.isMail(email) ? "mailto:" + email : nil, email))
    }
    if let orcid = author.orcid.flatMap(Self.orcid) {
      contacts.append(link("https://orcid.org/" + orcid, "ORCID " + orcid))
    }
    guard !contacts.isEmpty else { return }
    // No paragraph: themes indent those.
    writer.raw("<div class=\"contacts\">\(contacts.joined(separator: " · "))</div>\n")
  }

  private func link(_ address: String?, _ text: String) -> String {
    guard let address else { return XMLText.escaped(text) }
    var writer = HTMLWriter()
    writer.raw("<a")
    writer.address("href", address)
    writer.raw(">")
    writer.escaped(text)
    writer.raw("</a>")
    return writer.text
  }

  /// The bare identifier (`0000-0002-1825-0097`); nil for a text of another form.
  private static func orcid(_ text: String) -> String? {
    guard let last = text.split(separator: "/").last else { return nil }
    let parts = last.split(separator: "-", omittingEmptySubsequences: false)
    let hasForm =
      parts.count == 4
      && parts.allSatisfy { part in
        part.count == 4 && part.allSatisfy { $0.isASCII && ($0.isNumber || $0 == "X") }
      }
    return hasForm ? String(last) : nil
  }

  // MARK: Facts

  mutating func writeFacts() {
    let matter = article.frontMatter
    let dates: [(String, PartialDate?)] = [
      (wording.received, matter.received), (wording.revised, matter.revised),
      (wording.accepted, matter.accepted), (wording.published, matter.published),
    ]
    var facts = dates.compactMap { label, date in
      date.map { (label, XMLText.escaped(wording.language == .korean ? $0.korean : $0.iso)) }
    }
    if let doi = matter.doi.map(XMLText.collapsed), !doi.isEmpty {
      let address = doi.hasPrefix("10.") ? "https://doi.org/" + ContentPath.encoded(doi) : nil
      facts.append(("DOI", link(address, doi)))
    }
    // The licence is the book's and told by its metadata; by itself it is worth no section.
    if let licence = journal.licence, !facts.isEmpty {
      let address = journal.licenceURL.flatMap(ExternalAddress.normalised)
      facts.append((wording.licence, link(address, licence)))
    }
    guard !facts.isEmpty else { return }
    writer.open("section", [("class", "statement"), ("aria-labelledby", "facts_title")])
    writer.raw("\n")
    writer.element("h2", wording.aboutArticle, attributes: [("id", "facts_title")])
    writer.raw("<dl class=\"facts\">\n")
    for (label, value) in facts {
      writer.element("dt", label)
      writer.raw("<dd>\(value)</dd>\n")
    }
    writer.raw("</dl>\n</section>\n")
  }
}
