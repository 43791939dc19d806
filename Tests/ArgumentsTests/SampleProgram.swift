import Arguments

extension Program {
  /// A program that uses everything that a command can declare.
  static let sample = Program(
    "press", version: "1.2.0", HelpText("원고를 학술지로 만듭니다", en: "Turns manuscripts into a journal"),
    options: [
      .value(
        "lang", HelpText("언어", en: "language"), choices: ["ko", "en"],
        HelpText("알림의 언어", en: "Language of messages"))
    ],
    commands: [
      Command(
        "build", HelpText("사이트를 만듭니다", en: "Build the site"),
        options: [
          .value(
            "content", short: "c", HelpText("폴더", en: "folder"),
            HelpText("원고가 있는 폴더", en: "Folder of the manuscripts")),
          .value(
            "very-long-option-name", HelpText("값", en: "value"),
            HelpText("이름이 길어 아래로 내려갑니다", en: "Moves below its long name")),
          .repeated(
            "define", short: "D", HelpText("이름=값", en: "name=value"),
            HelpText("템플릿에 값을 줍니다", en: "Give templates a value")),
          .flag(
            "strict", short: "s",
            HelpText(
              "경고가 하나라도 있으면 오류로 다루고, 결과를 남기지 않은 채 0이 아닌 값으로 끝냅니다. 출판 직전에 씁니다",
              en: "Treat every warning as an error, leave no output behind and end with a status "
                + "other than zero; meant for the last check before printing")),
          .flag("verbose", short: "v", HelpText("자세히 알립니다", en: "Tell more")),
          .value("jobs", short: "j", HelpText("수", en: "count"), HelpText("", en: "")),
        ]),
      Command(
        "lint", HelpText("원고를 검사합니다", en: "Check manuscripts"),
        positionals: [
          Positional(
            HelpText("원고", en: "manuscript"),
            HelpText("검사할 Markdown 파일", en: "Markdown files to check"), count: .atLeastOne)
        ]),
      Command(
        "explain", HelpText("규칙을 설명합니다", en: "Explain a rule"),
        usage: [HelpText("explain <규칙>", en: "explain <rule>"), HelpText("explain --all")],
        options: [.flag("all", HelpText("모든 규칙", en: "All rules"))],
        positionals: [
          Positional(
            HelpText("규칙", en: "rule"), HelpText("규칙의 이름", en: "Its name"), count: .optional)
        ]),
      Command(
        "move", HelpText("옮깁니다", en: "Move"),
        positionals: [
          Positional(HelpText("처음", en: "source"), HelpText("", en: "")),
          Positional(HelpText("나중", en: "target"), HelpText("", en: "")),
        ]),
    ])
}
