/// Gives out anchors that are unique on a page.
struct AnchorNames {
  private(set) var taken: Set<String> = []
  private let reserved: Set<String>
  private let reservedPrefixes: [String]

  /// Anchors beside those that the page around a text uses itself.
  init() {
    reserved = [
      "main", "notes", "references", "citation", "bibtex", "toc-title", "bios-title",
      "abstract-title", "abstract-en-title", "about-article-title", "funding-title",
      "acknowledgements-title", "contributions-title", "conflicts-title",
    ]
    reservedPrefixes = ["note-", "noteref-", "cite-"]
  }

  /// Names beside those in `reserved`.
  init(reserved: Set<String>) {
    self.reserved = reserved
    reservedPrefixes = []
  }

  /// Where to go on counting for names that were asked for before.
  private var counts: [String: Int] = [:]

  /// `wanted`, or `wanted-2` and so on when it is taken or the page's own.
  mutating func unique(_ wanted: String) -> String {
    let isReserved =
      reserved.contains(wanted) || reservedPrefixes.contains(where: wanted.hasPrefix)
    let wanted = isReserved ? "text-" + wanted : wanted
    var name = wanted
    var count = counts[wanted] ?? 1
    while !taken.insert(name).inserted {
      count += 1
      name = "\(wanted)-\(count)"
    }
    counts[wanted] = count
    return name
  }

  /// A readable anchor for a title: letters and digits, Hangul kept, others as hyphens.
  static func slug(_ title: String) -> String {
    var result = ""
    for scalar in title.lowercased().unicodeScalars {
      if scalar.properties.isAlphabetic || scalar.isDigit {
        result.unicodeScalars.append(scalar)
      } else if !result.isEmpty, result.last != "-" {
        result.append("-")
      }
      if result.unicodeScalars.count >= 60 { break }
    }
    while result.last == "-" { result.removeLast() }
    return result
  }
}
