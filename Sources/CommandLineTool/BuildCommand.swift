import Arguments
import Diagnostics
import Publishing

/// `hwalja build`.
struct BuildCommand {
  /// Findings shown without `--verbose`; the count tells of the others.
  private static let shownFindings = 20

  private let options: BuildOptions
  private let isVerbose: Bool
  private let terminal: Terminal

  init(_ arguments: ParsedArguments, _ terminal: Terminal) throws(ArgumentError) {
    var options = BuildOptions()
    options.content = arguments.value("content") ?? options.content
    options.output = arguments.value("output") ?? options.output
    options.issue = arguments.value("issue")
    options.isStrict = arguments.flag("strict")
    options.makesBooks = !arguments.flag("no-epub")
    options.jobs = try arguments.number("jobs", in: 1...256) ?? Disk.processorCount
    options.language = terminal.language
    self.options = options
    isVerbose = arguments.flag("verbose")
    self.terminal = terminal
  }

  func run() async -> ExitCode {
    let clock = ContinuousClock()
    let start = clock.now
    let progress = ProgressLine(terminal)
    do {
      let report = try await SiteBuild(options, progress: progress.show).run()
      progress.clear()
      printFindings(report)
      printSummary(report, clock.now - start)
      let counts = DiagnosticCounts(report.diagnostics)
      let isRejected = options.isStrict && counts.warnings > 0
      return counts.errors > 0 || isRejected || !report.isPublished ? .findings : .clean
    } catch {
      progress.clear()
      terminal.printFailure(error.message)
      return .failure
    }
  }

  // MARK: Report

  private func printFindings(_ report: BuildReport) {
    var shown = report.diagnostics.filter { isVerbose || $0.severity != .info }
    let total = shown.count
    if !isVerbose, total > Self.shownFindings {
      // Errors first; within a severity the order of the files stays.
      let order: [Severity] = [.error, .warning]
      shown = Array(
        order.flatMap { severity in shown.filter { $0.severity == severity } }
          .prefix(Self.shownFindings))
    }
    let writer = terminal.writer(.text, for: 2)
    Disk.print(writer.write(shown, sources: { report.sources[$0] }), to: 2)
    if shown.count < total {
      let rest = total - shown.count
      Disk.print(
        terminal.word(
          "… 그 밖에 \(rest)개 (--verbose로 모두 봅니다)\n", "… and \(rest) more (--verbose shows all)\n"),
        to: 2)
    }
  }

  private func printSummary(_ report: BuildReport, _ duration: Duration) {
    let counts = DiagnosticCounts(report.diagnostics)
    let seconds = Self.seconds(duration)
    var parts = [
      terminal.word("글 \(report.articleCount)편", "\(report.articleCount) articles"),
      terminal.word("\(report.pageCount)쪽", "\(report.pageCount) pages"),
      terminal.word("EPUB \(report.bookCount)권", "\(report.bookCount) EPUBs"),
    ]
    if counts.errors > 0 {
      parts.append(terminal.word("오류 \(counts.errors)", "\(counts.errors) errors"))
    }
    parts.append(terminal.word("경고 \(counts.warnings)", "\(counts.warnings) warnings"))
    parts.append(terminal.word("\(seconds)초", "\(seconds) s"))
    let end =
      report.isPublished
      ? "→ \(options.output)"
      : terminal.word("펴내지 않았습니다", "not published")
    Disk.print(parts.joined(separator: " · ") + " " + end + "\n")
  }

  private static func seconds(_ duration: Duration) -> String {
    let hundredths =
      duration.components.seconds * 100
      + duration.components.attoseconds / 10_000_000_000_000_000
    let rest = hundredths % 100
    return "\(hundredths / 100).\(rest < 10 ? "0" : "")\(rest)"
  }
}

/// The line that tells how far a build is, where a terminal can rewrite it.
private struct ProgressLine: Sendable {
  private let terminal: Terminal
  private let isShown: Bool

  init(_ terminal: Terminal) {
    self.terminal = terminal
    isShown = Disk.isTerminal(2) && Disk.environment("TERM") != "dumb"
  }

  func show(_ step: SiteBuild.Step) {
    guard isShown else { return }
    let text =
      switch step {
      case .reading: terminal.word("원고를 읽는 중", "Reading manuscripts")
      case .rendering(let done, let total):
        terminal.word("짓는 중 \(done)/\(total)", "Rendering \(done)/\(total)")
      case .publishing: terminal.word("펴내는 중", "Publishing")
      }
    Disk.print("\r\u{1B}[K\(text)", to: 2)
  }

  func clear() {
    if isShown { Disk.print("\r\u{1B}[K", to: 2) }
  }
}
