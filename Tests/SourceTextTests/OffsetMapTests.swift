import SourceText
import TestSupport
import Testing

@Suite struct OffsetMapTests {
  @Test func `a fragment runs in step with its source`() {
    let map = OffsetMap(start: 100)
    #expect(map.source(0) == 100)
    #expect(map.source(SourceRange(2, 5)) == SourceRange(102, 105))
    #expect(!map.isIdentity)
    #expect(OffsetMap().isIdentity)
  }

  @Test func `text that was put in maps to its place`() {
    // "ab" with "XYZ" put in between.
    var map = OffsetMap()
    map.align(derived: 1, with: 1)
    map.align(derived: 4, with: 1)
    #expect((0...5).map { map.source($0) } == [0, 1, 1, 1, 1, 2])
    #expect(map.source(SourceRange(1, 4)) == SourceRange(1, 1))
    #expect(map.source(SourceRange(0, 5)) == SourceRange(0, 2))
  }

  @Test func `text that was left out behind a range is not part of it`() {
    // `a\|b` read as `a|b`.
    var map = OffsetMap()
    map.align(derived: 1, with: 2)
    #expect(map.source(SourceRange(0, 1)) == SourceRange(0, 1))
    #expect(map.source(SourceRange(1, 2)) == SourceRange(2, 3))
    #expect(map.source(SourceRange(0, 3)) == SourceRange(0, 4))
    #expect(map.source(SourceRange(1, 1)) == SourceRange(2, 2))
  }

  /// A text made of another by putting in and leaving out, with the truth of where each byte stood.
  struct Derivation {
    var source: [UInt8]
    var derived: [UInt8] = []
    var origins: [Int?] = []
    var map = OffsetMap()

    init(_ random: inout RandomText, leavingOut: Bool) {
      source = Array(random.korean(words: 8).utf8)
      var index = 0
      while index < source.count {
        switch random.number(in: 0...9) {
        case 0:
          let inserted = Array(random.pick(["\u{E000}", "x", "한글"]).utf8)
          derived += inserted
          origins += inserted.map { _ in nil }
          map.align(derived: derived.count, with: index)
        case 1 where leavingOut:
          index = min(source.count, index + random.number(in: 1...4))
          map.align(derived: derived.count, with: index)
        default:
          derived.append(source[index])
          origins.append(index)
          index += 1
        }
      }
    }
  }

  @Test(arguments: [false, true])
  func `every byte of the source maps back`(leavingOut: Bool) {
    var random = RandomText(seed: 5)
    for _ in 0..<500 {
      let text = Derivation(&random, leavingOut: leavingOut)
      var last = 0
      for (offset, origin) in text.origins.enumerated() {
        let mapped = text.map.source(offset)
        #expect(mapped >= last)
        last = mapped
        guard let origin else { continue }
        #expect(mapped == origin)
        #expect(text.map.source(SourceRange(offset, offset + 1)) == SourceRange(origin, origin + 1))
      }
    }
  }
}
