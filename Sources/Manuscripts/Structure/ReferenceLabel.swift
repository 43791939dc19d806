/// Recognises the label of an entry of the reference list: `[ 1 ]`, `[12]`, `3.`, `(4)`.
enum ReferenceLabel {
  /// The label, its number, and its UTF-8 length with the white space behind; nil when there is none.
  static func split(_ text: some StringProtocol) -> (label: String, number: Int, length: Int)? {
    var reader = ScalarReader(text)
    reader.skipSpaces()
    let start = reader.index
    let close: Unicode.Scalar = reader.take("[") ? "]" : reader.take("(") ? ")" : "."
    reader.skipSpaces()
    let digits = reader.take(while: \.isDigit)
    reader.skipSpaces()
    guard digits.count <= 4, let number = Int(digits), reader.take(close) else { return nil }
    let label = reader.text(start, reader.index)
    guard reader.skipSpaces() || close == "]" else { return nil }
    return (label, number, reader.byteOffset)
  }

  /// Whether a heading opens the reference section (letter-spaced and numbered forms included).
  static func isTitle(_ title: String) -> Bool {
    let length = HeadingNumber.split(title)?.length ?? 0
    let words = String(decoding: [UInt8](title.utf8.dropFirst(length)), as: UTF8.self)
    var name = words.filter { !$0.isWhitespace }.lowercased()
    if name.hasSuffix(":") { name.removeLast() }
    return ["참고문헌", "참고자료", "references", "bibliography", "reference"].contains(name)
  }
}
