import Diagnostics
import SourceText
import Testing

/// Findings of every kind over small manuscripts, for the snapshots of all writers.
struct SampleFindings: Sendable, CustomTestStringConvertible {
  let name: String
  let files: [SourceFile]
  let diagnostics: [Diagnostic]

  var testDescription: String { name }

  func source(_ path: String) -> SourceFile? { files.first { $0.path == path } }

  /// The text of one format.
  func written(_ format: DiagnosticFormat, _ options: WriterOptions = WriterOptions()) -> String {
    format.writer(options).write(diagnostics, sources: source)
  }

  /// A sample with one file, whose findings mark a part of its text.
  private init(
    _ name: String, _ text: String, path: String = "논문.md", _ make: (Marker) -> [Diagnostic]
  ) {
    self.name = name
    let file = SourceFile(path: path, text: text)
    files = [file]
    diagnostics = make(Marker(file: file))
  }

  private init(_ name: String, files: [SourceFile] = [], _ diagnostics: [Diagnostic]) {
    self.name = name
    self.files = files
    self.diagnostics = diagnostics
  }

  /// Finds places of a file by their text.
  struct Marker {
    let file: SourceFile

    /// The first place of `text`, nil when the file does not have it.
    func range(_ text: String) -> SourceRange? {
      let needle = Array(text.utf8)
      guard needle.count <= file.bytes.count else { return nil }
      for start in 0...file.bytes.count - needle.count
      where file.bytes[start..<start + needle.count].elementsEqual(needle) {
        return SourceRange(start, start + needle.count)
      }
      return nil
    }

    func place(_ text: String) -> Location { Location(path: file.path, range: range(text)) }

    func edit(_ text: String, _ replacement: String) -> [Edit] {
      range(text).map { [Edit($0, replacement)] } ?? []
    }
  }
}

extension SampleFindings {
  static let all = [
    korean, wide, tabs, lines, manyLines, longLine, longFocus, endOfLine, decomposed, windowsLines,
    noLocation, noFile, noRange, hostile, edits, byteOrderMark,
  ]

  static let korean = SampleFindings(
    "korean", "# 서론\n\n결과는 (그림 3)에 보인다.\n\n(그림 2) 시스템 구조\n"
  ) { text in
    [
      Diagnostic(
        "missing-figure", .error, at: text.place("(그림 3)"),
        Message("그림 3이 원고에 없음", en: "Figure 3 is not in the manuscript"),
        explanation: Message(
          "본문에서 가리키는 그림은 모두 원고에 있어야 한다. 그림을 넣거나, 번호를 바로잡거나, 가리키는 말을 지운다. 투고 규정은 그림의 번호를 본문에 나오는 차례대로 매기도록 정한다.",
          en: "Every figure that the text mentions must be in the manuscript."),
        notes: [
          Note(Message("마지막 그림은 여기에 있다", en: "the last figure is here"), at: text.place("(그림 2)"))
        ],
        fixes: [
          Fix(
            Message("‘(그림 2)’로 바꾼다", en: "Replace it by ‘(그림 2)’"), .unsafe,
            edits: text.edit("(그림 3)", "(그림 2)"))
        ])
    ]
  }

  static let wide = SampleFindings("wide", "漢字와 ａｂｃ, 😀와 ｱ의 끝🇰🇷.\n") { text in
    ["漢字", "ｂ", "😀", "끝"].map { part in
      Diagnostic(
        "wide-character", .warning, at: text.place(part), Message("‘\(part)’", en: "‘\(part)’"))
    }
  }

  static let tabs = SampleFindings("tabs", "\t- 가\t나다\t\t라\n") { text in
    [
      Diagnostic("tab", .info, at: text.place("나다"), Message("탭 뒤", en: "After a tab")),
      Diagnostic("tab", .info, at: text.place("\t라"), Message("탭", en: "A tab")),
    ]
  }

