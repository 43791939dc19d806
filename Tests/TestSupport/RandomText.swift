/// Texts for property tests: the same seed gives the same texts.
package struct RandomText: Sendable {
  private var generator: SplitMix64

  package init(seed: UInt64) { generator = SplitMix64(seed: seed) }

  /// A number of `range`.
  package mutating func number(in range: ClosedRange<Int>) -> Int {
    Int.random(in: range, using: &generator)
  }

  /// One of `choices`, which must not be empty.
  package mutating func pick<Element>(_ choices: [Element]) -> Element {
    choices[number(in: 0...choices.count - 1)]
  }

  /// Bytes that are mostly pieces of UTF-8, whole and broken, with control characters among them.
  package mutating func bytes(upTo limit: Int) -> [UInt8] {
    var result: [UInt8] = []
    let count = number(in: 0...limit)
    while result.count < count {
      switch number(in: 0...5) {
      case 0: result.append(UInt8(truncatingIfNeeded: number(in: 0...255)))
      case 1: result.append(pick([0x0A, 0x0D, 0x09, 0x00, 0x20, 0x80, 0xBF, 0xC0, 0xF5, 0xFF]))
      case 2: result.append(contentsOf: Array(String(scalar()).utf8).dropLast())
      default: result.append(contentsOf: Array(String(scalar()).utf8))
      }
    }
    return Array(result.prefix(count))
  }

  /// Any scalar, the kinds that make trouble more often than their share.
  package mutating func scalar() -> Unicode.Scalar {
    let value: Int =
      switch number(in: 0...9) {
      case 0...2: number(in: 0x20...0x7E)
      case 3...5: number(in: 0xAC00...0xD7A3)
      case 6:
        pick([0x09, 0x0A, 0x0D, 0x300, 0x301, 0x1100, 0x1161, 0x11A8, 0x200B, 0xFEFF, 0xFF21])
      case 7: number(in: 0x4E00...0x9FFF)
      case 8: pick([0x1F600, 0x1F468, 0x200D, 0x1F3FD, 0xFE0F, 0x1F1F0, 0x20BB7, 0x10FFFD])
      default: number(in: 0xA0...0xD7FF)
      }
    return Unicode.Scalar(UInt32(value)) ?? "?"
  }

  /// Text of any scalars.
  package mutating func unicode(upTo limit: Int) -> String {
    var text = ""
    for _ in 0..<number(in: 0...limit) { text.unicodeScalars.append(scalar()) }
    return text
  }

  /// Words with spaces between them, as they stand in a Korean article.
  package mutating func korean(words limit: Int) -> String {
    var words: [String] = []
    for _ in 0..<number(in: 1...max(1, limit)) { words.append(pick(Self.words)) }
    return words.joined(separator: " ")
  }

  /// A text that looks like a manuscript, with marks that close and marks that do not.
  package mutating func markdown(blocks limit: Int) -> String {
    var blocks: [String] = []
    for _ in 0..<number(in: 1...max(1, limit)) { blocks.append(block()) }
    return blocks.joined(separator: pick(["\n\n", "\n", "\r\n\r\n"]))
  }

  private mutating func block() -> String {
    switch number(in: 0...11) {
    case 0: String(repeating: "#", count: number(in: 1...6)) + " " + inline()
    case 1: "- " + inline() + "\n  - " + inline() + "\n- " + inline()
    case 2: "1. " + inline() + "\n2. " + inline()
    case 3: "> " + inline() + "\n> " + inline()
    case 4: "```swift\n" + unicode(upTo: 20) + "\n```"
    case 5: "| " + inline() + " | " + inline() + " |\n|---|:-:|\n| " + inline() + " | 나 |"
    case 6: "![" + korean(words: 3) + "](figure.png)\n\n(그림 1) " + inline()
    case 7: "<표 1> " + inline()
    case 8: "[^1]: " + inline()
    case 9: "$$" + pick(["x^2", "\\frac{a}{b}", "{"]) + "$$"
    default: inline() + pick(["\n", " ", "  \n"]) + inline()
    }
  }

  private mutating func inline() -> String {
    var text = ""
    for _ in 0..<number(in: 1...5) {
      let mark = pick([
        "", "", "*", "**", "`", "~~", "_", "[", "](u)", "$", "<", "[1]", "\\", "&amp;",
      ])
      text += mark + korean(words: 3) + pick([mark, mark, "", " "])
    }
    return text
  }

  private static let words = [
    "인공지능(AI)은", "데이터를", "학습하는", "신경망이다.", "그림 1과", "CNN", "0~255", "“따옴표”",
    "『정보처리』", "제3장에서", "Transformer", "한국어(Korean)", "10%", "결과:", "及び", "①", "나라",
    "ㄱㄴㄷ", "🇰🇷",
  ]
}
