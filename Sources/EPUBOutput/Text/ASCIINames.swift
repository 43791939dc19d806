/// Gives out file names of ASCII letters, digits and hyphens, unique where case does not count.
///
/// Old reading systems and unpackers lose files whose names are not ASCII.
struct ASCIINames {
  private var taken: Set<String> = []

  /// Longest name without its suffix.
  private static let longest = 48

  /// A name after `wanted`, or after `fallback` when nothing of it is ASCII, with `suffix` behind.
  mutating func unique(_ wanted: String, fallback: String, suffix: String) -> String {
    let plain = Self.plain(wanted)
    let base = plain.isEmpty ? fallback : plain
    var name = base + suffix
    var count = 2
    while !taken.insert(name).inserted {
      name = "\(base)-\(count)\(suffix)"
      count += 1
    }
    return name
  }

  private static func plain(_ wanted: String) -> String {
    var name = ""
    for scalar in wanted.lowercased().unicodeScalars {
      if scalar.isASCII, scalar.properties.isAlphabetic || ("0"..."9").contains(scalar) {
        name.unicodeScalars.append(scalar)
      } else if !name.isEmpty, name.last != "-" {
        name.append("-")
      }
      if name.utf8.count >= longest { break }
    }
    while name.last == "-" { name.removeLast() }
    return name
  }
}
