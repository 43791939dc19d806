/// Recognises the labels of captions in all forms that the reference journals print:
/// `(그림 1)`, `[ 그림 1 ]`, `[그림]`, `<표 2>`, `그림 1.`, `Fig. 3.`, `Table 1:`.
struct LabelForm: Equatable {
  /// What the label belongs to.
  enum Kind: Equatable {
    case figure, table
  }

  var kind: Kind
  /// The label as printed.
  var label: String
  var number: String?
  /// UTF-8 bytes of the label with the white space behind it.
  var length: Int

  /// The label that opens `text`; nil when none does.
  init?(opening text: some StringProtocol) {
    var reader = ScalarReader(text)
    reader.skipSpaces()
    let start = reader.index
    let close = Self.takeBracket(&reader)
    let isLatin = reader.current?.isASCIILetter ?? false
    guard let kind = Self.takeWord(&reader) else { return nil }
    reader.skipSpaces()
    let number = Self.takeNumber(&reader)
    if let close {
      reader.skipSpaces()
      guard reader.take(close) else { return nil }
      label = reader.text(start, reader.index)
      guard reader.isAtEnd || reader.current?.isSpace == true else { return nil }
    } else {
      guard number != nil else { return nil }
      guard reader.take(".") || reader.take(":") || (isLatin && Self.isTitle(behind: reader)) else {
        return nil
      }
      guard reader.isAtEnd || reader.current?.isSpace == true else { return nil }
      label = reader.text(start, reader.index)
    }
    reader.skipSpaces()
    self.kind = kind
    self.number = number
    length = reader.byteOffset
  }

  /// `(가)`, `(a)` or `가)` at the start of the caption of one image of several.
  static func isPartLabel(opening text: some StringProtocol) -> Bool {
    var reader = ScalarReader(text)
    reader.skipSpaces()
    let isOpen = reader.take("(")
    guard let letter = reader.current,
      "가나다라마바사아자차카타파하".unicodeScalars.contains(letter)
        || (0x61...0x7A).contains(letter.value)
    else { return false }
    reader.index += 1
    guard reader.take(")") else { return false }
    return isOpen && (reader.isAtEnd || reader.current?.isSpace == true)
  }

  /// Whether a caption follows a label without a mark: `Fig. 1 Overview`, but not `Fig. 1 shows`.
  private static func isTitle(behind reader: ScalarReader) -> Bool {
    var reader = reader
    guard reader.skipSpaces(), let first = reader.current else { return false }
    return first.properties.isUppercase || first.isHangulSyllable
  }

  private static func takeBracket(_ reader: inout ScalarReader) -> Unicode.Scalar? {
    let pairs: [(Unicode.Scalar, Unicode.Scalar)] = [
      ("(", ")"), ("[", "]"), ("<", ">"), ("〈", "〉"), ("（", "）"), ("【", "】"),
    ]
    for (open, close) in pairs where reader.take(open) {
      reader.skipSpaces()
      return close
    }
    return nil
  }

  private static func takeWord(_ reader: inout ScalarReader) -> Kind? {
    for word in ["그림", "Figure", "Fig.", "Fig", "FIGURE", "FIG."] where reader.take(word: word) {
      return .figure
    }
    for word in ["표", "Table", "TABLE"] where reader.take(word: word) { return .table }
    return nil
  }

  /// `12`, `3-1`, `3.1`, `A.2`.
  static func takeNumber(_ reader: inout ScalarReader) -> String? {
    let start = reader.index
    if let letter = reader.current, (0x41...0x5A).contains(letter.value),
      reader.index + 1 < reader.scalars.count,
      reader.scalars[reader.index + 1].isDigit || reader.scalars[reader.index + 1] == "."
    {
      reader.index += 1
      _ = reader.take(".")
    }
    guard !reader.take(while: \.isDigit).isEmpty else {
      reader.index = start
      return nil
    }
    while let separator = reader.current, separator == "-" || separator == ".",
      reader.index + 1 < reader.scalars.count, reader.scalars[reader.index + 1].isDigit
    {
      reader.index += 1
      _ = reader.take(while: \.isDigit)
    }
    return reader.text(start, reader.index)
  }
}
