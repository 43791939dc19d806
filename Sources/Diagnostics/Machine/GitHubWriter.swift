package import SourceText

/// Writes findings as workflow commands, which GitHub Actions shows beside the lines of a change.
///
/// Form and escapes: `toolkit/packages/core/src/command.ts` of actions/toolkit.
package struct GitHubWriter: DiagnosticWriter {
  private let language: Language

  package init(_ options: WriterOptions) { language = options.language }

  package func write(
    _ diagnostics: [Diagnostic], sources: (String) -> SourceFile?
  ) -> String {
    diagnostics.map { command(for: $0, sources: sources) + "\n" }.joined()
  }

  private func command(for diagnostic: Diagnostic, sources: (String) -> SourceFile?) -> String {
    var properties: [(String, String)] = []
    if let location = diagnostic.location {
      let place = FilePlace(location, in: sources(location.path))
      properties.append(("file", place.path))
      if let (start, end) = place.positions {
        properties += self.properties(from: start, to: end)
      }
    }
    properties.append(("title", diagnostic.rule))
    let list = properties.map { "\($0)=\(escapedProperty($1))" }.joined(separator: ",")
    return "::\(name(of: diagnostic.severity)) \(list)::\(escaped(message(of: diagnostic)))"
  }

  /// Columns have a meaning only within one line.
  private func properties(from start: TextPosition, to end: TextPosition) -> [(String, String)] {
    let lines = [("line", String(start.line)), ("endLine", String(end.line))]
    if start.line != end.line { return lines }
    return lines + [("col", String(start.column)), ("endColumn", String(end.column))]
  }

  private func message(of diagnostic: Diagnostic) -> String {
    let messages =
      [diagnostic.summary, diagnostic.explanation].compactMap(\.self)
      + diagnostic.notes.map(\.message)
    return messages.map { $0.text(in: language) }.joined(separator: "\n")
  }

  private func name(of severity: Severity) -> String {
    switch severity {
    case .error: "error"
    case .warning: "warning"
    case .info: "notice"
    }
  }

  private func escaped(_ text: String) -> String {
    replacing(text) { scalar in
      switch scalar {
      case "%": "%25"
      case "\r": "%0D"
      case "\n": "%0A"
      default: VisibleText.substitute(for: scalar)
      }
    }
  }

  private func escapedProperty(_ text: String) -> String {
    replacing(escaped(text)) { $0 == ":" ? "%3A" : $0 == "," ? "%2C" : nil }
  }

  private func replacing(_ text: String, _ substitute: (Unicode.Scalar) -> String?) -> String {
    text.unicodeScalars.map { substitute($0) ?? String($0) }.joined()
  }
}
