import Diagnostics
import Manuscripts

/// The names by which a book is known.
struct BookIdentity: Sendable {
  let journal: String
  let journalEnglish: String?
  /// `제1권 제1호`.
  let label: String
  /// The issue's own title; nil when it has none.
  let issueTitle: String?
  let publisher: String?
  let date: PartialDate?
  /// BCP 47 tag of the issue.
  let languageTag: String
  /// `urn:uuid:…`, the same for every edition of the issue.
  let identifier: String
  let wording: Wording

  init(_ info: JournalInfo, _ issue: Issue, language: Language) {
    journal = XMLText.collapsed(issue.info.journalTitle ?? info.title)
    journalEnglish = info.titleEnglish.map(XMLText.collapsed)
    label = XMLText.collapsed(issue.label)
    let title = issue.info.title.map(XMLText.collapsed) ?? ""
    issueTitle = title.isEmpty ? nil : title
    publisher = issue.info.publisher ?? info.publisher
    date = issue.info.date
    languageTag = LanguageTag.first(of: issue.info.language, info.language, language.rawValue)
    wording = Wording(language: language)
    let base = info.baseURL ?? "urn:hwalja:" + ContentPath.encoded(journal) + "/"
    identifier = "urn:uuid:" + NameUUID.text(address: base + ContentPath.encoded(issue.epubPath))
  }

  /// `조판과 계산 제1권 제1호`.
  var title: String { [journal, label].filter { !$0.isEmpty }.joined(separator: " ") }

  /// The title with the issue's own title behind it.
  var fullTitle: String { issueTitle.map { "\(title): \($0)" } ?? title }

  /// The date as a reader sees it.
  var dateText: String? {
    date.map { wording.language == .korean ? $0.korean : $0.iso }
  }
}
