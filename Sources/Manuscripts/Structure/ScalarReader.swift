/// A cursor over the scalars of a short text (a caption, a heading, an entry).
struct ScalarReader {
  let scalars: [Unicode.Scalar]
  var index = 0

  init(_ text: some StringProtocol) { scalars = Array(text.unicodeScalars) }

  var isAtEnd: Bool { index >= scalars.count }
  var current: Unicode.Scalar? { index < scalars.count ? scalars[index] : nil }

  /// Takes `scalar` when it comes next.
  mutating func take(_ scalar: Unicode.Scalar) -> Bool {
    guard current == scalar else { return false }
    index += 1
    return true
  }

  /// Takes `word` when it comes next.
  mutating func take(word: String) -> Bool {
    let wanted = Array(word.unicodeScalars)
    guard index + wanted.count <= scalars.count,
      scalars[index..<(index + wanted.count)].elementsEqual(wanted)
    else { return false }
    index += wanted.count
    return true
  }

  /// Takes the scalars for which `condition` holds.
  mutating func take(while condition: (Unicode.Scalar) -> Bool) -> String {
    let start = index
    while index < scalars.count, condition(scalars[index]) { index += 1 }
    return text(start, index)
  }

  @discardableResult
  mutating func skipSpaces() -> Bool {
    !take(while: \.isSpace).isEmpty
  }

  func text(_ start: Int, _ end: Int) -> String {
    scalars[start..<end].reduce(into: "") { $0.unicodeScalars.append($1) }
  }

  /// UTF-8 bytes before the cursor.
  var byteOffset: Int {
    scalars[..<index].reduce(0) { $0 + Unicode.UTF8.width($1) }
  }
}

extension Unicode.Scalar {
  var isSpace: Bool { properties.isWhitespace }
  var isDigit: Bool { (0x30...0x39).contains(value) }
  var isHangulSyllable: Bool { (0xAC00...0xD7A3).contains(value) }
  var isASCIILetter: Bool { (0x41...0x5A).contains(value) || (0x61...0x7A).contains(value) }
}
