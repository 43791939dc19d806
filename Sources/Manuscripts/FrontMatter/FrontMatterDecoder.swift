import Diagnostics
import ICUText
import SourceText
import YAMLTree

/// Reads the front matter of a manuscript (design, section 5.2).
struct FrontMatterDecoder {
  private(set) var diagnostics: [Diagnostic] = []

  /// Decodes the YAML in `range` of `file`.
  mutating func decode(_ file: SourceFile, _ range: SourceRange) -> FrontMatter {
    let (root, problems) = YAMLDocument.parse(
      file.bytes[range.start..<range.end], in: file.path,
      fragment: OffsetMap(start: range.start))
    diagnostics += problems
    var reader = YAMLMappingReader(root: root, path: file.path)
    // A front matter that cannot be read is one finding, not one for each key it lacks.
    let isReadable = root != nil || problems.isEmpty
    let matter = read(&reader, isReadable: isReadable)
    diagnostics += reader.finish()
    return matter
  }

  private func read(_ reader: inout YAMLMappingReader, isReadable: Bool) -> FrontMatter {
    var matter = FrontMatter()
    matter.titleRange = reader.range(of: "title")
    matter.typeRange = reader.range(of: "type")
    if isReadable {
      matter.title = nfc(reader.requiredString("title"))?.collapsed ?? ""
      matter.type = nfc(reader.requiredString("type"))?.trimmed
    } else {
      matter.title = nfc(reader.string("title"))?.collapsed ?? ""
      matter.type = nfc(reader.string("type"))?.trimmed
    }
    matter.titleEnglish = reader.string("title_en", aliases: ["english_title"])
    matter.subtitle = nfc(reader.string("subtitle"))
    matter.section = nfc(reader.string("section", aliases: ["column"]))
    matter.language = reader.string("lang", aliases: ["language"])
    matter.authors = reader.list(
      "authors", aliases: ["author"], text: { author($0) }, mapping: { author(&$0) })
    matter.abstract = nfc(reader.string("abstract"))
    matter.abstractEnglish = reader.string("abstract_en")
    matter.keywords = reader.stringList("keywords").map(Normalization.nfc)
    matter.keywordsEnglish = reader.stringList("keywords_en")
    readHistory(&reader, into: &matter)
    readBackMatter(&reader, into: &matter)
    matter.numbering = reader.choice("numbering") ?? .manual
    matter.profile = reader.string("profile")
    matter.tags = reader.stringList("tags").map(Normalization.nfc)
    matter.summary = nfc(reader.string("summary"))
    matter.slug = nfc(reader.string("slug"))
    matter.isDraft = reader.bool("draft") ?? false
    // Names that older manuscripts carry; they say nothing that is shown.
    reader.ignore(
      "extra", "bibliography", "toc", "folios_printed", "lost_in_dump", "source_lines", "qr",
      "series", "publisher", "note")
    return matter
  }

  private func readHistory(_ reader: inout YAMLMappingReader, into matter: inout FrontMatter) {
    matter.received = date("received", [], &reader)
    matter.revised = date("revised", [], &reader)
    matter.accepted = date("accepted", [], &reader)
    matter.published = date("published", ["date"], &reader)
    matter.status = reader.choice("status")
    matter.doi = reader.string("doi").map(Self.bareDOI)
    matter.pages = reader.string("pages", aliases: ["pages_start"])
  }

  /// `10.1000/182` of an address such as `https://doi.org/10.1000/182`.
  private static func bareDOI(_ text: String) -> String {
    guard let start = text.firstRange(of: "10.") else { return text.trimmed }
    return String(text[start.lowerBound...]).trimmed
  }

  private func readBackMatter(_ reader: inout YAMLMappingReader, into matter: inout FrontMatter) {
    matter.funding = nfc(reader.string("funding"))
    matter.conflicts = nfc(reader.string("conflicts"))
    matter.contributions = nfc(reader.string("contributions"))
    matter.acknowledgements = nfc(reader.string("acknowledgements", aliases: ["acknowledgments"]))
  }

  private func author(_ text: LocatedText) -> Author? {
    let name = Normalization.nfc(text.text).collapsed
    if name.isEmpty { return nil }
    var author = Author(name: name)
    author.range = text.range
    return author
  }

  private func author(_ reader: inout YAMLMappingReader) -> Author? {
    let name = nfc(reader.requiredString("name"))?.collapsed
    var author = Author(name: name ?? "")
    author.range = reader.range
    author.nameEnglish = reader.string("name_en", aliases: ["english_name"])
    author.affiliation = nfc(reader.string("affiliation", aliases: ["org", "organization"]))
    author.affiliationEnglish = reader.string("affiliation_en")
    author.email = reader.string("email")
    author.orcid = reader.string("orcid")
    author.membership = nfc(reader.string("membership"))
    author.isCorresponding = reader.bool("corresponding") ?? false
    author.isInvited = reader.bool("invited") ?? false
    author.biography = nfc(reader.string("bio", aliases: ["biography"]))
    author.photo = reader.string("photo")
    return name == nil ? nil : author
  }

  private func nfc(_ text: String?) -> String? { text.map(Normalization.nfc) }

  private func date(
    _ key: String, _ aliases: [String], _ reader: inout YAMLMappingReader
  ) -> PartialDate? {
    guard let text = reader.string(key, aliases: aliases) else { return nil }
    if let date = PartialDate(text) { return date }
    reader.report(.invalidDate(text, key: key, path: reader.path, aliases: aliases, reader))
    return nil
  }
}

extension Diagnostic {
  /// A value that should be a date and is none.
  static func invalidDate(
    _ text: String, key: String, path: String, aliases: [String], _ reader: YAMLMappingReader
  ) -> Diagnostic {
    Diagnostic(
      "invalid-date", .warning,
      at: Location(path: path, range: reader.range(of: key, aliases: aliases)),
      Message(
        "‘\(key)’의 값 ‘\(text)’: 없는 날짜이거나 날짜가 아닙니다",
        en: "‘\(key)’: ‘\(text)’ is not a date"),
      explanation: Message(
        "날짜는 2026-03-02, 2026-03, 2026처럼 씁니다.",
        en: "Dates are written as 2026-03-02, 2026-03 or 2026."))
  }
}