  static let lines = SampleFindings(
    "lines", "앞 문단.\n\n이 문장은 둘째\n줄에서 끝난다. 다음 문장.\n"
  ) { text in
    [
      Diagnostic(
        "long-sentence", .warning, at: text.place("문장은 둘째\n줄에서 끝난다."),
        Message("문장이 두 줄에 걸침", en: "Sentence over two lines")),
      Diagnostic(
        "long-sentence", .warning, at: text.place("이 문장은 둘째\n줄에서"),
        Message("줄머리에서 시작", en: "Starts at the head of a line")),
    ]
  }

  static let manyLines = SampleFindings(
    "many-lines", (1...120).map { "\($0)째 줄\n" }.joined()
  ) { text in
    let whole = text.range("95째 줄").flatMap { first in
      text.range("110째 줄").map { first.union($0) }
    }
    return [
      Diagnostic(
        "long-table", .warning, at: Location(path: text.file.path, range: whole),
        Message("표가 열여섯 줄", en: "Table of sixteen lines"))
    ]
  }

  static let longLine = SampleFindings(
    "long-line",
    String(repeating: "가나다라마바사 ", count: 900) + "여기가 틀렸다. "
      + String(repeating: "abc def ", count: 900)
  ) { text in
    [
      Diagnostic(
        "typo", .error, at: text.place("틀렸다"), Message("긴 문단 속의 오류", en: "In a long line"),
        fixes: [
          Fix(Message("바로잡는다", en: "Mend it"), .safe, edits: text.edit("틀렸다", "맞았다"))
        ]),
      Diagnostic("head", .error, at: text.place("가나"), Message("문단 머리", en: "At its head")),
    ]
  }

  static let longFocus = SampleFindings(
    "long-focus", "앞. " + String(repeating: "길고 ", count: 80) + "긴 문장. 뒤."
  ) { text in
    let whole = SourceRange(4, text.file.bytes.count - 4)
    return [
      Diagnostic(
        "long-sentence", .warning, at: Location(path: text.file.path, range: whole),
        Message("창보다 긴 범위", en: "Longer than the window"))
    ]
  }

  static let endOfLine = SampleFindings("end-of-line", "문장이 끝난다\n\n끝") { text in
    [
      Diagnostic(
        "missing-period", .warning, at: Location(path: text.file.path, range: .at(19)),
        Message("마침표가 없음", en: "No full stop"),
        fixes: [
          Fix(
            Message("마침표를 찍는다", en: "Add a full stop"), .safe, edits: [Edit(.at(19), ".")])
        ]),
      Diagnostic(
        "trailing-line", .info, at: Location(path: text.file.path, range: SourceRange(19, 20)),
        Message("줄 끝 자체", en: "The line end itself")),
      Diagnostic(
        "missing-line-end", .info, at: Location(path: text.file.path, range: .at(999)),
        Message("파일 끝", en: "End of the file")),
    ]
  }

  static let decomposed = SampleFindings(
    "decomposed", "\u{1112}\u{1161}\u{11AB}\u{1100}\u{1173}\u{11AF}과 e\u{301}tude."
  ) { text in
    [
      Diagnostic(
        "decomposed-hangul", .warning,
        at: Location(path: text.file.path, range: SourceRange(9, 18)),
        Message("풀어쓴 한글(NFD)", en: "Decomposed Hangul (NFD)")),
      Diagnostic(
        "lone-final", .info, at: Location(path: text.file.path, range: SourceRange(15, 18)),
        Message("받침만 가리킴", en: "Only the final consonant")),
      Diagnostic("word", .info, at: text.place("tude"), Message("결합 문자 뒤", en: "After a mark")),
    ]
  }

  static let windowsLines = SampleFindings("crlf", "첫 줄\r\n둘째 줄\r\n셋째 줄\r\n") { text in
    [
      Diagnostic(
        "crlf", .warning, at: text.place("둘째 줄\r\n셋째"), Message("두 줄", en: "Two lines")),
      Diagnostic(
        "crlf", .warning, at: text.place("줄\r\n셋"), Message("줄 끝을 넘음", en: "Over a line end")),
    ]
  }

