import TestSupport

extension RandomText {
  /// A text of blocks whose texts hold no escapes, so that every text stands in the source as such.
  mutating func manuscript() -> String {
    var blocks: [[String]] = []
    for _ in 0..<number(in: 1...5) { blocks.append(block(depth: 0)) }
    let text = blocks.map { $0.joined(separator: "\n") }.joined(separator: "\n\n")
    let mark = pick(["", "", "\u{FEFF}"])
    let lines = number(in: 0...3) == 0 ? text.replacing("\n", with: "\r\n") : text
    return mark + (number(in: 0...3) == 0 ? Self.decomposed(lines) : lines)
  }

  /// The text with its syllables as conjoining jamo, as files from macOS have them.
  private static func decomposed(_ text: String) -> String {
    var result = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      guard (0xAC00...0xD7A3).contains(scalar.value) else {
        result.append(scalar)
        continue
      }
      let index = scalar.value - 0xAC00
      let jamo = [0x1100 + index / 588, 0x1161 + index % 588 / 28, 0x11A7 + index % 28]
      for value in index % 28 == 0 ? jamo.dropLast() : jamo[...] {
        if let part = Unicode.Scalar(value) { result.append(part) }
      }
    }
    return String(result)
  }

  private mutating func block(depth: Int) -> [String] {
    switch number(in: 0...9) {
    case 0:
      return [
        String(repeating: "#", count: number(in: 1...4)) + " " + line() + pick(["", " {#a}"])
      ]
    case 1 where depth < 3:
      return prefixed(block(depth: depth + 1), first: "- ", rest: "  ", isLazy: true)
    case 2 where depth < 3:
      return prefixed(block(depth: depth + 1), first: "12. ", rest: "    ", isLazy: true)
    case 3, 4:
      guard depth < 3 else { return paragraph() }
      let mark = pick(["> ", ">  "])
      return prefixed(block(depth: depth + 1), first: mark, rest: mark, isLazy: true)
    case 5: return ["| \(cell()) | \(cell()) |", "|---|:-:|", "| \(cell()) | \(cell()) |"]
    case 6: return [pick(["$$x^2$$", "$$a$$ {#b}"])]
    case 7: return ["$$", pick(["x", "- y", "= z"]), "$$"]
    case 8: return ["```c", pick(["$$", "**", "<a>"]), "```"]
    default: return paragraph()
    }
  }

  private mutating func prefixed(
    _ lines: [String], first: String, rest: String, isLazy: Bool
  ) -> [String] {
    let isParagraph = lines.allSatisfy { $0.first.map { "가나다라마바사".contains($0) } ?? false }
    return lines.enumerated().map { index, line in
      if index > 0, isLazy, isParagraph, number(in: 0...4) == 0 { return line }
      return (index == 0 ? first : rest) + line
    }
  }

  private mutating func paragraph() -> [String] {
    var lines: [String] = []
    for _ in 0..<number(in: 1...4) {
      lines.append(
        pick(["", "", " ", "  "]) + pick(["가나", "다 라"]) + line() + pick(["", "", "  "]))
    }
    return lines
  }

  private mutating func cell() -> String { pick(["가", "나 다", "**강조**는", "*(a)*"]) }

  private mutating func line() -> String {
    var text = pick(["가", "나", "다"])
    for _ in 0..<number(in: 1...6) {
      text += pick([
        " 글", "(영문)", " **강조(a)**는", " *강조*", "**『책』**에서", " `코드 x`", " $x_1$의", "<sub>2</sub>",
        " <표 1>과", " <Star Wars>", " ~~지움~~", " 0~255", " [링크 말](u)", " ![그림](a.png)", "[1, 2]",
        " https://a.kr에서", " <https://b.kr>", " a@b.kr", " 😀", " 각", " [두 *겹*](v \"t\")",
        " <!-- 주석 -->", " $5", "漢字", "…", " www.a.kr", " **가 *나* 다**라", " ![](b.png){#그림}", "_a_",
        " ** ", "* ",
      ])
    }
    return text + pick(["글", "글.", "글(가)"])
  }
}
