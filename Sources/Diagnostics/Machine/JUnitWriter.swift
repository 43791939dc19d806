package import SourceText

/// Writes findings as JUnit XML: a test suite for each file, a test case for each finding.
///
/// Errors and warnings are failures; what is only worth knowing passes. Without any finding there
/// is one passing case, since some CI services take an empty report for a broken one.
package struct JUnitWriter: DiagnosticWriter {
  private let language: Language

  package init(_ options: WriterOptions) { language = options.language }

  package func write(
    _ diagnostics: [Diagnostic], sources: (String) -> SourceFile?
  ) -> String {
    var paths: [String] = []
    var suites: [String: [Diagnostic]] = [:]
    for diagnostic in diagnostics {
      let path = diagnostic.location?.path ?? "hwalja"
      if suites[path] == nil { paths.append(path) }
      suites[path, default: []].append(diagnostic)
    }
    let counts = "tests=\"\(max(1, diagnostics.count))\" failures=\"\(failures(in: diagnostics))\""
    var lines = [
      "<?xml version=\"1.0\" encoding=\"UTF-8\"?>",
      "<testsuites name=\"hwalja\" \(counts) errors=\"0\">",
    ]
    for path in paths { lines += suite(path, suites[path] ?? [], sources: sources) }
    if diagnostics.isEmpty { lines += emptySuite }
    return (lines + ["</testsuites>"]).joined(separator: "\n") + "\n"
  }

  private var emptySuite: [String] {
    [
      "  <testsuite name=\"hwalja\" tests=\"1\" failures=\"0\" errors=\"0\">",
      "    <testcase classname=\"hwalja\" name=\"\(DiagnosticCounts([]).line(in: language))\"/>",
      "  </testsuite>",
    ]
  }

  private func failures(in diagnostics: [Diagnostic]) -> Int {
    diagnostics.count { $0.severity != .info }
  }

  private func suite(
    _ path: String, _ diagnostics: [Diagnostic], sources: (String) -> SourceFile?
  ) -> [String] {
    let name = escaped(path)
    let counts = "tests=\"\(diagnostics.count)\" failures=\"\(failures(in: diagnostics))\""
    return ["  <testsuite name=\"\(name)\" \(counts) errors=\"0\">"]
      + diagnostics.flatMap { testCase($0, suite: name, sources: sources) }
      + ["  </testsuite>"]
  }

  private func testCase(
    _ diagnostic: Diagnostic, suite: String, sources: (String) -> SourceFile?
  ) -> [String] {
    let position = diagnostic.location.flatMap { location in
      FilePlace(location, in: sources(location.path)).positions?.start
    }
    let place = position.map { ":\($0.line):\($0.column)" } ?? ""
    let summary = diagnostic.summary.text(in: language)
    let body = escaped(body(of: diagnostic, place: place), keepsLineEnds: true)
    let name = escaped(diagnostic.rule + place)
    let line = position.map { " line=\"\($0.line)\"" } ?? ""
    let element =
      diagnostic.severity == .info
      ? "      <system-out>\(body)</system-out>"
      : "      <failure type=\"\(diagnostic.severity.rawValue)\" message=\"\(escaped(summary))\">"
        + "\(body)</failure>"
    return [
      "    <testcase classname=\"\(suite)\" name=\"\(name)\"\(line)>", element, "    </testcase>",
    ]
  }

  private func body(of diagnostic: Diagnostic, place: String) -> String {
    let severity = diagnostic.severity.label.text(in: language)
    let path = diagnostic.location.map { $0.path + place + ": " } ?? ""
    let messages =
      [diagnostic.summary, diagnostic.explanation].compactMap(\.self)
      + diagnostic.notes.map(\.message)
    return "\(path)\(severity)[\(diagnostic.rule)]: "
      + messages.map { $0.text(in: language) }.joined(separator: "\n")
  }

  /// XML text; characters that XML 1.0 cannot hold are shown by others.
  private func escaped(_ text: String, keepsLineEnds: Bool = false) -> String {
    text.unicodeScalars.map { scalar in
      switch scalar {
      case "&": "&amp;"
      case "<": "&lt;"
      case ">": "&gt;"
      case "\"": "&quot;"
      case "\n": keepsLineEnds ? "\n" : "&#10;"
      case "\r": "&#13;"
      case "\t": keepsLineEnds ? "\t" : "&#9;"
      case "\u{FFFE}", "\u{FFFF}": "\u{FFFD}"
      default:
        VisibleText.substitute(for: scalar).map { escaped($0) } ?? String(scalar)
      }
    }.joined()
  }
}
