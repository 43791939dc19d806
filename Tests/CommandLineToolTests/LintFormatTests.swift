import FoundationEssentials
import TestSupport
import Testing

@Suite(.enabled(if: Tool.path != nil, "needs the built product beside the tests"))
struct LintFormatTests {
  private static func report(_ format: String, _ files: [String: String]) throws -> Data {
    let folder = try Workshop(files)
    let outcome = try Tool.run(["lint", "--format", format, "content"], in: folder)
    #expect(
      outcome.code == (files["content/issues/1/a.md"] == journal["content/issues/1/a.md"] ? 0 : 1))
    #expect(outcome.err == "")
    return Data(outcome.out.utf8)
  }

  private struct Sarif: Decodable {
    struct Run: Decodable {
      struct Result: Decodable {
        var ruleId: String
        var level: String
      }
      var results: [Result]
    }
    var version: String
    var runs: [Run]
  }

  @Test func `sarif is JSON with a run`() throws {
    let clean = try JSONDecoder().decode(Sarif.self, from: try Self.report("sarif", journal))
    #expect(clean.version == "2.1.0")
    #expect(clean.runs.count == 1 && clean.runs.allSatisfy { $0.results.isEmpty })
    let faulty = try JSONDecoder().decode(
      Sarif.self, from: try Self.report("sarif", faultyJournal))
    #expect(faulty.runs.flatMap(\.results).map(\.ruleId) == ["missing-figure"])
    #expect(faulty.runs.flatMap(\.results).map(\.level) == ["warning"])
  }

  fileprivate enum Value: Decodable {
    case list([Value]), record([String: Value]), other

    init(from decoder: any Decoder) throws {
      if let list = try? [Value](from: decoder) {
        self = .list(list)
      } else if let record = try? [String: Value](from: decoder) {
        self = .record(record)
      } else {
        self = .other
      }
    }
  }

  @Test(arguments: [(journal, 0), (faultyJournal, 1)])
  func `json holds the findings`(files: [String: String], count: Int) throws {
    let data = try Self.report("json", files)
    let value = try JSONDecoder().decode(Value.self, from: data)
    #expect(value.findings == count)
    #expect(String(decoding: data, as: UTF8.self).contains("missing-figure") == (count > 0))
  }

  @Test func `junit counts failures`() throws {
    let text = String(decoding: try Self.report("junit", faultyJournal), as: UTF8.self)
    #expect(text.hasPrefix("<?xml"))
    #expect(text.contains("<failure"))
    let clean = String(decoding: try Self.report("junit", journal), as: UTF8.self)
    #expect(!clean.contains("<failure"))
  }
}

extension LintFormatTests.Value {
  /// Length of the first list, at the top or one level below.
  fileprivate var findings: Int? {
    switch self {
    case .list(let list): list.count
    case .record(let record):
      record.values.compactMap { if case .list(let list) = $0 { list.count } else { nil } }.first
    case .other: nil
    }
  }
}
