extension Link {
  /// Whether a reader's browser may follow the destination: a relative address, or one of a few
  /// schemes that cannot run anything.
  package var isSafe: Bool { Link.isSafe(destination) }

  /// Whether `destination` is relative or has an allowed scheme.
  package static func isSafe(_ destination: String) -> Bool {
    // Browsers skip white space and controls inside a scheme, so `java\nscript:` is one.
    let visible = destination.unicodeScalars.filter { $0.value > 0x20 && $0.value != 0x7F }
    guard let colon = visible.firstIndex(of: ":") else { return true }
    let head = visible[..<colon]
    if head.contains(where: { "/?#".unicodeScalars.contains($0) }) { return true }
    var scheme = ""
    scheme.unicodeScalars.append(contentsOf: head)
    return ["http", "https", "mailto", "tel", "doi"].contains(scheme.lowercased())
  }

  /// Whether the destination is an address outside the journal.
  package var isExternal: Bool {
    ["http:", "https:", "mailto:", "tel:"].contains { destination.lowercased().hasPrefix($0) }
      || destination.hasPrefix("//")
  }
}
