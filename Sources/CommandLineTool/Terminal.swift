import Diagnostics
import Publishing
import SourceText

/// How the tool speaks to its user: language, colour, width.
struct Terminal: Sendable {
  let language: Language

  /// `korean` or `english`, as the user asked.
  func word(_ korean: String, _ english: String) -> String {
    language == .korean ? korean : english
  }

  /// Prints an error that belongs to no file.
  func printFailure(_ message: Message) {
    Disk.print("hwalja: \(message.text(in: language))\n", to: 2)
  }

  /// Whether the report on `descriptor` is read by a person with colours (https://no-color.org).
  func isColored(_ descriptor: Int32) -> Bool {
    Disk.isTerminal(descriptor) && Disk.environment("NO_COLOR") == nil
      && Disk.environment("TERM") != "dumb"
  }

  /// A writer of findings for `descriptor`.
  func writer(_ format: DiagnosticFormat, for descriptor: Int32) -> any DiagnosticWriter {
    let width = Disk.environment("COLUMNS").flatMap { Int($0) } ?? 100
    return format.writer(
      WriterOptions(
        language: language, isColored: isColored(descriptor), width: max(40, width),
        toolVersion: HwaljaProgram.version))
  }
}
