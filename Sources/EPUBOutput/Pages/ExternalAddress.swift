/// Addresses outside the book.
enum ExternalAddress {
  /// `link` in the form that a book may hold; nil when it is not a sound address.
  ///
  /// `doi:` and addresses without a scheme (`//host/…`) become https, since inside a book the
  /// first is followed by no reading system and the second has nothing to take its scheme from.
  static func normalised(_ link: String) -> String? {
    let lower = link.lowercased()
    if lower.hasPrefix("doi:") {
      return "https://doi.org/" + link.dropFirst(4).drop { $0 == "/" || $0 == " " }
    }
    let full = link.hasPrefix("//") ? "https:" + link : link
    for scheme in ["http://", "https://"] where full.lowercased().hasPrefix(scheme) {
      let rest = full.dropFirst(scheme.count)
      let authority = rest.prefix { !"/?#".contains($0) }
      return hasSoundForm(authority) && !rest.contains("\\") ? escaped(full) : nil
    }
    if lower.hasPrefix("mailto:") { return isMail(link.dropFirst(7)) ? link : nil }
    if lower.hasPrefix("tel:") {
      let number = link.dropFirst(4)
      let isNumber = number.allSatisfy { $0.isNumber && $0.isASCII || "+-.()".contains($0) }
      return isNumber && !number.isEmpty ? link : nil
    }
    return nil
  }

  /// The address with `%` that begins no escape and `#` inside the fragment escaped; browsers let
  /// both pass, checkers of books do not.
  private static func escaped(_ address: String) -> String {
    let bytes = Array(address.utf8)
    var result: [UInt8] = []
    var isFragment = false
    for (index, byte) in bytes.enumerated() {
      let next = bytes[(index + 1)...].prefix(2)
      let isEscape = next.count == 2 && next.allSatisfy { Character(Unicode.Scalar($0)).isHexDigit }
      if byte == 0x25, !isEscape {
        result += Array("%25".utf8)
      } else if byte == 0x23, isFragment {
        result += Array("%23".utf8)
      } else {
        result.append(byte)
        if byte == 0x23 { isFragment = true }
      }
    }
    return String(decoding: result, as: UTF8.self)
  }

  /// Whether `authority` is a host name with at most a port; Hangul names are allowed.
  private static func hasSoundForm(_ authority: Substring) -> Bool {
    let parts = authority.split(separator: ":", omittingEmptySubsequences: false)
    guard let host = parts.first, parts.count <= 2, !host.isEmpty else { return false }
    let isHost = host.unicodeScalars.allSatisfy {
      $0.properties.isAlphabetic || ("0"..."9").contains($0) || $0 == "-" || $0 == "." || $0 == "_"
    }
    let labels = host.split(separator: ".", omittingEmptySubsequences: false)
    let lastIsNumber = labels.last?.allSatisfy(\.isNumber) ?? true
    guard isHost, !labels.contains(where: \.isEmpty), !lastIsNumber || isIPv4(labels) else {
      return false
    }
    guard parts.count == 2 else { return true }
    return UInt16(parts[1]) != nil
  }

  private static func isIPv4(_ labels: [Substring]) -> Bool {
    labels.count == 4 && labels.allSatisfy { UInt8($0) != nil }
  }

  /// Whether `address` is a mail address of the usual form; what follows `?` is not looked at.
  static func isMail(_ address: some StringProtocol) -> Bool {
    let parts = address.prefix { $0 != "?" }.split(
      separator: "@", omittingEmptySubsequences: false)
    guard parts.count == 2, !parts[0].isEmpty else { return false }
    let isLocal = parts[0].utf8.allSatisfy { byte in
      (0x30...0x39).contains(byte) || (0x61...0x7A).contains(byte | 0x20)
        || Array("._%+-".utf8).contains(byte)
    }
    return isLocal && hasSoundForm(Substring(parts[1])) && parts[1].contains(".")
  }
}
