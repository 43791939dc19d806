import Diagnostics
import TestSupport
import Testing

@Suite struct WriterSnapshotTests {
  @Test(arguments: SampleFindings.all)
  func `the console form`(sample: SampleFindings) {
    expectSnapshot(sample.written(.text), named: "console/\(sample.name).txt")
  }

  @Test(arguments: [SampleFindings.korean, .lines, .edits])
  func `the console form in English and colour`(sample: SampleFindings) {
    let options = WriterOptions(language: .english, isColored: true, width: 60)
    let text = sample.written(.text, options).replacing("\u{1B}", with: "␛")
    expectSnapshot(text, named: "console/\(sample.name).en.colour.txt")
  }

  @Test(arguments: [DiagnosticFormat.json, .sarif, .github, .junit])
  func `the formats for machines`(format: DiagnosticFormat) {
    for sample in SampleFindings.all {
      let name = "\(format.rawValue)/\(sample.name).\(Self.fileExtension(of: format))"
      expectSnapshot(sample.written(format), named: name)
    }
  }

  @Test(arguments: DiagnosticFormat.allCases)
  func `nothing found`(format: DiagnosticFormat) {
    let text = format.writer(WriterOptions()).write([]) { _ in nil }
    expectSnapshot(text, named: "\(format.rawValue)/nothing.\(Self.fileExtension(of: format))")
  }

  private static func fileExtension(of format: DiagnosticFormat) -> String {
    switch format {
    case .text, .github: "txt"
    case .json: "json"
    case .sarif: "sarif"
    case .junit: "xml"
    }
  }
}
