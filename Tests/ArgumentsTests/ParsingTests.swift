import Arguments
import Testing

@Suite("Parsing of command lines")
struct ParsingTests {
  @Test(
    "reads options and words",
    arguments: [
      ("build", ""),
      ("build --content a --strict", "content=a strict"),
      ("--lang en build --content=a=b", "lang=en content=a=b"),
      ("build --lang=ko", "lang=ko"),
      ("build --content=", "content="),
      ("build -c a -s", "content=a strict"),
      ("build -svca", "content=a strict verbose"),
      ("build -c=a -D x=1 -Dy=2 --define z", "content=a define=x=1 define=y=2 define=z"),
      ("build -s -s --strict", "strict"),
      ("build --content -", "content=-"),
      ("lint a b - c", "[a] [b] [-] [c]"),
      ("lint a -- --lang -h b", "[a] [--lang] [-h] [b]"),
      ("explain", ""),
      ("explain x", "[x]"),
      ("move build help", "[build] [help]"),
    ])
  func reads(_ line: String, _ expected: String) throws {
    guard case .run(let command, let arguments) = try Program.sample.parse(words(line)) else {
      Issue.record("the line does not run a command")
      return
    }
    let names = Program.sample.options + command.options
    let values = names.flatMap { option in
      option.valueName == nil
        ? (arguments.flag(option.name) ? [option.name] : [])
        : arguments.values(option.name).map { "\(option.name)=\($0)" }
    }
    let found = values + arguments.positionals.map { "[\($0)]" }
    #expect(found.joined(separator: " ") == expected)
    #expect(line.contains(command.name))
  }

  @Test(
    "gives help and the version",
    arguments: [
      ("", "help"), ("-h", "help"), ("--help", "help"), ("help", "help"),
      ("help build", "help build"), ("build --help", "help build"), ("-h build", "help build"),
      ("build -sh", "help build"), ("lint --help", "help lint"), ("help help", "help"),
      ("build --nonsense --help", "help build"), ("--nonsense -h", "help"),
      ("--version", "version"), ("build --version", "version"), ("--version -h", "help"),
    ])
  func givesHelp(_ line: String, _ expected: String) throws {
    let found =
      switch try Program.sample.parse(words(line)) {
      case .help(let command): command.map { "help \($0.name)" } ?? "help"
      case .version: "version"
      case .run(let command, _): "run \(command.name)"
      }
    #expect(found == expected)
  }

  @Test(
    "refuses what it cannot understand",
    arguments: [
      ("--lang ko", .missingCommand),
      ("biuld", .unknownCommand("biuld", nearest: "build")),
      ("exp", .unknownCommand("exp", nearest: "explain")),
      ("publish", .unknownCommand("publish", nearest: nil)),
      ("build --strcit", .unknownOption("--strcit", nearest: "--strict")),
      ("build --cont=x", .unknownOption("--cont", nearest: "--content")),
      ("build --vresion", .unknownOption("--vresion", nearest: "--version")),
      ("build --zzz", .unknownOption("--zzz", nearest: nil)),
      ("build ---", .unknownOption("---", nearest: nil)),
      ("build -sx", .unknownOption("-x", nearest: nil)),
      ("lint --strict a", .unknownOption("--strict", nearest: nil)),
      ("--content a build", .unknownOption("--content", nearest: nil)),
      (
        "build --content",
        .missingValue(option: "--content", value: HelpText("폴더", en: "folder"))
      ),
      ("build -c -s", .missingValue(option: "-c", value: HelpText("폴더", en: "folder"))),
      ("build --strict=yes", .unexpectedValue(option: "--strict", value: "yes")),
      ("build -s=yes", .unexpectedValue(option: "-s", value: "yes")),
      ("--help=me", .unexpectedValue(option: "--help", value: "me")),
      ("build -c a --content b", .repeatedOption("--content")),
      (
        "build --lang fr",
        .invalidValue(option: "--lang", value: "fr", choices: ["ko", "en"])
      ),
      ("lint", .missingArgument(HelpText("원고", en: "manuscript"))),
      ("move a", .missingArgument(HelpText("나중", en: "target"))),
      ("move a b c", .unexpectedArgument("c")),
      ("build a", .unexpectedArgument("a")),
    ] as [(String, ArgumentError)])
  func refuses(_ line: String, _ expected: ArgumentError) {
    #expect(throws: expected) { try Program.sample.parse(words(line)) }
  }

