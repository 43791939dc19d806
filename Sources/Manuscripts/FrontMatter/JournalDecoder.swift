package import Diagnostics
import ICUText
package import SourceText
import YAMLTree

extension JournalInfo {
  /// Reads `journal.yaml`.
  package static func decode(_ file: SourceFile) -> (JournalInfo, [Diagnostic]) {
    let (root, problems) = YAMLDocument.parse(file.bytes, in: file.path)
    var reader = YAMLMappingReader(root: root, path: file.path)
    var info = JournalInfo()
    info.title = Normalization.nfc(reader.requiredString("title") ?? "").collapsed
    info.titleEnglish = reader.string("title_en")
    info.publisher = reader.string("publisher").map(Normalization.nfc)
    info.issn = reader.string("issn")
    info.eissn = reader.string("eissn")
    info.language = reader.string("language", aliases: ["lang"]) ?? "ko"
    info.baseURL = reader.string("base_url")
    info.description = reader.string("description").map(Normalization.nfc)
    info.descriptionEnglish = reader.string("description_en")
    info.licence = reader.string("licence", aliases: ["license"])
    info.licenceURL = reader.string("licence_url", aliases: ["license_url"])
    info.articleTypes = reader.stringList("article_types", aliases: ["types"])
      .map(Normalization.nfc)
    info.profile = Profile.read("profile", aliases: ["profiles"], &reader) ?? .neutral
    info.publisherEnglish = reader.string("publisher_en")
    reader.ignore("theme", "extra")
    return (info, problems + reader.finish())
  }
}

extension IssueInfo {
  /// Reads `issue.yaml`.
  package static func decode(_ file: SourceFile) -> (IssueInfo, [Diagnostic]) {
    let (root, problems) = YAMLDocument.parse(file.bytes, in: file.path)
    var reader = YAMLMappingReader(root: root, path: file.path)
    var info = IssueInfo()
    info.journalTitle = reader.string("journal").map(Normalization.nfc)
    info.publisher = reader.string("publisher").map(Normalization.nfc)
    info.title = reader.string("title").map { Normalization.nfc($0).collapsed }
    info.titleEnglish = reader.string("title_en")
    info.volume = reader.string("volume")
    info.number = reader.string("number")
    info.dateText = reader.string("date")
    info.date = info.dateText.flatMap(PartialDate.init)
    if let text = info.dateText, info.date == nil {
      reader.report(.invalidDate(text, key: "date", path: file.path, aliases: [], reader))
    }
    info.cover = reader.string("cover")
    info.note = reader.string("note").map(Normalization.nfc)
    info.language = reader.string("lang", aliases: ["language"])
    info.profile = Profile.read("profile", aliases: [], &reader)
    info.sections = reader.stringList("sections").map(Normalization.nfc)
    if reader.range(of: "articles") != nil {
      info.articles = reader.list(
        "articles", text: { Entry(file: $0.text, range: $0.range) }, mapping: { entry(&$0) })
    }
    reader.ignore("extra")
    return (info, problems + reader.finish())
  }

  private static func entry(_ reader: inout YAMLMappingReader) -> Entry? {
    let range = reader.range(of: "file") ?? reader.range
    // The front matter of the manuscript says the rest; older lists repeat it here.
    reader.ignore("title", "type", "section", "authors", "pages", "pages_start", "source_pages")
    guard let file = reader.requiredString("file") else { return nil }
    return Entry(file: file, range: range)
  }
}

extension Profile {
  /// The profile named by `key`; an unknown name is reported with the known ones.
  static func read(
    _ key: String, aliases: [String], _ reader: inout YAMLMappingReader
  ) -> Profile? {
    guard let name = reader.locatedStrings(key, aliases: aliases).first else { return nil }
    if let profile = Profile.named(name.text) { return profile }
    let names = Profile.known.map { "‘\($0.id)’" }.joined(separator: ", ")
    reader.report(
      Diagnostic(
        "unknown-profile", .warning, at: Location(path: reader.path, range: name.range),
        Message("모르는 투고 규정 ‘\(name.text)’", en: "Unknown profile ‘\(name.text)’"),
        explanation: Message("쓸 수 있는 이름: \(names)", en: "Known profiles: \(names)")))
    return nil
  }
}
