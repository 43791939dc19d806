import Arguments
import Testing

@Suite("Help")
struct HelpTests {
  @Test(
    "lists the commands of a program",
    arguments: [(.korean, Self.koreanProgram), (.english, Self.englishProgram)]
      as [(HelpLanguage, String)])
  func listsCommands(_ language: HelpLanguage, _ expected: String) {
    #expect(Program.sample.help(in: language) == expected)
  }

  @Test(
    "lays a command out by cells, wrapped at 80",
    arguments: [(.korean, Self.koreanBuild), (.english, Self.englishBuild)]
      as [(HelpLanguage, String)])
  func describesOptions(_ language: HelpLanguage, _ expected: String) throws {
    let build = try #require(Program.sample.command("build"))
    #expect(Program.sample.help(for: build, in: language) == expected)
  }

  @Test(
    "shows how a command is called",
    arguments: [
      ("lint", "press lint [옵션] <원고> …", "press lint [options] <manuscript> …"),
      (
        "explain", "press explain <규칙>\n  press explain --all",
        "press explain <rule>\n  press explain --all"
      ),
      ("move", "press move [옵션] <처음> <나중>", "press move [options] <source> <target>"),
    ])
  func showsUsage(_ name: String, _ korean: String, _ english: String) throws {
    let command = try #require(Program.sample.command(name))
    let help = Program.sample.help(for: command, in: .korean)
    #expect(help.contains("\n사용법:\n  \(korean)\n\n인자:\n"))
    let englishHelp = Program.sample.help(for: command, in: .english)
    #expect(englishHelp.contains("\nUsage:\n  \(english)\n\nArguments:\n"))
  }

  @Test("breaks words that are wider than a line")
  func breaksLongWords() {
    let long = String(repeating: "가", count: 50)
    let program = Program("p", version: "1", HelpText(long), commands: [])
    let lines = program.help(in: .korean).split(separator: "\n").prefix(3)
    #expect(lines == ["p:", "\(long.prefix(40))", "\(long.prefix(10))"])
  }

  private static let koreanProgram = """
    press: 원고를 학술지로 만듭니다

    사용법:
      press <명령> [옵션]

    명령:
      build    사이트를 만듭니다
      lint     원고를 검사합니다
      explain  규칙을 설명합니다
      move     옮깁니다

    옵션:
          --lang <언어>  알림의 언어 (ko, en)
      -h, --help         도움말을 보여 줍니다
          --version      버전을 보여 줍니다

    명령의 도움말: press help <명령>

    """

  private static let englishProgram = """
    press: Turns manuscripts into a journal

    Usage:
      press <command> [options]

    Commands:
      build    Build the site
      lint     Check manuscripts
      explain  Explain a rule
      move     Move

    Options:
          --lang <language>  Language of messages (ko, en)
      -h, --help             Show help
          --version          Show the version

    Help for a command: press help <command>

    """

  private static let koreanBuild = """
    press build: 사이트를 만듭니다

    사용법:
      press build [옵션]

    옵션:
      -c, --content <폴더>    원고가 있는 폴더
          --very-long-option-name <값>
                              이름이 길어 아래로 내려갑니다
      -D, --define <이름=값>  템플릿에 값을 줍니다 (여러 번 쓸 수 있음)
      -s, --strict            경고가 하나라도 있으면 오류로 다루고, 결과를 남기지
                              않은 채 0이 아닌 값으로 끝냅니다. 출판 직전에 씁니다
      -v, --verbose           자세히 알립니다
      -j, --jobs <수>
          --lang <언어>       알림의 언어 (ko, en)
      -h, --help              도움말을 보여 줍니다

    """

  private static let englishBuild = """
    press build: Build the site

    Usage:
      press build [options]

    Options:
      -c, --content <folder>     Folder of the manuscripts
          --very-long-option-name <value>
                                 Moves below its long name
      -D, --define <name=value>  Give templates a value (may be repeated)
      -s, --strict               Treat every warning as an error, leave no output
                                 behind and end with a status other than zero; meant
                                 for the last check before printing
      -v, --verbose              Tell more
      -j, --jobs <count>
          --lang <language>      Language of messages (ko, en)
      -h, --help                 Show help

    """
}
