import Diagnostics
import SourceText
import Testing

@Suite struct DiagnosticTests {
  private func finding(
    _ rule: String, _ severity: Severity, _ path: String?, _ start: Int = 0
  ) -> Diagnostic {
    let location = path.map { Location(path: $0, range: .at(start)) }
    return Diagnostic(rule, severity, at: location, Message("가", en: "a"))
  }

  @Test func `a report is ordered by file, place, severity and rule`() {
    let ordered = [
      finding("z", .info, nil), finding("a", .info, "a.md", 1), finding("z", .error, "a.md", 2),
      finding("a", .warning, "a.md", 2), finding("b", .warning, "a.md", 2),
      finding("a", .error, "b.md", 0),
    ]
    #expect(ordered.reversed().sorted() == ordered)
  }

  @Test func `a message is given in the language asked for`() {
    let message = Message("그림", en: "figure")
    #expect(Language.allCases.map(message.text) == ["그림", "figure"])
  }
}