  @Test("reads numbers within their range")
  func readsNumbers() throws {
    func jobs(_ line: String) throws -> Int? {
      guard case .run(_, let arguments) = try Program.sample.parse(words(line)) else { return nil }
      return try arguments.number("jobs", in: 1...64)
    }
    #expect(try jobs("build") == nil)
    #expect(try jobs("build -j8") == 8)
    #expect(throws: ArgumentError.notANumber(option: "--jobs", value: "two")) {
      try jobs("build --jobs two")
    }
    #expect(
      throws: ArgumentError.invalidValue(option: "--jobs", value: "65", choices: ["1–64"])
    ) {
      try jobs("build --jobs=65")
    }
  }

  @Test(
    "says what is wrong in both languages",
    arguments: [
      (.missingCommand, "명령이 없습니다", "no command given"),
      (
        .unknownOption("--strcit", nearest: "--strict"),
        "알 수 없는 옵션: --strcit (비슷한 이름: --strict)",
        "unknown option: --strcit (did you mean --strict?)"
      ),
      (.unknownCommand("x", nearest: nil), "알 수 없는 명령: x", "unknown command: x"),
      (
        .missingValue(option: "-c", value: HelpText("폴더", en: "folder")),
        "옵션에 값이 없습니다: -c <폴더>", "option without its value: -c <folder>"
      ),
      (
        .unexpectedValue(option: "-s", value: "yes"), "값을 받지 않는 옵션: -s (받은 값: yes)",
        "option takes no value: -s (given: yes)"
      ),
      (.repeatedOption("--a"), "한 번만 쓸 수 있는 옵션: --a", "option given more than once: --a"),
      (
        .invalidValue(option: "--lang", value: "fr", choices: ["ko", "en"]),
        "쓸 수 없는 값: --lang fr (가능한 값: ko, en)", "invalid value: --lang fr (one of: ko, en)"
      ),
      (
        .notANumber(option: "-j", value: "x"), "숫자가 필요한 옵션: -j (받은 값: x)",
        "option takes a number: -j (given: x)"
      ),
      (
        .missingArgument(HelpText("원고", en: "manuscript")), "인자가 없습니다: <원고>",
        "missing argument: <manuscript>"
      ),
      (.unexpectedArgument("x"), "남는 인자: x", "unexpected argument: x"),
    ] as [(ArgumentError, String, String)])
  func saysWhatIsWrong(_ error: ArgumentError, _ korean: String, _ english: String) {
    #expect(error.message == HelpText(korean, en: english))
  }

  @Test("understands or refuses any words, and gives help whenever it is asked for")
  func survivesAnyWords() {
    let pieces = [
      "build", "lint", "help", "--", "-", "-s", "-c", "-sc", "--strict", "--content", "--content=",
      "--lang=ko", "=", "--=", "-=", "-h", "", "한글", "--한글", "-각",
    ]
    for first in pieces {
      for second in pieces {
        for third in pieces {
          let words = [first, second, third]
          let result = Result { () throws(ArgumentError) in try Program.sample.parse(words) }
          if words.prefix(while: { $0 != "--" }).contains("-h") {
            guard case .success(.help) = result else {
              Issue.record("no help for \(words)")
              continue
            }
          }
        }
      }
    }
  }

  private func words(_ line: String) -> [String] { line.split(separator: " ").map(String.init) }
}
