import Diagnostics

/// libyaml's words for a syntax problem put in words for authors.
struct YAMLProblemWording {
  var summary: Message
  var explanation: Message?
  /// Whether the start of the broken thing says more than the place where reading stopped.
  var pointsAtContext = false

  /// Words for `problem` of the text `bytes`.
  init(_ problem: YAMLProblem, bytes: UnsafeBufferPointer<UInt8>) {
    if let known = Self.quotedScalar(problem) ?? Self.known[problem.problem] {
      self = known
    } else if Self.isInvalidText(problem.problem) {
      self.init(
        "YAML에 쓸 수 없는 글자", "character not allowed in YAML",
        "제어 문자나 깨진 글자를 지우십시오.", "Remove control characters and broken characters.")
    } else {
      let detail = [problem.context, problem.problem].filter { !$0.isEmpty }.joined(separator: ": ")
      self.init(
        "YAML 문법에 맞지 않습니다", "YAML syntax error",
        "YAML 처리기의 설명: \(detail)", "The YAML parser says: \(detail)")
    }
    if Self.hasFullWidthColon(before: problem.offset, in: bytes) {
      explanation = Message(
        "키 뒤에는 전각 쌍점(：)이 아니라 반각 쌍점(:)과 공백을 쓰십시오.",
        en: "Write an ASCII colon (:) and a space after a key, not a full-width colon (：).")
    }
  }

  private init(
    _ korean: String, _ english: String, _ koreanHelp: String, _ englishHelp: String,
    pointsAtContext: Bool = false
  ) {
    summary = Message(korean, en: english)
    explanation = Message(koreanHelp, en: englishHelp)
    self.pointsAtContext = pointsAtContext
  }

  /// A quote that is never closed runs to the end; its start is what the author must see.
  private static func quotedScalar(_ problem: YAMLProblem) -> YAMLProblemWording? {
    guard problem.context == "while scanning a quoted scalar" else { return nil }
    return YAMLProblemWording(
      "닫히지 않은 따옴표", "unclosed quote",
      "여기서 시작한 따옴표를 같은 따옴표로 닫으십시오.",
      "Close the quote that starts here with the same kind of quote.", pointsAtContext: true)
  }

  private static func isInvalidText(_ problem: String) -> Bool {
    problem.hasPrefix("invalid ") || problem.hasPrefix("incomplete ")
      || problem.hasPrefix("control characters")
  }

  /// Whether the line of `offset` or the one before has `：` where a key would end.
  private static func hasFullWidthColon(
    before offset: Int, in bytes: UnsafeBufferPointer<UInt8>
  ) -> Bool {
    var start = min(offset, bytes.count)
    var lines = 0
    while start > 0 {
      if bytes[start - 1] == 0x0A {
        lines += 1
        if lines == 2 { break }
      }
      start -= 1
    }
    var end = min(offset, bytes.count)
    while end < bytes.count, bytes[end] != 0x0A { end += 1 }
    guard end - start >= 3 else { return false }
    for line in bytes[start..<end].split(separator: 0x0A) where !line.contains(0x3A) {
      for index in line.indices.dropLast(2)
      where line[index] == 0xEF && line[index + 1] == 0xBC && line[index + 2] == 0x9A {
        return true
      }
    }
    return false
  }

