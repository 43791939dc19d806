import Diagnostics
import FoundationEssentials
import SourceText
import Testing

@Suite struct MachineFormatTests {
  struct Finding: Decodable {
    struct Range: Decodable, Equatable {
      var start: Int
      var end: Int
    }
    var rule: String
    var path: String?
    var range: Range?
    var summary: String
  }

  struct Log: Decodable {
    struct Run: Decodable {
      struct Tool: Decodable {
        struct Driver: Decodable {
          struct Rule: Decodable { var id: String }
          var name: String
          var rules: [Rule]
        }
        var driver: Driver
      }
      struct Result: Decodable {
        struct Location: Decodable {
          struct Physical: Decodable {
            struct Region: Decodable {
              var startColumn: Int?
              var endColumn: Int?
            }
            var region: Region?
          }
          var physicalLocation: Physical
        }
        var ruleId: String
        var ruleIndex: Int
        var level: String
        var locations: [Location]?
      }
      var tool: Tool
      var columnKind: String
      var results: [Result]
    }
    var version: String
    var runs: [Run]
  }

  @Test(arguments: SampleFindings.all)
  func `JSON holds the findings as they are`(sample: SampleFindings) throws {
    let found = try JSONDecoder().decode([Finding].self, from: Data(sample.written(.json).utf8))
    #expect(found.map(\.rule) == sample.diagnostics.map(\.rule))
    #expect(found.map(\.summary) == sample.diagnostics.map(\.summary.korean))
    #expect(found.map(\.path) == sample.diagnostics.map(\.location?.path))
  }

  @Test func `ranges in JSON count the byte order mark`() throws {
    let text = SampleFindings.byteOrderMark.written(.json)
    let found = try JSONDecoder().decode([Finding].self, from: Data(text.utf8))
    #expect(found.first?.range == Finding.Range(start: 6, end: 9))
  }

  @Test(arguments: SampleFindings.all)
  func `a SARIF log names the rule of every result`(sample: SampleFindings) throws {
    let log = try JSONDecoder().decode(Log.self, from: Data(sample.written(.sarif).utf8))
    #expect(log.version == "2.1.0")
    let run = try #require(log.runs.first)
    #expect(run.columnKind == "utf16CodeUnits")
    for result in run.results {
      #expect(run.tool.driver.rules[result.ruleIndex].id == result.ruleId)
      #expect(["error", "warning", "note"].contains(result.level))
    }
  }

  @Test func `SARIF columns are UTF-16 units and the end is exclusive`() throws {
    let text = SampleFindings.wide.written(.sarif)
    let log = try JSONDecoder().decode(Log.self, from: Data(text.utf8))
    let regions = log.runs[0].results.map { $0.locations?.first?.physicalLocation.region }
    #expect(regions.map { $0?.startColumn } == [1, 6, 10, 17])
    #expect(regions.map { $0?.endColumn } == [3, 7, 12, 18])
  }

  @Test func `a GitHub annotation is one line`() {
    for sample in SampleFindings.all {
      let lines = sample.written(.github).split(separator: "\n", omittingEmptySubsequences: false)
      #expect(lines.count == sample.diagnostics.count + 1)
      #expect(lines.dropLast().allSatisfy { $0.hasPrefix("::") })
    }
  }
}
