import TestSupport
import Testing

@Suite struct LineDiffTests {
  @Test func `equal texts have no difference`() {
    #expect(LineDiff.describe(expected: "가\n나", actual: "가\n나") == "")
  }

  @Test func `a changed line is shown with its neighbours and cuts are marked`() {
    let diff = LineDiff.describe(
      expected: "1\n2\n3\n4\n5\n6", actual: "1\n2\n3\n사\n5\n6", context: 1)
    #expect(diff == "  …\n  3 │ 3\n- 4 │ 4\n+ 4 │ 사\n  5 │ 5\n  …")
  }

  @Test func `trailing blanks and control characters are visible`() {
    let diff = LineDiff.describe(expected: "끝 ", actual: "끝\r", context: 0)
    #expect(diff == "- 1 │ 끝·\n+ 1 │ 끝\\r")
  }

  @Test func `texts that differ only in normalisation differ`() {
    #expect(LineDiff.describe(expected: "가", actual: "\u{1100}\u{1161}") != "")
  }
}