  private static let known: [String: YAMLProblemWording] = [
    "mapping values are not allowed in this context": YAMLProblemWording(
      "여기에는 쌍점(:)이 올 수 없습니다", "colon (:) not allowed here",
      "쌍점이 든 값은 title: \"AI: 미래\"처럼 따옴표로 감싸고, 이 줄의 들여쓰기도 살펴보십시오.",
      "Quote a value with a colon, as in title: \"AI: now\", and check the indentation."),
    "block sequence entries are not allowed in this context": YAMLProblemWording(
      "여기에는 목록 기호(-)가 올 수 없습니다", "list item (-) not allowed here",
      "목록은 키의 다음 줄에서 시작하십시오.", "Start the list on the line after the key."),
    "mapping keys are not allowed in this context": YAMLProblemWording(
      "여기에는 물음표(?)가 올 수 없습니다", "question mark (?) not allowed here",
      "물음표로 시작하는 값은 따옴표로 감싸십시오.", "Quote a value that starts with ?."),
    "found character that cannot start any token": YAMLProblemWording(
      "값을 시작할 수 없는 글자", "character that cannot start a value",
      "@, `, % 등으로 시작하는 값은 따옴표로 감싸십시오.",
      "Quote a value that starts with @, ` or %."),
    "could not find expected ':'": YAMLProblemWording(
      "키 뒤에 쌍점(:)이 없습니다", "missing colon (:) after a key",
      "‘키: 값’ 꼴로 쓰고, 쌍점 뒤에 공백을 두십시오.",
      "Write ‘key: value’ with a space after the colon.", pointsAtContext: true),
    "did not find expected key": YAMLProblemWording(
      "여기에서 키를 찾지 못했습니다", "expected a key here",
      "들여쓰기가 앞줄과 맞는지, 따옴표로 감싼 값 뒤에 남은 글자가 없는지 보십시오.",
      "Check the indentation, and that no text follows a quoted value."),
    "did not find expected '-' indicator": YAMLProblemWording(
      "목록 항목(-)이 와야 합니다", "expected a list item (-)",
      "목록의 항목은 모두 같은 들여쓰기에서 ‘- ’로 시작하십시오.",
      "Start every item of a list with ‘- ’ at the same indentation."),
    "did not find expected ',' or ']'": YAMLProblemWording(
      "닫히지 않은 대괄호 [", "unclosed bracket [",
      "항목을 쉼표로 나누고 ]로 닫으십시오. 값이 [로 시작하는 글이면 따옴표로 감싸십시오.",
      "Separate items by commas and close with ]. Quote a text that starts with [.",
      pointsAtContext: true),
    "did not find expected ',' or '}'": YAMLProblemWording(
      "닫히지 않은 중괄호 {", "unclosed brace {",
      "항목을 쉼표로 나누고 }로 닫으십시오. 값이 {로 시작하는 글이면 따옴표로 감싸십시오.",
      "Separate items by commas and close with }. Quote a text that starts with {.",
      pointsAtContext: true),
    "did not find expected node content": YAMLProblemWording(
      "값이 와야 할 자리가 비었습니다", "expected a value here",
      "괄호 안의 쉼표와 괄호의 짝을 살펴보십시오.", "Check commas and brackets."),
    "found unknown escape character": YAMLProblemWording(
      "알 수 없는 이스케이프(\\)", "unknown escape sequence (\\)",
      "큰따옴표 안의 역슬래시는 \\\\로 쓰거나, 작은따옴표로 감싸십시오.",
      "Write a backslash in double quotes as \\\\, or use single quotes."),
    "did not find expected hexdecimal number": YAMLProblemWording(
      "잘못된 문자 코드", "invalid character code",
      "\\u 뒤에는 16진수 네 자리가 와야 합니다.", "Four hexadecimal digits must follow \\u."),
    "found invalid Unicode character escape code": YAMLProblemWording(
      "잘못된 문자 코드", "invalid character code",
      "유니코드에 없는 문자입니다.", "Unicode has no such character."),
    "did not find expected alphabetic or numeric character": YAMLProblemWording(
      "별칭(*)이나 앵커(&)로 읽을 수 없는 값", "not a valid alias (*) or anchor (&)",
      "*나 &로 시작하는 값은 따옴표로 감싸십시오.", "Quote a value that starts with * or &.",
      pointsAtContext: true),
    "found undefined tag handle": YAMLProblemWording(
      "정의되지 않은 태그", "undefined tag",
      "느낌표(!)로 시작하는 값은 따옴표로 감싸십시오.", "Quote a value that starts with !."),
    "did not find expected tag URI": YAMLProblemWording(
      "태그로 읽을 수 없는 값", "not a valid tag",
      "느낌표(!)로 시작하는 값은 따옴표로 감싸십시오.", "Quote a value that starts with !.",
      pointsAtContext: true),
    "did not find expected whitespace or line break": YAMLProblemWording(
      "태그로 읽을 수 없는 값", "not a valid tag",
      "느낌표(!)로 시작하는 값은 따옴표로 감싸십시오.", "Quote a value that starts with !.",
      pointsAtContext: true),
    "did not find expected <document start>": YAMLProblemWording(
      "‘키: 값’ 꼴이 아닌 내용", "text that is not ‘key: value’",
      "이 줄의 들여쓰기와 쌍점(:)을 살펴보십시오.",
      "Check the indentation and the colon (:) of this line."),
    "did not find expected comment or line break": YAMLProblemWording(
      "| 또는 > 뒤에 글자가 있습니다", "text after | or >",
      "여러 줄 글은 다음 줄에서 들여 쓰기 시작하십시오.",
      "Start a block text on the next line, indented."),
  ]
}
