import Diagnostics
import MarkdownTree
import SourceText
import Testing

@Suite struct NoteTests {
  private func summary(_ parsed: Parsed) -> [String] {
    parsed.document.notes.map {
      "\($0.number) \($0.label) \($0.referenceCount) \(TreePrinter.html($0.blocks))"
    }
  }

  @Test func `notes are numbered in order of their first reference`() {
    let parsed = Parsed("가[^b] 나[^a] 다[^b]\n\n[^a]: 첫째\n[^b]: 둘째")
    #expect(parsed.html == "<p>가<note 1.1> 나<note 2.1> 다<note 1.2></p>")
    #expect(summary(parsed) == ["1 b 2 <p>둘째</p>", "2 a 1 <p>첫째</p>"])
    #expect(parsed.findings.isEmpty)
  }

  @Test func `a note that nothing refers to is kept and reported`() {
    let parsed = Parsed("가[^a]\n\n[^b]: 둘째\n[^a]: 첫째")
    #expect(parsed.html == "<p>가<note 1.1></p>")
    #expect(summary(parsed) == ["1 a 1 <p>첫째</p>", "2 b 0 <p>둘째</p>"])
    #expect(parsed.diagnostics.map(\.rule) == ["unused-note"])
  }

  @Test func `a reference without a note is text`() {
    let parsed = Parsed("가[^없음] 나")
    #expect(parsed.html == "<p>가[^없음] 나</p>")
    #expect(parsed.diagnostics.map(\.rule) == ["undefined-note"])
    #expect(parsed.findings == ["undefined-note: [^없음]"])
  }

  @Test func `a reference in code or a formula is none`() {
    let parsed = Parsed("`[^a]`와 \\[^b] 그리고 $x[^2]$")
    #expect(parsed.findings.isEmpty)
  }

  @Test func `notes are found in captions, lists, quotes and tables`() {
    let parsed = Parsed(
      "![그림 1. 제목[^1]](a.png)\n\n- 가[^2]\n\n> 나[^3]\n\n| 다[^4] |\n|---|\n\n"
        + "[^1]: 하나\n[^2]: 둘\n[^3]: 셋\n[^4]: 넷")
    #expect(parsed.document.notes.map(\.number) == [1, 2, 3, 4])
    #expect(parsed.document.notes.map(\.referenceCount) == [1, 1, 1, 1])
  }

  @Test func `a note may hold several blocks and refer to another`() {
    let parsed = Parsed("가[^a]\n\n[^a]: 첫째[^b]\n\n    둘째 문단\n\n[^b]: 안의 주")
    #expect(
      summary(parsed) == ["1 a 1 <p>첫째<note 2.1></p><p>둘째 문단</p>", "2 b 1 <p>안의 주</p>"])
  }

  @Test func `a note that is defined twice is taken once`() {
    let parsed = Parsed("가[^a]\n\n[^a]: 첫째\n\n[^a]: 둘째")
    #expect(parsed.document.notes.count == 1)
  }

  @Test(arguments: ["[^각]", "[^\u{1100}\u{1161}\u{11A8}]", "[^Note]", "[^1-2]"])
  func `labels may be any word`(label: String) {
    let parsed = Parsed("가\(label)\n\n\(label): 글")
    #expect(parsed.html == "<p>가<note 1.1></p>")
    #expect(parsed.document.notes.map(\.referenceCount) == [1])
  }

  @Test func `a definition in a code block is none`() {
    let parsed = Parsed("```\n[^a]: 글\n```\n\n가")
    #expect(parsed.html == "<pre>[^a]: 글\n</pre>\n<p>가</p>")
    #expect(parsed.document.notes.isEmpty && parsed.diagnostics.isEmpty)
  }

  @Test func `only unused notes are all kept`() {
    let parsed = Parsed("가\n\n[^a]: 하나\n\n[^b]: 둘\n\n나")
    #expect(parsed.html == "<p>가</p>\n<p>나</p>")
    #expect(summary(parsed) == ["1 a 0 <p>하나</p>", "2 b 0 <p>둘</p>"])
  }

  @Test func `a note used only by an unused note counts its reference`() {
    let parsed = Parsed("가\n\n[^a]: 하나[^b]\n\n[^b]: 둘")
    #expect(Set(parsed.document.notes.map(\.label)) == ["a", "b"])
  }
}
