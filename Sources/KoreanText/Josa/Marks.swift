/// Marks that are written and not read.
enum Marks {
  /// `text` without blanks, quotation marks, closing punctuation and Markdown marks at its end.
  static func trimmed(_ text: ArraySlice<Unicode.Scalar>) -> ArraySlice<Unicode.Scalar> {
    var text = text
    while let last = text.last, isSkipped(last) { text.removeLast() }
    // What opens a text is not read either: `**(`, `“[`.
    return text.allSatisfy { isSkipped($0) || "([".unicodeScalars.contains($0) } ? [] : text
  }

  static func isSkipped(_ scalar: Unicode.Scalar) -> Bool {
    scalar.properties.isWhitespace || skipped.contains(scalar)
  }

  /// Index of the bracket that the last scalar of `text` closes.
  static func opening(of text: ArraySlice<Unicode.Scalar>) -> Int? {
    guard let close = text.last else { return nil }
    let open: Unicode.Scalar = close == ")" ? "(" : "["
    var depth = 0
    for index in text.indices.reversed() {
      if text[index] == close { depth += 1 }
      if text[index] == open { depth -= 1 }
      if depth == 0 { return index }
    }
    return nil
  }

  private static let skipped = Set(
    "\"'“”‘’„‟«»‹›「」『』《》〈〉<>⟨⟩【】〔〕{}⁽⁾`*_~!?.,;:…‥·、。|\u{200B}\u{FEFF}\u{FE0F}\\"
      .unicodeScalars)
}

/// Words whose number in brackets is read with them.
enum Label {
  /// Whether `content` is the number of the label in which `before` ends: `식` `(3)`, `그림 3` `(b)`.
  static func takesNumber(
    _ before: ArraySlice<Unicode.Scalar>, _ content: ArraySlice<Unicode.Scalar>
  ) -> Bool {
    if !content.isEmpty, content.allSatisfy(isDigit) { return words.contains(lastWord(of: before)) }
    guard content.count == 1, let last = before.last, isDigit(last) else { return false }
    let label = before.reversed().drop { isDigit($0) || $0 == "-" || $0 == "." || $0 == " " }
    return words.contains(lastWord(of: ArraySlice(label.reversed())))
  }

  private static func isDigit(_ scalar: Unicode.Scalar) -> Bool {
    ("0"..."9").contains(scalar)
  }

  private static func lastWord(of text: ArraySlice<Unicode.Scalar>) -> String {
    var word = String.UnicodeScalarView()
    word.append(
      contentsOf: text.suffix { !Marks.isSkipped($0) && !"([".unicodeScalars.contains($0) })
    return String(word)
  }

  private static let words: Set = [
    "식", "수식", "방정식", "부등식", "등식", "점화식", "제약식", "관계식", "행렬식", "조건", "조건식", "제약조건", "목적함수",
    "모형", "정리", "보조정리", "따름정리", "명제", "정의", "성질", "가정", "가설", "공리", "규칙", "보기", "예", "예제",
    "예문", "문제", "연습문제", "질문", "단계", "과정", "절차", "항", "항목", "경우", "사례", "유형", "그림", "표", "사진",
    "도표", "차트", "코드", "알고리즘", "부록", "각주", "주", "절", "장", "Eq", "Equation", "Fig", "Figure", "Table",
  ]
}

extension ArraySlice<Unicode.Scalar> {
  /// The longest end of the text whose scalars all satisfy `condition`.
  func suffix(_ condition: (Unicode.Scalar) -> Bool) -> ArraySlice<Unicode.Scalar> {
    var start = endIndex
    while start > startIndex, condition(self[start - 1]) { start -= 1 }
    return self[start...]
  }

  /// The text as a string.
  var string: String {
    var view = String.UnicodeScalarView()
    view.append(contentsOf: self)
    return String(view)
  }
}
