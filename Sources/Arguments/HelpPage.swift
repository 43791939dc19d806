extension Program {
  /// The help of the program: its commands and the options that all of them take.
  package func help(in language: HelpLanguage) -> String {
    var page = HelpPage(language)
    page.headline(name, summary)
    page.section(
      HelpPage.usageTitle, [HelpText("\(name) <명령> [옵션]", en: "\(name) <command> [options]")])
    page.table(
      HelpText("명령", en: "Commands"), commands.map { (HelpText($0.name), $0.summary) })
    page.options(options + [HelpPage.help, HelpPage.version])
    page.section(
      nil,
      [HelpText("명령의 도움말: \(name) help <명령>", en: "Help for a command: \(name) help <command>")])
    return page.text
  }

  /// The help of one command, with the options of the program.
  package func help(for command: Command, in language: HelpLanguage) -> String {
    var page = HelpPage(language)
    page.headline("\(name) \(command.name)", command.summary)
    page.section(HelpPage.usageTitle, usage(of: command, in: language))
    page.table(
      HelpText("인자", en: "Arguments"),
      command.positionals.map {
        (HelpText("<\($0.name.korean)>", en: "<\($0.name.english)>"), $0.help)
      })
    page.options(command.options + options + [HelpPage.help])
    return page.text
  }

  private func usage(of command: Command, in language: HelpLanguage) -> [HelpText] {
    guard command.usage.isEmpty else {
      return command.usage.map { HelpText("\(name) \($0.text(in: language))") }
    }
    let options = HelpText("[옵션]", en: "[options]").text(in: language)
    let words = [name, command.name, options] + command.positionals.map { $0.usage(in: language) }
    return [HelpText(words.joined(separator: " "))]
  }
}

/// Lays a help text out in 80 columns.
struct HelpPage {
  private static let columns = 80
  /// Widest left column that the explanations stand beside; a longer entry gets its own line.
  private static let widestTerm = 28

  static let usageTitle = HelpText("사용법", en: "Usage")
  static let help = CommandOption.flag("help", short: "h", HelpText("도움말을 보여 줍니다", en: "Show help"))
  static let version = CommandOption.flag("version", HelpText("버전을 보여 줍니다", en: "Show the version"))

  private let language: HelpLanguage
  private(set) var text = ""

  init(_ language: HelpLanguage) { self.language = language }

  mutating func headline(_ name: String, _ summary: HelpText) {
    add(CellText.wrapped("\(name): \(summary.text(in: language))", to: Self.columns))
  }

  /// A paragraph of indented lines under a title.
  mutating func section(_ title: HelpText?, _ lines: [HelpText]) {
    text += "\n"
    if let title { add([title.text(in: language) + ":"]) }
    for line in lines {
      let indent = title == nil ? "" : "  "
      let parts = CellText.wrapped(line.text(in: language), to: Self.columns - 6)
      add(parts.enumerated().map { indent + ($0.offset == 0 ? "" : "    ") + $0.element })
    }
  }

  mutating func options(_ options: [CommandOption]) {
    let rows = options.map { option in
      let short = option.short.map { "-\($0), " } ?? "    "
      let value = option.valueName.map { " <\($0.text(in: language))>" } ?? ""
      return (HelpText(short + option.typed + value), explanation(of: option))
    }
    table(HelpText("옵션", en: "Options"), rows)
  }

  private func explanation(of option: CommandOption) -> HelpText {
    var help = option.help
    if !option.choices.isEmpty {
      let choices = option.choices.joined(separator: ", ")
      help = HelpText("\(help.korean) (\(choices))", en: "\(help.english) (\(choices))")
    }
    if option.isRepeatable, option.valueName != nil {
      help = HelpText(
        "\(help.korean) (여러 번 쓸 수 있음)", en: "\(help.english) (may be repeated)")
    }
    return help
  }

  /// Terms with their explanations beside them.
  mutating func table(_ title: HelpText, _ rows: [(HelpText, HelpText)]) {
    guard !rows.isEmpty else { return }
    section(title, [])
    let terms = rows.map { $0.0.text(in: language) }
    let widest = terms.map { CellText.width($0) }.filter { $0 <= Self.widestTerm }.max() ?? 0
    let margin = widest + 4
    for (term, row) in zip(terms, rows) {
      var lines = CellText.wrapped(row.1.text(in: language), to: Self.columns - margin)
      let isBeside = CellText.width(term) <= widest && !lines.isEmpty
      let first = isBeside ? lines.removeFirst() : ""
      add([isBeside ? CellText.padded("  " + term, to: margin) + first : "  " + term])
      add(lines.map { String(repeating: " ", count: margin) + $0 })
    }
  }

  private mutating func add(_ lines: [String]) {
    for line in lines { text += line + "\n" }
  }
}
