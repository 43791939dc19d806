/// Gives out anchors that are unique on a page.
struct AnchorNames {
  private(set) var taken: Set<String> = []
  /// Where to go on counting for names that were asked for before.
  private var counts: [String: Int] = [:]

  /// `wanted`, or `wanted-2` and so on when it is taken.
  mutating func unique(_ wanted: String) -> String {
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
