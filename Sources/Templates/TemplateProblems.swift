internal import Diagnostics
internal import SourceText

/// Collects what is wrong with one template and stops after a number of problems.
struct TemplateProblems {
  private static let limit = 20

  let source: SourceFile
  private(set) var diagnostics: [Diagnostic] = []

  init(source: SourceFile) { self.source = source }

  /// Whether so much is wrong that reading on helps nobody.
  var isFull: Bool { diagnostics.count >= Self.limit }

  /// Adds a problem at `range`, unless there are too many.
  mutating func report(
    _ rule: String, _ severity: Severity = .error, at range: SourceRange, _ summary: Message,
    explanation: Message? = nil, notes: [Note] = []
  ) {
    guard !isFull else { return }
    diagnostics.append(
      Diagnostic(
        rule, severity, at: place(range), summary, explanation: explanation, notes: notes))
  }

  /// `range` of this template as a location.
  func place(_ range: SourceRange) -> Location { Location(path: source.path, range: range) }

  /// The text of a tag for a message, cut when it is long.
  func quote(_ range: SourceRange) -> String {
    let text = source.text(in: range).split(whereSeparator: \.isNewline).first.map(String.init)
    return quote(text ?? "")
  }

  /// `text` for a message, cut when it is long.
  func quote(_ text: String) -> String {
    text.count > 40 ? "`\(text.prefix(40))…`" : "`\(text)`"
  }
}
