/// ANSI colours, or none.
struct Palette: Sendable {
  /// What a part of the output is, which decides its colour.
  enum Role: Sendable {
    case error, warning, info, strong, gutter, note, removed, added

    /// Parameters of the escape sequence (ECMA-48, SGR).
    fileprivate var parameters: String {
      switch self {
      case .error: "1;31"
      case .warning: "1;33"
      case .info: "1;36"
      case .strong: "1"
      case .gutter: "1;34"
      case .note: "1;36"
      case .removed: "31"
      case .added: "32"
      }
    }

    /// The role of the marks of a finding.
    init(_ severity: Severity) {
      switch severity {
      case .error: self = .error
      case .warning: self = .warning
      case .info: self = .info
      }
    }
  }

  let isColored: Bool

  func paint(_ text: String, _ role: Role) -> String {
    guard isColored, !text.isEmpty else { return text }
    return "\u{1B}[\(role.parameters)m\(text)\u{1B}[0m"
  }
}
