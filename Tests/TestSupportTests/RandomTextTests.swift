import TestSupport
import Testing

@Suite struct RandomTextTests {
  @Test func `the generator gives the published sequence`() {
    var generator = SplitMix64(seed: 1_234_567)
    #expect(generator.next() == 6_457_827_717_110_365_317)
    #expect(generator.next() == 3_203_168_211_198_807_973)
  }

  @Test func `the same seed gives the same texts`() {
    var first = RandomText(seed: 7)
    var second = RandomText(seed: 7)
    for _ in 0..<20 {
      #expect(first.markdown(blocks: 5) == second.markdown(blocks: 5))
      #expect(first.bytes(upTo: 40) == second.bytes(upTo: 40))
    }
  }
}
