/// How many findings of each severity there are.
package struct DiagnosticCounts: Sendable, Hashable {
  package var errors = 0
  package var warnings = 0
  package var infos = 0
  /// Findings that have a safe fix.
  package var safelyFixable = 0

  /// Counts `diagnostics`.
  package init(_ diagnostics: some Sequence<Diagnostic>) {
    for diagnostic in diagnostics {
      switch diagnostic.severity {
      case .error: errors += 1
      case .warning: warnings += 1
      case .info: infos += 1
      }
      if diagnostic.fixes.contains(where: { $0.applicability == .safe }) { safelyFixable += 1 }
    }
  }

  /// One line such as `오류 2, 경고 5`; severities that do not occur are left out.
  package func line(in language: Language) -> String {
    let parts = [
      part(errors, Message("오류", en: "error"), language),
      part(warnings, Message("경고", en: "warning"), language),
      part(infos, Message("알림", en: "note"), language),
    ].compactMap(\.self)
    if parts.isEmpty { return Message("문제 없음", en: "No problems").text(in: language) }
    return parts.joined(separator: ", ")
  }

  private func part(_ count: Int, _ name: Message, _ language: Language) -> String? {
    if count == 0 { return nil }
    switch language {
    case .korean: return "\(name.korean) \(count)"
    case .english: return "\(count) \(name.english)\(count == 1 ? "" : "s")"
    }
  }
}

extension Severity {
  /// The name shown to the user.
  package var label: Message {
    switch self {
    case .error: Message("오류", en: "error")
    case .warning: Message("경고", en: "warning")
    case .info: Message("알림", en: "note")
    }
  }
}

extension Fix.Applicability {
  /// The heading of a fix, which says how far it may be trusted.
  var label: Message {
    switch self {
    case .safe: Message("고침(안전)", en: "fix (safe)")
    case .unsafe: Message("고침(확인 필요)", en: "fix (unsafe)")
    case .displayOnly: Message("제안", en: "suggestion")
    }
  }
}
