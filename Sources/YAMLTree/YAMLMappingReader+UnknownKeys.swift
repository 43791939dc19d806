import Diagnostics

extension YAMLMappingReader {
  mutating func reportUnknownKeys() {
    for pair in pairs {
      guard let key = pair.key.text else {
        reportWrongKey(pair.key)
        continue
      }
      if !usedKeys.contains(key) { reportUnknownKey(key, pair.key) }
    }
  }

  private mutating func reportWrongKey(_ key: YAMLNode) {
    report(
      Diagnostic(
        "wrong-type", .error, at: Location(path: path, range: key.range),
        Message("키 자리에 목록이나 묶음이 있습니다", en: "a key must be a text"),
        explanation: Message(
          "{나 [로 시작하는 글은 따옴표로 감싸십시오.", en: "Quote a text that starts with { or [.")))
  }

  private mutating func reportUnknownKey(_ key: String, _ node: YAMLNode) {
    let place = Location(path: path, range: node.range)
    let summary = Message("알 수 없는 키 ‘\(key)’", en: "unknown key ‘\(key)’")
    guard let nearest = NearestName.of(key, among: knownKeys) else {
      let list = knownKeys.joined(separator: ", ")
      let explanation = Message("쓸 수 있는 키: \(list)", en: "Known keys: \(list)")
      report(Diagnostic("unknown-key", .warning, at: place, summary, explanation: explanation))
      return
    }
    // Renaming to a key that stands already would make a duplicate.
    var fixes: [Fix] = []
    if presentKeys.insert(nearest).inserted {
      fixes.append(
        Fix(
          Message("키 이름을 ‘\(nearest)’ 꼴로 고치기", en: "rename the key to ‘\(nearest)’"), .safe,
          edits: [Edit(node.range, nearest)]))
    }
    report(
      Diagnostic(
        "unknown-key", .warning, at: place, summary,
        explanation: Message(
          "혹시 ‘\(nearest)’입니까?", en: "Did you mean ‘\(nearest)’?"), fixes: fixes))
  }
}
