/// Headings of an index: ㄱㄴㄷ, then ABC, then the rest.
package enum IndexHeading {
  private static let initials = Array("ㄱㄱㄴㄷㄷㄹㅁㅂㅂㅅㅅㅇㅈㅈㅊㅋㅌㅍㅎ")

  /// The heading under which `term` stands.
  package static func of(_ term: String) -> String {
    guard let first = term.unicodeScalars.first(where: { $0.properties.isAlphabetic || $0.value < 0x80 })
    else { return "기타" }
    if (0xAC00...0xD7A3).contains(first.value) {
      return String(initials[Int(first.value - 0xAC00) / 588])
    }
    if first.isASCII, first.properties.isAlphabetic { return String(first).uppercased() }
    return "기타"
  }
}
