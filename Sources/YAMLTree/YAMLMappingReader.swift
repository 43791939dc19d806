package import Diagnostics
package import SourceText

/// Decodes a mapping key by key and collects every problem instead of stopping at the first.
///
/// Each lookup makes its key known; ``finish()`` reports the keys that nobody asked for. A value that
/// is null (left out, `~`) counts as absent. Of duplicate keys the first one is read.
package struct YAMLMappingReader {
  /// Bytes of the whole mapping in the file.
  package let range: SourceRange
  /// Path of the file, for diagnostics.
  package let path: String
  let pairs: [YAMLPair]
  private let indexOfKey: [String: Int]
  var knownKeys: [String] = []
  /// Spellings in the text that were asked for.
  var usedKeys: Set<String> = []
  /// Known keys that are present under whatever spelling.
  var presentKeys: Set<String> = []
  private(set) var diagnostics: [Diagnostic] = []

  /// A reader of `pairs`, which stand at `range` of the file at `path`.
  package init(_ pairs: [YAMLPair], range: SourceRange, path: String) {
    self.pairs = pairs
    self.range = range
    self.path = path
    var indexOfKey: [String: Int] = [:]
    for (index, pair) in pairs.enumerated() {
      if let key = pair.key.text, indexOfKey[key] == nil { indexOfKey[key] = index }
    }
    self.indexOfKey = indexOfKey
  }

  /// A reader of a document's root.
  ///
  /// An absent root reads as an empty mapping; a root that is no mapping is reported and read so too.
  package init(root: YAMLNode?, path: String) {
    let place = root?.range ?? .at(0)
    if case .mapping(let pairs)? = root?.content {
      self.init(pairs, range: place, path: path)
      return
    }
    self.init([], range: place, path: path)
    guard let root, !root.isNull else { return }
    report(
      Diagnostic(
        "wrong-type", .error, at: Location(path: path, range: place),
        Message("‘키: 값’ 묶음이 와야 합니다", en: "expected ‘key: value’ pairs"),
        explanation: Message(
          "한 줄에 하나씩 ‘title: 제목’처럼 쓰십시오. 쌍점 뒤에는 공백이 와야 합니다.",
          en: "Write one ‘title: Title’ to a line, with a space after the colon.")))
  }

  /// The keys that are present, in the order of the text.
  package var keys: [String] { pairs.compactMap(\.key.text) }

  /// Adds a problem that the caller found in a value.
  package mutating func report(_ diagnostic: Diagnostic) {
    diagnostics.append(diagnostic)
  }

  /// Bytes of the value of `key`, or of its key when the value is null; nil when it is absent.
  package func range(of key: String, aliases: [String] = []) -> SourceRange? {
    guard let (_, pair) = pair(key, aliases) else { return nil }
    return pair.value.isNull ? pair.key.range : pair.value.range
  }

  /// Bytes of the key itself as it stands in the text; nil when it is absent.
  package func keyRange(of key: String, aliases: [String] = []) -> SourceRange? {
    pair(key, aliases)?.pair.key.range
  }

  /// The value as it was parsed; nil when absent or null.
  package mutating func node(_ key: String, aliases: [String] = []) -> YAMLNode? {
    knownKeys.append(key)
    guard let (name, pair) = pair(key, aliases) else { return nil }
    usedKeys.insert(name)
    presentKeys.insert(key)
    reportSecondSpelling(of: key, aliases, used: name, pair)
    return pair.value.isNull ? nil : pair.value
  }

  /// Makes keys known whose values nobody reads, such as `extra`.
  package mutating func ignore(_ keys: String...) {
    knownKeys.append(contentsOf: keys)
    usedKeys.formUnion(keys)
  }

  /// Every problem of this mapping and of those read inside it, unknown keys included.
  package consuming func finish() -> [Diagnostic] {
    reportUnknownKeys()
    return diagnostics
  }

  mutating func absorb(_ reader: consuming YAMLMappingReader) {
    diagnostics.append(contentsOf: reader.finish())
  }

  mutating func reportWrongType(_ key: String, _ node: YAMLNode, _ wanted: WantedType) {
    report(
      Diagnostic(
        "wrong-type", .error, at: Location(path: path, range: node.range),
        Message(
          "‘\(key)’에는 \(wanted.phrase.korean) 와야 합니다",
          en: "‘\(key)’ must be \(wanted.phrase.english)"),
        explanation: wanted.example(key)))
  }

  private func pair(_ key: String, _ aliases: [String]) -> (name: String, pair: YAMLPair)? {
    for name in [key] + aliases {
      if let index = indexOfKey[name] { return (name, pairs[index]) }
    }
    return nil
  }

  private mutating func reportSecondSpelling(
    of key: String, _ aliases: [String], used: String, _ first: YAMLPair
  ) {
    for name in aliases where name != used {
      guard let index = indexOfKey[name], usedKeys.insert(name).inserted else { continue }
      let note = Note(
        Message("쓰인 값", en: "the value in use"),
        at: Location(path: path, range: first.key.range))
      report(
        Diagnostic(
          "yaml-duplicate-key", .error,
          at: Location(path: path, range: pairs[index].key.range),
          Message(
            "같은 뜻의 키 ‘\(used)’, ‘\(name)’", en: "‘\(used)’ and ‘\(name)’ mean the same key"),
          explanation: Message(
            "둘 가운데 하나만 두십시오. 권하는 이름: ‘\(key)’",
            en: "Keep only one of the two; the name to use is ‘\(key)’."),
          notes: [note]))
    }
  }
}
