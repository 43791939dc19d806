import HTMLOutput

/// Small helpers for markup that is written by hand.
enum XMLText {
  /// `text` escaped for the content of an element or an attribute.
  static func escaped(_ text: String) -> String {
    var writer = HTMLWriter()
    writer.escaped(text)
    return writer.text
  }

  /// The bytes without U+FFFE and U+FFFF, which no XML document may hold even as references.
  static func withoutNoncharacters(_ text: String) -> [UInt8] {
    let bytes = Array(text.utf8)
    guard text.unicodeScalars.contains(where: { $0.value == 0xFFFE || $0.value == 0xFFFF }) else {
      return bytes
    }
    var kept = ""
    kept.unicodeScalars.append(
      contentsOf: text.unicodeScalars.filter { $0.value != 0xFFFE && $0.value != 0xFFFF })
    return Array(kept.utf8)
  }

  /// White space of any kind as single spaces, none at the ends.
  static func collapsed(_ text: String) -> String {
    text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }
}

extension HTMLWriter {
  /// Writes `<name attributes>text</name>` on a line of its own; nothing for an empty text.
  mutating func element(
    _ name: String, _ text: String?, attributes: [(String, String)] = []
  ) {
    guard let text, !text.isEmpty else { return }
    open(name, attributes)
    escaped(text)
    raw("</\(name)>\n")
  }

  /// Writes `<name attributes>`.
  mutating func open(_ name: String, _ attributes: [(String, String)] = []) {
    raw("<\(name)")
    for (key, value) in attributes { attribute(key, value) }
    raw(">")
  }

  /// Writes `<name attributes/>` on a line of its own.
  mutating func empty(_ name: String, _ attributes: [(String, String)]) {
    raw("<\(name)")
    for (key, value) in attributes { attribute(key, value) }
    raw("/>\n")
  }
}
