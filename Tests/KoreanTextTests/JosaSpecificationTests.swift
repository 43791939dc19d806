import KoreanText
import TestSupport
import Testing

/// The cases of the josa specification, scored by group.
@Suite struct JosaSpecificationTests {
  struct Case: Sendable {
    var id: String
    var stem: String
    var pair: JosaPair
    var expected: String

    var group: String { String(id.prefix { $0 != "-" }) }
  }

  static func cases() -> [Case] {
    let text = SharedFolder.text(of: "spec/josa-dev.tsv") ?? ""
    return text.split(separator: "\n").dropFirst().compactMap { line in
      let fields = line.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
      guard fields.count >= 4, let pair = JosaPair(rawValue: fields[2]) else { return nil }
      return Case(id: fields[0], stem: fields[1], pair: pair, expected: fields[3])
    }
  }

  @Test(
    .needsSharedFolder,
    arguments: [
      "hangul", "number", "latin", "unit", "bracket", "gloss", "quote", "hanja", "width", "roman",
      "greek", "space",
    ])
  func `the particle agrees with the stem`(group: String) {
    let cases = Self.cases().filter { $0.group == group }
    #expect(!cases.isEmpty)
    let failed = cases.filter { josa($0.stem, $0.pair) != $0.expected }
    let list = failed.map { "\($0.stem) \($0.pair.rawValue): \(josa($0.stem, $0.pair))" }
    #expect(failed.isEmpty, "\(group) \(cases.count - failed.count)/\(cases.count): \(list)")
  }
}
