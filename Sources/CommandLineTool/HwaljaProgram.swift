import Arguments
import Diagnostics

/// What the command line offers.
enum HwaljaProgram {
  static let version = "0.1.0"

  static let program = Program(
    "hwalja", version: version,
    HelpText(
      "한국어 기술 학술지를 짓는 도구", en: "Publishing toolkit for Korean technical journals"),
    options: [
      .value(
        "lang", HelpText("말", en: "language"), choices: Language.allCases.map(\.rawValue),
        HelpText("화면에 나오는 말 (기본값 ko)", en: "language of messages (default ko)"))
    ],
    commands: [build, lint, render])

  static let build = Command(
    "build",
    HelpText("원고에서 웹사이트와 EPUB을 짓습니다", en: "Build the website and the EPUBs"),
    options: [
      .value(
        "content", HelpText("폴더", en: "folder"),
        HelpText("원고 폴더 (기본값 content)", en: "content folder (default content)")),
      .value(
        "output", HelpText("폴더", en: "folder"),
        HelpText("결과를 둘 폴더 (기본값 Site)", en: "output folder (default Site)")),
      .value(
        "issue", HelpText("호", en: "id"),
        HelpText("이 호만 짓습니다", en: "build only this issue")),
      .flag(
        "strict",
        HelpText(
          "오류나 경고가 있으면 펴내지 않습니다", en: "publish nothing when there are errors or warnings")),
      .flag(
        "no-epub",
        HelpText("웹사이트만 짓고 EPUB은 건너뜁니다", en: "build the website only, without EPUBs")),
      .value(
        "jobs", HelpText("수", en: "count"),
        HelpText("함께 돌릴 일의 수 (기본값: 코어 수)", en: "parallel jobs (default: cores)")),
      .flag(
        "verbose", HelpText("찾은 것을 모두 보여 줍니다", en: "show every finding")),
    ])

  static let lint = Command(
    "lint",
    HelpText("원고에서 고칠 곳을 찾습니다", en: "Find what is wrong with manuscripts"),
    options: [
      .value(
        "format", HelpText("형식", en: "format"),
        choices: DiagnosticFormat.allCases.map(\.rawValue),
        HelpText("보고 형식 (기본값 text)", en: "format of the report (default text)"))
    ],
    positionals: [
      Positional(
        HelpText("경로", en: "path"),
        HelpText("원고 파일이나 원고 폴더", en: "a manuscript or a content folder"),
        count: .atLeastOne)
    ])

  static let render = Command(
    "render",
    HelpText("마크다운을 본문 HTML로 바꾸어 보여 줍니다", en: "Print Markdown as body HTML"),
    options: [
      .flag(
        "fragment",
        HelpText("쪽 전체가 아니라 본문만 찍습니다", en: "print the body, not a whole page"))
    ],
    positionals: [
      Positional(
        HelpText("파일", en: "file"),
        HelpText("마크다운 파일 (-는 표준 입력)", en: "Markdown file (- is standard input)"),
        count: .optional)
    ])
}