  static let noLocation = SampleFindings(
    "no-location",
    [
      Diagnostic(
        "empty-journal", .error, at: nil,
        Message("원고가 하나도 없음", en: "There is no manuscript"),
        explanation: Message(
          "`content/issues/`에 호의 폴더를 만든다.", en: "Make a folder of the issue in `content/issues/`."),
        notes: [Note(Message("찾은 곳: content", en: "looked in: content"))])
    ])

  static let noFile = SampleFindings(
    "no-file",
    [
      Diagnostic(
        "unreadable-file", .error,
        at: Location(path: "그림/없는 파일.md", range: SourceRange(3, 9)),
        Message("파일을 읽을 수 없음", en: "The file cannot be read"),
        notes: [
          Note(Message("여기서 가리킨다", en: "mentioned here"), at: Location(path: "issue.yaml"))
        ],
        fixes: [
          Fix(
            Message("이름을 바꾼다", en: "Rename it"), .safe,
            edits: [Edit(SourceRange(3, 9), "있는 파일.md")]),
          Fix(
            Message("호에서 뺀다", en: "Take it out of the issue"), .displayOnly,
            edits: [Edit(SourceRange(0, 9), "")]),
        ])
    ])

  static let noRange = SampleFindings(
    "no-range", files: [SourceFile(path: "a/b.md", text: "가")],
    [
      Diagnostic(
        "missing-abstract", .warning, at: Location(path: "a/b.md"),
        Message("초록이 없음", en: "No abstract"))
    ])

  static let hostile = SampleFindings(
    "hostile", "앞 \u{1B}[31m빨강\u{1B}[0m \u{7}벨, \u{202E}뒤집힘\u{202C}, 폭\u{200B}없음 끝.\n",
    path: "a\u{1B}[2J,b:c%\nd.md"
  ) { text in
    [
      Diagnostic(
        "control-character", .error, at: text.place("빨강"),
        Message("제어 문자 \u{1B}[31m", en: "Control character \u{1B}[31m"),
        explanation: Message("한 줄,\n\u{9B}두 줄: 100% <&\">", en: "One line,\ntwo lines: 100% <&\">")
      ),
      Diagnostic(
        "zero-width-space", .warning, at: text.place("\u{200B}"),
        Message("폭 없는 빈칸", en: "Zero width space"),
        fixes: [Fix(Message("지운다", en: "Remove it"), .safe, edits: text.edit("\u{200B}", ""))]),
    ]
  }

  static let edits = SampleFindings(
    "edits", "하나 둘 셋\n넷 다섯\n여섯\n일곱\n"
  ) { text in
    [
      Diagnostic(
        "two-edits", .warning, at: text.place("둘"), Message("같은 줄 둘", en: "Two on a line"),
        fixes: [
          Fix(
            Message("둘 다 바꾼다", en: "Change both"), .safe,
            edits: text.edit("하나", "1") + text.edit("셋", "3"))
        ]),
      Diagnostic(
        "line-removed", .warning, at: text.place("여섯"), Message("남는 줄", en: "A line too many"),
        fixes: [Fix(Message("줄을 지운다", en: "Remove it"), .safe, edits: text.edit("여섯\n", ""))]),
      Diagnostic(
        "line-missing", .warning, at: text.place("일곱"), Message("모자라는 줄", en: "Lines missing"),
        fixes: [
          Fix(
            Message("앞에 넣는다", en: "Insert before"), .unsafe,
            edits: text.range("일곱").map { [Edit(.at($0.start), "여섯 반\n\n")] } ?? []),
          Fix(
            Message("떨어진 두 곳을 바꾼다", en: "Change two places"), .displayOnly,
            edits: text.edit("하나", "일") + text.edit("일곱", "칠")),
        ]),
    ]
  }

  static let byteOrderMark = SampleFindings("byte-order-mark", "\u{FEFF}가나다") { text in
    [Diagnostic("word", .info, at: text.place("나"), Message("둘째 글자", en: "Second letter"))]
  }
}
