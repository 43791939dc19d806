/// A format in which findings are put out; the raw value is what the user types.
package enum DiagnosticFormat: String, Sendable, Hashable, CaseIterable {
  /// For people at a terminal.
  case text
  /// One array of objects.
  case json
  /// SARIF 2.1.0, for code scanning services and editors.
  case sarif
  /// Workflow commands that GitHub Actions turns into annotations.
  case github
  /// JUnit XML, which most CI services show as a list of tests.
  case junit

  /// The writer of this format.
  package func writer(_ options: WriterOptions) -> any DiagnosticWriter {
    switch self {
    case .text: ConsoleWriter(options)
    case .json: JSONWriter(options)
    case .sarif: SARIFWriter(options)
    case .github: GitHubWriter(options)
    case .junit: JUnitWriter(options)
    }
  }
}
