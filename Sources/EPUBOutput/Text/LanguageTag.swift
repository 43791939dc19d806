/// Language tags (BCP 47) as manuscripts give them.
enum LanguageTag {
  /// The first of `candidates` that has the form of a tag; Korean when none has.
  static func first(of candidates: String?...) -> String {
    candidates.lazy.compactMap { $0 }.first(where: isWellFormed) ?? "ko"
  }

  /// Whether `tag` is a language with at most a script and a region (`ko`, `en-GB`, `zh-Hant-TW`).
  static func isWellFormed(_ tag: String) -> Bool {
    guard tag.utf8.allSatisfy({ $0 == 0x2D || (0x61...0x7A).contains($0 | 0x20) }) else {
      return false
    }
    var lengths = tag.split(separator: "-", omittingEmptySubsequences: false).map(\.utf8.count)
    guard (2...3).contains(lengths.removeFirst()) else { return false }
    if lengths.first == 4 { lengths.removeFirst() }
    if lengths.first == 2 { lengths.removeFirst() }
    return lengths.isEmpty
  }

  /// Whether `tag` stands for English.
  static func isEnglish(_ tag: String) -> Bool {
    tag.lowercased() == "en" || tag.lowercased().hasPrefix("en-")
  }
}
