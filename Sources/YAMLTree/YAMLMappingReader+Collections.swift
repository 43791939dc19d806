package import SourceText

/// One text of a list with its place.
package struct LocatedText: Sendable, Hashable {
  package var text: String
  package var range: SourceRange

  package init(_ text: String, range: SourceRange) {
    self.text = text
    self.range = range
  }
}

extension YAMLMappingReader {
  /// The items of a list; null items are left out.
  package mutating func sequence(_ key: String, aliases: [String] = []) -> [YAMLNode]? {
    guard let node = node(key, aliases: aliases) else { return nil }
    guard case .sequence(let items) = node.content else {
      reportWrongType(key, node, .list)
      return nil
    }
    return items.filter { !$0.isNull }
  }

  /// A list of texts, or a single text as a list of one; absent gives an empty list.
  package mutating func stringList(_ key: String, aliases: [String] = []) -> [String] {
    locatedStrings(key, aliases: aliases).map(\.text)
  }

  /// The same with the place of each text.
  package mutating func locatedStrings(_ key: String, aliases: [String] = []) -> [LocatedText] {
    guard let items = itemsOrSingle(key, aliases) else { return [] }
    var texts: [LocatedText] = []
    for item in items {
      if let text = item.text {
        texts.append(LocatedText(text, range: item.range))
      } else {
        reportWrongType(key, item, .text)
      }
    }
    return texts
  }

  /// Reads a nested mapping; its problems, unknown keys included, join those of this one.
  package mutating func mapping<Value>(
    _ key: String, aliases: [String] = [], read: (inout YAMLMappingReader) throws -> Value
  ) rethrows -> Value? {
    guard let node = node(key, aliases: aliases) else { return nil }
    guard case .mapping(let pairs) = node.content else {
      reportWrongType(key, node, .mapping)
      return nil
    }
    var inner = YAMLMappingReader(pairs, range: node.range, path: path)
    let value = try read(&inner)
    absorb(inner)
    return value
  }

  /// Reads a list whose items are mappings or, when `text` is given, plain texts.
  ///
  /// A single item without a list is accepted. Items of another kind are reported and left out, as
  /// are those for which a closure returns nil.
  package mutating func list<Value>(
    _ key: String, aliases: [String] = [], text: ((LocatedText) -> Value?)? = nil,
    mapping read: (inout YAMLMappingReader) -> Value?
  ) -> [Value] {
    guard let items = itemsOrSingle(key, aliases) else { return [] }
    var values: [Value] = []
    for item in items {
      if case .mapping(let pairs) = item.content {
        var inner = YAMLMappingReader(pairs, range: item.range, path: path)
        if let value = read(&inner) { values.append(value) }
        absorb(inner)
      } else if let content = item.text, let text {
        if let value = text(LocatedText(content, range: item.range)) { values.append(value) }
      } else {
        reportWrongType(key, item, .mapping)
      }
    }
    return values
  }

  private mutating func itemsOrSingle(_ key: String, _ aliases: [String]) -> [YAMLNode]? {
    guard let node = node(key, aliases: aliases) else { return nil }
    if case .sequence(let items) = node.content { return items.filter { !$0.isNull } }
    return [node]
  }
}
