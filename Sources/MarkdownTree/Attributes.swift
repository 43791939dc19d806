import SourceText

/// Attributes that an author gives in `{#id .class key=value}`.
package struct Attributes: Sendable, Hashable {
  package var identifier: String?
  package var classes: [String] = []
  package var values: [String: String] = [:]

  package init() {}

  /// Whether nothing was given.
  package var isEmpty: Bool { identifier == nil && classes.isEmpty && values.isEmpty }

  /// Reads the inside of the braces; nil when it is not an attribute list.
  init?(_ text: some StringProtocol) {
    let words = text.split(whereSeparator: \.isWhitespace)
    guard !words.isEmpty else { return nil }
    for word in words {
      if word.first == "#", Attributes.isName(word.dropFirst()) {
        identifier = String(word.dropFirst())
      } else if word.first == ".", Attributes.isName(word.dropFirst()) {
        classes.append(String(word.dropFirst()))
      } else if let equals = word.firstIndex(of: "="), Attributes.isName(word[..<equals]) {
        let value = word[word.index(after: equals)...].filter { $0 != "\"" }
        values[String(word[..<equals])] = String(value)
      } else {
        return nil
      }
    }
  }

  private static func isName(_ text: some StringProtocol) -> Bool {
    !text.isEmpty
      && text.unicodeScalars.allSatisfy {
        $0.properties.isAlphabetic || ("0"..."9").contains($0) || "-_:.".unicodeScalars.contains($0)
      }
  }

  /// Splits a trailing `{…}` off `text`; nil when there is none or it is no attribute list.
  static func split(trailing text: String) -> (rest: String, attributes: Attributes)? {
    guard let last = text.lastIndex(where: { !$0.isWhitespace }), text[last] == "}",
      let open = text[..<last].lastIndex(of: "{"),
      let attributes = Attributes(text[text.index(after: open)..<last])
    else { return nil }
    return (String(text[..<open]), attributes)
  }

  /// Splits a leading `{…}` off `text`, as it stands behind an image.
  static func split(leading text: String) -> (attributes: Attributes, rest: String)? {
    guard text.first == "{", let close = text.firstIndex(of: "}"),
      let attributes = Attributes(text[text.index(after: text.startIndex)..<close])
    else { return nil }
    return (attributes, String(text[text.index(after: close)...]))
  }
}

extension [Inline] {
  /// Takes a trailing `{#id …}` off the last text.
  package mutating func takeTrailingAttributes() -> Attributes? {
    guard let last, case .text(let text) = last.kind,
      let (rest, attributes) = Attributes.split(trailing: text)
    else { return nil }
    let trimmed = rest.trimmingTrailingSpaces
    removeLast()
    if !trimmed.isEmpty {
      let end = TextPlaces(text, in: last.range)?[trimmed.utf8.count] ?? last.range.end
      append(Inline(.text(trimmed), SourceRange(last.range.start, end)))
    }
    return attributes
  }
}

extension String {
  /// The string without white space at its end.
  package var trimmingTrailingSpaces: String {
    guard let last = lastIndex(where: { !$0.isWhitespace }) else { return "" }
    return String(self[...last])
  }
}
