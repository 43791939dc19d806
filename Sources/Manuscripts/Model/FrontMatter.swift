package import SourceText

/// Where a manuscript stands on its way into an issue.
package enum ManuscriptStatus: String, Sendable, Hashable, CaseIterable {
  case draft, submitted, accepted, final
}

/// Who numbers sections, figures and tables.
package enum Numbering: String, Sendable, Hashable, CaseIterable {
  /// The author's numbers stand in the text and are checked.
  case manual
  /// The tool makes the numbers.
  case auto
}

/// A date of the manuscript's history as written (`2026-03-02`, `2021-09`, `2021`).
package struct PartialDate: Sendable, Hashable, Comparable {
  package var year: Int
  package var month: Int?
  package var day: Int?

  /// Reads `YYYY`, `YYYY-MM` or `YYYY-MM-DD` (also with dots); nil for anything else.
  package init?(_ text: String) {
    var text = text.trimmed[...]
    if text.hasSuffix(".") { text = text.dropLast() }
    let parts = text.split(omittingEmptySubsequences: false) { $0 == "-" || $0 == "." || $0 == "/" }
      .map { Int($0.filter { $0 != " " }) }
    guard (1...3).contains(parts.count), let year = parts[0], (1000...9999).contains(year) else {
      return nil
    }
    self.year = year
    if parts.count > 1 {
      guard let month = parts[1], (1...12).contains(month) else { return nil }
      self.month = month
    }
    if parts.count > 2, let month {
      guard let day = parts[2], day >= 1, day <= Self.days(of: month, in: year) else { return nil }
      self.day = day
    }
  }

  /// `2026-03-02`, as far as known.
  package var iso: String {
    var text = String(year)
    if let month { text += "-" + Self.padded(month) }
    if let day { text += "-" + Self.padded(day) }
    return text
  }

  /// `2026년 3월 2일`, as far as known.
  package var korean: String {
    var text = "\(year)년"
    if let month { text += " \(month)월" }
    if let day { text += " \(day)일" }
    return text
  }

  package static func < (left: PartialDate, right: PartialDate) -> Bool {
    (left.year, left.month ?? 0, left.day ?? 0) < (right.year, right.month ?? 0, right.day ?? 0)
  }

  private static func padded(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }

  private static func days(of month: Int, in year: Int) -> Int {
    switch month {
    case 4, 6, 9, 11: 30
    case 2: (year % 4 == 0 && year % 100 != 0) || year % 400 == 0 ? 29 : 28
    default: 31
    }
  }
}

/// What a manuscript says of itself above its text (design, section 5.2).
package struct FrontMatter: Sendable, Hashable {
  package var title = ""
  package var titleEnglish: String?
  package var subtitle: String?
  package var type: String?
  /// Column or part of the issue (`특집 01`).
  package var section: String?
  /// BCP 47 tag of the text.
  package var language: String?
  package var authors: [Author] = []
  package var abstract: String?
  package var abstractEnglish: String?
  package var keywords: [String] = []
  package var keywordsEnglish: [String] = []
  package var received: PartialDate?
  package var revised: PartialDate?
  package var accepted: PartialDate?
  package var published: PartialDate?
  package var status: ManuscriptStatus?
  package var doi: String?
  package var pages: String?
  package var funding: String?
  package var conflicts: String?
  package var contributions: String?
  package var acknowledgements: String?
  package var numbering = Numbering.manual
  package var profile: String?
  package var tags: [String] = []
  package var summary: String?
  package var slug: String?
  package var isDraft = false
  /// Where the title stands, for findings about the whole article.
  package var titleRange: SourceRange?
  package var typeRange: SourceRange?

  package init() {}
}
