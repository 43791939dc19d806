/// Recognises the number that opens a heading: `1.`, `3.1.1`, `가.`, `나)`, `(1)`, `II.`, `Ⅳ.`,
/// `제1장`.
enum HeadingNumber {
  private static let ganada = Set("가나다라마바사아자차카타파하".unicodeScalars)

  /// The number and the UTF-8 length of it with the white space behind; nil when there is none.
  static func split(_ text: some StringProtocol) -> (number: String, length: Int)? {
    var reader = ScalarReader(text)
    reader.skipSpaces()
    let start = reader.index
    guard takeNumber(&reader) else { return nil }
    let number = reader.text(start, reader.index)
    guard reader.skipSpaces() else { return nil }
    return (number, reader.byteOffset)
  }

  private static func takeNumber(_ reader: inout ScalarReader) -> Bool {
    if reader.take("(") {
      return takeItem(&reader) && reader.take(")")
    }
    if reader.take("제") {
      return !reader.take(while: \.isDigit).isEmpty && (reader.take("장") || reader.take("절"))
    }
    if let first = reader.current, first.isDigit { return takeDecimal(&reader) }
    guard takeItem(&reader) else { return false }
    return reader.take(".") || reader.take(")")
  }

  /// `1.`, `1)`, `1.2`, `1.2.3.`; a bare `1` is a word of the title.
  private static func takeDecimal(_ reader: inout ScalarReader) -> Bool {
    _ = reader.take(while: \.isDigit)
    if reader.take(")") { return true }
    var dots = 0
    while reader.take(".") {
      dots += 1
      if reader.take(while: \.isDigit).isEmpty { break }
    }
    return dots > 0
  }

  /// A syllable of 가나다, a Roman numeral, or digits.
  private static func takeItem(_ reader: inout ScalarReader) -> Bool {
    guard let first = reader.current else { return false }
    if ganada.contains(first) || (0x2160...0x217F).contains(first.value) {
      reader.index += 1
      return true
    }
    if first.isDigit { return !reader.take(while: \.isDigit).isEmpty }
    return !reader.take(while: { "IVXivx".unicodeScalars.contains($0) }).isEmpty
  }
}
