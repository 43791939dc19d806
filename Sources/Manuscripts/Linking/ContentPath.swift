import ICUText

/// Paths inside the content folder and the site, with `/` between their parts.
package enum ContentPath {
  /// `path` as named from `folder`; nil when it leads out of the content folder or is absolute.
  package static func resolve(_ path: String, from folder: String) -> String? {
    let decoded = percentDecoded(path)
    if decoded.isEmpty { return nil }
    if decoded.hasPrefix("/") || decoded.contains("\\") || decoded.utf8.contains(0) { return nil }
    var parts = folder.split(separator: "/").map(String.init)
    for part in decoded.split(separator: "/") {
      switch part {
      case ".": break
      case "..":
        if parts.popLast() == nil { return nil }
      default: parts.append(String(part))
      }
    }
    return parts.isEmpty ? nil : Normalization.nfc(parts.joined(separator: "/"))
  }

  /// The address of `target` as seen from the page at `page`, both from the site's root.
  package static func relative(_ target: String, from page: String) -> String {
    var targetParts = target.split(separator: "/", omittingEmptySubsequences: false)
    var pageParts = page.split(separator: "/", omittingEmptySubsequences: false).dropLast()
    while let first = targetParts.first, targetParts.count > 1, first == pageParts.first {
      targetParts.removeFirst()
      pageParts.removeFirst()
    }
    let up = String(repeating: "../", count: pageParts.count)
    return up + targetParts.joined(separator: "/")
  }

  /// `path` with `%XX` decoded, where that gives UTF-8.
  package static func percentDecoded(_ path: String) -> String {
    guard path.utf8.contains(0x25) else { return path }
    var bytes: [UInt8] = []
    let source = Array(path.utf8)
    var index = 0
    while index < source.count {
      if source[index] == 0x25, index + 2 < source.count,
        let high = hexDigit(source[index + 1]), let low = hexDigit(source[index + 2])
      {
        bytes.append(high << 4 | low)
        index += 3
      } else {
        bytes.append(source[index])
        index += 1
      }
    }
    return String(validating: bytes, as: UTF8.self) ?? path
  }

  private static func hexDigit(_ byte: UInt8) -> UInt8? {
    switch byte {
    case 0x30...0x39: byte - 0x30
    case 0x41...0x46: byte - 0x37
    case 0x61...0x66: byte - 0x57
    default: nil
    }
  }

  /// `path` as it stands in an address: what is neither unreserved nor a letter is percent-encoded.
  ///
  /// Hangul is kept, as browsers show it.
  package static func encoded(_ path: String) -> String {
    var result = ""
    for scalar in path.unicodeScalars {
      let isPlain =
        scalar.value > 0x7F
        ? scalar.properties.isAlphabetic
        : scalar.properties.isAlphabetic || ("0"..."9").contains(scalar)
          || "-._~/!$&'()*+,;=@".unicodeScalars.contains(scalar)
      if isPlain {
        result.unicodeScalars.append(scalar)
      } else {
        for byte in String(scalar).utf8 {
          result += "%" + (byte < 16 ? "0" : "") + String(byte, radix: 16, uppercase: true)
        }
      }
    }
    return result
  }
}

/// Gives out file names for titles that are unique even where case does not count.
package struct SlugNames {
  private var names = AnchorNames()

  package init() {}

  /// A file name for `title`: Hangul, letters and digits kept, NFC; `-2` and so on when taken.
  package mutating func unique(_ title: String) -> String {
    let slug = AnchorNames.slug(Normalization.nfc(title))
    let base = slug.isEmpty ? "item" : slug
    return names.unique(base)
  }
}
