package import SourceText

/// How grave a finding is.
package enum Severity: String, Sendable, Hashable, Codable, Comparable, CaseIterable {
  /// The input cannot be used as it stands.
  case error
  /// The output is affected.
  case warning
  /// Worth knowing; the output is not affected.
  case info

  private var rank: Int {
    switch self {
    case .error: 0
    case .warning: 1
    case .info: 2
    }
  }

  /// Graver comes first.
  package static func < (left: Severity, right: Severity) -> Bool { left.rank < right.rank }
}

/// A place in a file; without a range, the file as a whole.
package struct Location: Hashable, Sendable, Codable {
  /// Path of the file as the user knows it.
  package var path: String
  /// UTF-8 bytes of that file.
  package var range: SourceRange?

  package init(path: String, range: SourceRange? = nil) {
    self.path = path
    self.range = range
  }
}

/// Something to know beside the finding itself, such as where a name was first defined.
package struct Note: Hashable, Sendable, Codable {
  package var message: Message
  /// May lie in another file; nil when the note speaks of no place.
  package var location: Location?

  package init(_ message: Message, at location: Location? = nil) {
    self.message = message
    self.location = location
  }
}

/// Replaces the bytes of `range` by `replacement`.
package struct Edit: Hashable, Sendable, Codable {
  package var range: SourceRange
  package var replacement: String

  package init(_ range: SourceRange, _ replacement: String) {
    self.range = range
    self.replacement = replacement
  }
}

/// A way to mend a finding.
package struct Fix: Hashable, Sendable, Codable {
  /// Whether the fix may be applied without a person looking.
  package enum Applicability: String, Sendable, Hashable, Codable {
    /// Never changes what the text says.
    case safe
    /// May change the meaning; applied only when asked for.
    case unsafe
    /// Only shown.
    case displayOnly = "display-only"
  }

  package var title: Message
  package var applicability: Applicability
  /// Edits of the file of the finding; they do not overlap.
  package var edits: [Edit]

  package init(_ title: Message, _ applicability: Applicability, edits: [Edit]) {
    self.title = title
    self.applicability = applicability
    self.edits = edits
  }
}

/// One problem of the input: a value that is collected and sorted, never thrown.
package struct Diagnostic: Hashable, Sendable, Codable {
  /// Stable kebab-case id of the rule, named for the bad pattern (`missing-figure`).
  package var rule: String
  package var severity: Severity
  /// Nil for problems that no file has.
  package var location: Location?
  /// What is wrong, in one line without a full stop, the most specific words first.
  package var summary: Message
  /// Answers the reader's next question: why, and what to do.
  package var explanation: Message?
  package var notes: [Note]
  package var fixes: [Fix]

  package init(
    _ rule: String, _ severity: Severity, at location: Location?, _ summary: Message,
    explanation: Message? = nil, notes: [Note] = [], fixes: [Fix] = []
  ) {
    self.rule = rule
    self.severity = severity
    self.location = location
    self.summary = summary
    self.explanation = explanation
    self.notes = notes
    self.fixes = fixes
  }
}

extension Diagnostic: Comparable {
  /// Order of a report: by file, place, severity, rule, text.
  package static func < (left: Diagnostic, right: Diagnostic) -> Bool {
    let leftPath = left.location?.path ?? ""
    let rightPath = right.location?.path ?? ""
    if leftPath != rightPath { return leftPath < rightPath }
    let leftRange = left.location?.range ?? SourceRange(0, 0)
    let rightRange = right.location?.range ?? SourceRange(0, 0)
    if leftRange != rightRange { return leftRange < rightRange }
    if left.severity != right.severity { return left.severity < right.severity }
    if left.rule != right.rule { return left.rule < right.rule }
    return left.summary.korean < right.summary.korean
  }
}
