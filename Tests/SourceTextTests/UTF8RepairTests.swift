import SourceText
import TestSupport
import Testing

@Suite struct UTF8RepairTests {
  struct Case: Sendable, CustomTestStringConvertible {
    var raw: [UInt8]
    var repaired: String
    var testDescription: String { raw.map { String($0, radix: 16) }.joined(separator: " ") }
  }

  @Test(
    arguments: [
      // First and last of every row of table 3-7.
      [0x7F], [0xC2, 0x80], [0xDF, 0xBF], [0xE0, 0xA0, 0x80], [0xE0, 0xBF, 0xBF],
      [0xE1, 0x80, 0x80],
      [0xEC, 0xBF, 0xBF], [0xED, 0x80, 0x80], [0xED, 0x9F, 0xBF], [0xEE, 0x80, 0x80],
      [0xEF, 0xBF, 0xBF], [0xF0, 0x90, 0x80, 0x80], [0xF0, 0xBF, 0xBF, 0xBF],
      [0xF1, 0x80, 0x80, 0x80], [0xF3, 0xBF, 0xBF, 0xBF], [0xF4, 0x80, 0x80, 0x80],
      [0xF4, 0x8F, 0xBF, 0xBF],
    ] as [[UInt8]])
  func `well-formed sequences stay`(raw: [UInt8]) {
    let file = SourceFile(path: "a.md", bytes: [0x61] + raw + [0x62])
    #expect(file.bytes == [0x61] + raw + [0x62])
    #expect(file.repairs.isEmpty)
  }

  @Test(arguments: [
    Case(raw: [0x80], repaired: "�"),
    Case(raw: [0xBF, 0x80], repaired: "��"),
    // Overlong forms and leads that never occur.
    Case(raw: [0xC0, 0xAF], repaired: "��"),
    Case(raw: [0xC1, 0xBF], repaired: "��"),
    Case(raw: [0xE0, 0x9F, 0xBF], repaired: "���"),
    Case(raw: [0xF0, 0x8F, 0xBF, 0xBF], repaired: "����"),
    // Surrogates.
    Case(raw: [0xED, 0xA0, 0x80], repaired: "���"),
    Case(raw: [0xED, 0xBF, 0xBF], repaired: "���"),
    // Beyond U+10FFFF.
    Case(raw: [0xF4, 0x90, 0x80, 0x80], repaired: "����"),
    Case(raw: [0xF5, 0x80, 0x80, 0x80], repaired: "����"),
    Case(raw: [0xFE], repaired: "�"),
    Case(raw: [0xFF, 0xFF], repaired: "��"),
    // A maximal part is one replacement; what follows is read again.
    Case(raw: [0xC2], repaired: "�"),
    Case(raw: [0xC2, 0x41], repaired: "�A"),
    Case(raw: [0xE1, 0x80], repaired: "�"),
    Case(raw: [0xE1, 0x80, 0x41], repaired: "�A"),
    Case(raw: [0xE1, 0x80, 0xE1, 0x80, 0x80], repaired: "�\u{1000}"),
    Case(raw: [0xF1, 0x80, 0x80], repaired: "�"),
    Case(raw: [0xF1, 0x80, 0x80, 0x41], repaired: "�A"),
    Case(raw: [0xF0, 0x90, 0x41], repaired: "�A"),
    Case(raw: [0xE1, 0xED, 0x95, 0x9C], repaired: "�한"),
    // The example of Unicode 15, table 3-11.
    Case(
      raw: [0xE1, 0x80, 0xE2, 0xF0, 0x91, 0x92, 0xF1, 0xBF, 0x41], repaired: "����A"),
    Case(raw: [0x00], repaired: "�"),
    // CP949 "한글".
    Case(raw: [0xC7, 0xD1, 0xB1, 0xDB], repaired: "�ѱ�"),
  ])
  func `ill-formed parts become U+FFFD`(test: Case) {
    let file = SourceFile(path: "a.md", bytes: Array("가".utf8) + test.raw)
    #expect(file.text == "가" + test.repaired)
    let places = file.repairs.map { file.text(in: $0) }
    #expect(places.allSatisfy { $0 == "�" })
    #expect(places.count == test.repaired.unicodeScalars.count { $0 == "\u{FFFD}" })
  }

  @Test func `repairs are what the standard library makes of the bytes`() {
    var random = RandomText(seed: 4)
    for _ in 0..<5000 {
      let raw = random.bytes(upTo: 24).filter { $0 != 0 && $0 != 0xEF }
      let file = SourceFile(path: "a.md", bytes: raw)
      #expect(file.text == String(decoding: raw, as: UTF8.self))
    }
  }

  @Test func `lines are counted in the repaired text`() {
    let file = SourceFile(path: "a.md", bytes: [0xFF, 0x0A, 0xE1, 0x0D, 0x0A, 0x61])
    #expect(file.lineStarts == [0, 4, 9])
    #expect(file.repairs == [SourceRange(0, 3), SourceRange(4, 7)])
  }
}
