import Arguments
import Diagnostics
import Publishing
import SourceText

/// `hwalja lint`.
struct LintCommand {
  private let paths: [String]
  private let format: DiagnosticFormat
  private let terminal: Terminal

  init(_ arguments: ParsedArguments, _ terminal: Terminal) {
    paths = arguments.positionals
    format = arguments.value("format").flatMap(DiagnosticFormat.init) ?? .text
    self.terminal = terminal
  }

  func run() async -> ExitCode {
    let linter = Linter(jobs: Disk.processorCount)
    var diagnostics: [Diagnostic] = []
    var sources: [String: SourceFile] = [:]
    for path in paths {
      do {
        let report = try await linter.lint(path)
        diagnostics += report.diagnostics
        sources.merge(report.sources) { first, _ in first }
      } catch {
        terminal.printFailure(
          Message(
            "\(error.path): \(error.message.korean)", en: "\(error.path): \(error.message.english)")
        )
        return .failure
      }
    }
    // One file may be named twice. The order of a set would differ from run to run.
    var seen: Set<Diagnostic> = []
    diagnostics = diagnostics.filter { seen.insert($0).inserted }.sorted()
    Disk.print(terminal.writer(format, for: 1).write(diagnostics, sources: { sources[$0] }))
    let counts = DiagnosticCounts(diagnostics)
    if format == .text { Disk.print(counts.line(in: terminal.language) + "\n", to: 2) }
    return counts.errors + counts.warnings > 0 ? .findings : .clean
  }
}
