package import SourceText

/// One value of a YAML document together with the bytes of the file it was written in.
///
/// A value reached through an alias (`*name`) has the range of the alias; what lies inside it keeps
/// the ranges of the anchored text.
package struct YAMLNode: Sendable, Hashable {
  /// Bytes of the file; an absent value (`key:`) has the empty range after the colon.
  package var range: SourceRange
  package var content: Content

  package init(range: SourceRange, content: Content) {
    self.range = range
    self.content = content
  }

  /// What a node holds.
  package enum Content: Sendable, Hashable {
    /// The text as written, without quotes, escapes and indentation; `007` and `2021-09` stay text.
    case scalar(String, style: ScalarStyle, tag: String? = nil)
    case sequence([YAMLNode])
    /// Pairs in the order of the text; a duplicate key is reported but kept.
    case mapping([YAMLPair])
  }

  /// How a scalar was written.
  package enum ScalarStyle: Sendable, Hashable {
    case plain
    /// In single or double quotes.
    case quoted
    /// After `|` or `>`.
    case block
  }

  /// The text of a scalar.
  package var text: String? {
    if case .scalar(let text, _, _) = content { text } else { nil }
  }

  /// Whether the value is written as nothing: left out, `~` or `null` without quotes.
  package var isNull: Bool {
    guard case .scalar(let text, style: .plain, _) = content else { return false }
    return ["", "~", "null", "Null", "NULL"].contains(text)
  }
}

/// A key of a mapping and its value.
package struct YAMLPair: Sendable, Hashable {
  package var key: YAMLNode
  package var value: YAMLNode

  package init(key: YAMLNode, value: YAMLNode) {
    self.key = key
    self.value = value
  }
}
