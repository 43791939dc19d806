import Diagnostics
import SourceText
import Testing

@Suite struct DiagnosticCountsTests {
  private func findings(_ severities: [Severity], fix: Fix.Applicability? = nil) -> [Diagnostic] {
    severities.map { severity in
      Diagnostic(
        "rule", severity, at: nil, Message("가", en: "a"),
        fixes: fix.map { [Fix(Message("나", en: "b"), $0, edits: [])] } ?? [])
    }
  }

  @Test(
    arguments: [
      ([], "문제 없음", "No problems"),
      ([.error], "오류 1", "1 error"),
      ([.error, .error, .warning], "오류 2, 경고 1", "2 errors, 1 warning"),
      ([.info, .warning, .warning], "경고 2, 알림 1", "2 warnings, 1 note"),
    ] as [([Severity], String, String)])
  func `the summary names the severities that occur`(
    severities: [Severity], korean: String, english: String
  ) {
    let counts = DiagnosticCounts(findings(severities))
    #expect(counts.line(in: .korean) == korean)
    #expect(counts.line(in: .english) == english)
  }

  @Test func `only safe fixes count as safely fixable`() {
    let safe = findings([.error, .info], fix: .safe)
    let unsafe = findings([.error], fix: .unsafe)
    #expect(DiagnosticCounts(safe + unsafe + findings([.error])).safelyFixable == 2)
  }
}
