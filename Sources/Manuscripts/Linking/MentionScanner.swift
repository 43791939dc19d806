import MarkdownTree

/// Finds mentions in running text: `(그림 1)`, `<표 8, 9>`, `식 (3)`, `3.2절`, `[1, 4-7]`, `Fig. 2`.
struct MentionScanner {
  /// One mention with the UTF-8 bytes of the text that become a link.
  struct Found: Equatable {
    var kind: Mention.Kind
    var number: String
    var start: Int
    var end: Int
  }

  private let bytes: [UInt8]
  private var index = 0
  private var found: [Found] = []

  private init(_ text: String) { bytes = Array(text.utf8) }

  /// All mentions of `text` in order.
  static func scan(_ text: String) -> [Found] {
    var scanner = MentionScanner(text)
    scanner.run()
    return scanner.found
  }

  private static let words: [(word: [UInt8], kind: Mention.Kind)] = [
    (Array("그림".utf8), .figure), (Array("표".utf8), .table), (Array("수식".utf8), .equation),
    (Array("식".utf8), .equation), (Array("Figure".utf8), .figure), (Array("Fig.".utf8), .figure),
    (Array("Table".utf8), .table), (Array("Eq.".utf8), .equation),
    (Array("Equation".utf8), .equation), (Array("Section".utf8), .section),
    (Array("Sec.".utf8), .section),
  ]
  /// Counters that make `그림 3장` a number of things.
  private static let counters = ["장", "개", "가지", "점", "종", "건", "명"].map { Array($0.utf8) }

  /// First syllables of the particles that follow a mention.
  private static let particles = [
    "은", "는", "이", "가", "을", "를", "에", "의", "과", "와", "로", "으", "도", "만", "및", "까", "부", "처", "보",
    "참",
  ].map { Array($0.utf8) }

  private mutating func run() {
    while index < bytes.count {
      switch bytes[index] {
      case UInt8(ascii: "["): if !citation() { index += 1 }
      case 0xEA, 0xED, 0xEC, UInt8(ascii: "F"), UInt8(ascii: "T"), UInt8(ascii: "E"),
        UInt8(ascii: "S"):
        if !labelled() { advance() }
      case UInt8(ascii: "0")...UInt8(ascii: "9"): section()
      default: advance()
      }
    }
  }

  /// Moves to the next scalar.
  private mutating func advance() {
    index += 1
    while index < bytes.count, bytes[index] & 0xC0 == 0x80 { index += 1 }
  }

  // MARK: Labels

  private mutating func labelled() -> Bool {
    guard let (word, kind) = Self.words.first(where: { bytes[index...].starts(with: $0.word) }),
      isWordStart(index)
    else { return false }
    let start = index
    var position = index + word.count
    while position < bytes.count, bytes[position] == 0x20 { position += 1 }
    let isParenthesised = position < bytes.count && bytes[position] == UInt8(ascii: "(")
    if isParenthesised {
      guard kind == .equation else { return false }
      position += 1
    }
    guard let (number, end) = number(at: position) else { return false }
    var close = end
    if isParenthesised {
      guard end < bytes.count, bytes[end] == UInt8(ascii: ")") else { return false }
      close += 1
    }
    if Self.counters.contains(where: { bytes[close...].starts(with: $0) }) { return false }
    // `Section 5 of the FTC Act` is one of another text.
    if kind == .section, bytes[close...].starts(with: " of ".utf8) { return false }
    // 식 5 without brackets is rarely a mention of an equation.
    if kind == .equation, !isParenthesised, word.count < 4 { return false }
    found.append(Found(kind: kind, number: number, start: start, end: close))
    index = close
    if !isParenthesised { further(kind) }
    wrapBrackets(from: found.count - 1)
    return true
  }

  /// `, 9`, `~9`, `와 9` behind a mention: further numbers of the same kind.
  private mutating func further(_ kind: Mention.Kind) {
    while true {
      var position = index
      guard let width = separator(at: position) else { return }
      position += width
      guard let (number, end) = number(at: position),
        !Self.counters.contains(where: { bytes[end...].starts(with: $0) })
      else { return }
      // A bare number is a label inside brackets (`<표 8, 9>`) or with a particle (`그림 1과 2를`).
      guard end < bytes.count,
        [0x29, 0x3E, 0x5D, 0x2C].contains(bytes[end]) || opensParticle(end)
      else { return }
      found.append(Found(kind: kind, number: number, start: position, end: end))
      index = end
    }
  }

  private func separator(at position: Int) -> Int? {
    var index = position
    guard index < bytes.count else { return nil }
    if [0x2C, 0x7E, 0x2D].contains(bytes[index]) {
      index += 1
    } else if ["과", "와", "–"].contains(where: { bytes[index...].starts(with: $0.utf8) }) {
      index += 3
    } else {
      return nil
    }
    while index < bytes.count, bytes[index] == 0x20 { index += 1 }
    return index - position
  }

