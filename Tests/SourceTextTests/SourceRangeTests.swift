import SourceText
import Testing

@Suite struct SourceRangeTests {
  @Test func `an end before the start gives an empty range`() {
    #expect(SourceRange(5, 3) == .at(5))
    #expect(SourceRange(5, 3).isEmpty)
  }

  @Test func `a union holds both ranges`() {
    #expect(SourceRange(1, 3).union(SourceRange(7, 9)) == SourceRange(1, 9))
  }

  @Test func `a range holds its start and not its end`() {
    let range = SourceRange(2, 4)
    #expect([1, 2, 3, 4].map(range.contains) == [false, true, true, false])
  }

  @Test func `ranges sort by start, then end`() {
    let ranges = [SourceRange(3, 4), SourceRange(1, 9), SourceRange(1, 2)]
    #expect(ranges.sorted() == [SourceRange(1, 2), SourceRange(1, 9), SourceRange(3, 4)])
  }
}
