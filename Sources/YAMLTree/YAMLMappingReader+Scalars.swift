import Diagnostics

extension YAMLMappingReader {
  /// The text of `key` as written; `2021-09`, `28` and `007` stay text.
  package mutating func string(_ key: String, aliases: [String] = []) -> String? {
    guard let node = node(key, aliases: aliases) else { return nil }
    if let text = node.text { return text }
    reportWrongType(key, node, .text)
    return nil
  }

  /// The same, with an error when the key is absent, null or an empty text.
  package mutating func requiredString(_ key: String, aliases: [String] = []) -> String? {
    let before = diagnostics.count
    let text = string(key, aliases: aliases)
    if let text, !text.allSatisfy(\.isWhitespace) { return text }
    if diagnostics.count == before { reportMissing(key, aliases: aliases) }
    return nil
  }

  /// Reports `key` as absent where it, or else the mapping, stands.
  package mutating func reportMissing(_ key: String, aliases: [String] = []) {
    let place = range(of: key, aliases: aliases) ?? pairs.first?.key.range ?? range
    report(
      Diagnostic(
        "missing-key", .error, at: Location(path: path, range: place),
        Message("‘\(key)’ 값이 없습니다", en: "‘\(key)’ is missing"),
        explanation: WantedType.text.example(key)))
  }

  /// `true` or `false`; `yes`, `no`, `on` and `off` are accepted too, in any case.
  package mutating func bool(_ key: String, aliases: [String] = []) -> Bool? {
    guard let node = node(key, aliases: aliases) else { return nil }
    switch node.text?.lowercased() {
    case "true", "yes", "on": return true
    case "false", "no", "off": return false
    default:
      reportWrongType(key, node, .trueOrFalse)
      return nil
    }
  }

  /// A decimal whole number with an optional sign.
  package mutating func int(_ key: String, aliases: [String] = []) -> Int? {
    guard let node = node(key, aliases: aliases) else { return nil }
    if let number = node.text.flatMap({ Int($0) }) { return number }
    reportWrongType(key, node, .integer)
    return nil
  }

  /// One of the raw values of an enumeration; others are reported with the nearest or all of them.
  package mutating func choice<Choice: RawRepresentable & CaseIterable>(
    _ key: String, aliases: [String] = [], as type: Choice.Type = Choice.self
  ) -> Choice? where Choice.RawValue == String {
    guard let node = node(key, aliases: aliases) else { return nil }
    guard let text = node.text else {
      reportWrongType(key, node, .text)
      return nil
    }
    if let choice = Choice(rawValue: text) { return choice }
    reportUnknownValue(of: key, text, node, choices: Choice.allCases.map(\.rawValue))
    return nil
  }

  private mutating func reportUnknownValue(
    of key: String, _ text: String, _ node: YAMLNode, choices: [String]
  ) {
    let list = choices.joined(separator: ", ")
    let nearest = NearestName.of(text, among: choices)
    let fixes = nearest.map { name in
      Fix(
        Message("‘\(name)’ 값으로 바꾸기", en: "change to ‘\(name)’"), .unsafe,
        edits: [Edit(node.range, name)])
    }
    report(
      Diagnostic(
        "unknown-value", .error, at: Location(path: path, range: node.range),
        Message(
          "‘\(key)’에 쓸 수 없는 값 ‘\(text)’", en: "‘\(text)’ is no value of ‘\(key)’"),
        explanation: Message("쓸 수 있는 값: \(list)", en: "Values: \(list)"),
        fixes: fixes.map { [$0] } ?? []))
  }
}