  /// Whether a particle, or nothing written in Hangul, stands at `position`.
  private func opensParticle(_ position: Int, orNothing: Bool = false) -> Bool {
    guard position < bytes.count, (0xEA...0xED).contains(bytes[position]) else { return orNothing }
    return Self.particles.contains { bytes[position...].starts(with: $0) }
  }

  /// Takes brackets that stand right around a single mention into its link.
  private mutating func wrapBrackets(from first: Int) {
    guard first == found.count - 1 else { return }
    let pairs: [(UInt8, UInt8)] = [(0x28, 0x29), (0x5B, 0x5D), (0x3C, 0x3E)]
    var start = found[first].start
    var end = found[first].end
    while start > 0, bytes[start - 1] == 0x20 { start -= 1 }
    while end < bytes.count, bytes[end] == 0x20 { end += 1 }
    guard start > 0, end < bytes.count,
      pairs.contains(where: { bytes[start - 1] == $0.0 && bytes[end] == $0.1 })
    else { return }
    found[first].start = start - 1
    found[first].end = end + 1
    index = end + 1
  }

  private func isWordStart(_ position: Int) -> Bool {
    guard position > 0 else { return true }
    let before = bytes[position - 1]
    // A Hangul syllable before the word makes it another one: 목표 3, 밑그림 2. 위, 다음 and 아래
    // are written together with it now and then.
    if before & 0xC0 == 0x80 {
      guard position >= 3 else { return true }
      let lead = bytes[position - 3]
      let isHangul = lead >= 0xEA && lead <= 0xED
      return !isHangul || bytes[(position - 3)..<position].elementsEqual("위".utf8)
    }
    let isLetter = (0x41...0x5A).contains(before) || (0x61...0x7A).contains(before)
    return !isLetter
  }

  /// A number such as `3`, `3-1`, `3.2` with the index behind it.
  private func number(at position: Int) -> (String, Int)? {
    var end = position
    while end < bytes.count, isDigit(bytes[end]) { end += 1 }
    guard end > position, end - position <= 4 else { return nil }
    while end + 1 < bytes.count, bytes[end] == 0x2D || bytes[end] == 0x2E, isDigit(bytes[end + 1]) {
      end += 1
      while end < bytes.count, isDigit(bytes[end]) { end += 1 }
    }
    return (String(decoding: bytes[position..<end], as: UTF8.self), end)
  }

  private func isDigit(_ byte: UInt8) -> Bool { (0x30...0x39).contains(byte) }

  // MARK: Sections

  /// `3.2절`, `제3장`, `2장에서`; otherwise skips the number.
  private mutating func section() {
    let start = index
    var end = start
    while end < bytes.count, isDigit(bytes[end]) || bytes[end] == 0x2E { end += 1 }
    index = end
    guard start == 0 || !isDigit(bytes[start - 1]) else { return }
    let rest = bytes[end...]
    let text = String(decoding: bytes[start..<end], as: UTF8.self)
    let isOrdinal = start >= 3 && bytes[(start - 3)..<start].elementsEqual("제".utf8)
    let isChapter =
      rest.starts(with: "장".utf8)
      && (isOrdinal || rest.dropFirst(3).starts(with: "에서".utf8))
    guard rest.starts(with: "절".utf8) || isChapter, text.last != ".",
      opensParticle(end + 3, orNothing: true)
    else { return }
    found.append(
      Found(
        kind: .section, number: text, start: isOrdinal ? start - 3 : start, end: end + 3))
    index = end + 3
  }

  // MARK: Citations

  /// `[1]`, `[1, 4, 7]`, `[6-9]`: each number becomes a link.
  private mutating func citation() -> Bool {
    var position = index + 1
    var numbers: [Found] = []
    while position < bytes.count {
      while position < bytes.count, bytes[position] == 0x20 { position += 1 }
      var end = position
      while end < bytes.count, isDigit(bytes[end]) { end += 1 }
      guard end > position, end - position <= 3 else { return false }
      let number = String(decoding: bytes[position..<end], as: UTF8.self)
      numbers.append(Found(kind: .citation, number: number, start: position, end: end))
      while end < bytes.count, bytes[end] == 0x20 { end += 1 }
      guard end < bytes.count else { return false }
      if bytes[end] == 0x5D {
        if numbers.count == 1 {
          numbers[0].start = index
          numbers[0].end = end + 1
        }
        found += numbers
        index = end + 1
        return true
      }
      guard let width = citationSeparator(at: end) else { return false }
      position = end + width
    }
    return false
  }

  private func citationSeparator(at position: Int) -> Int? {
    if [0x2C, 0x3B, 0x2D, 0x7E].contains(bytes[position]) { return 1 }
    return bytes[position...].starts(with: "–".utf8) ? 3 : nil
  }
}
