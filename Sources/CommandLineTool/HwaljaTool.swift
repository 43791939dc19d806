import Arguments
import Diagnostics
import Publishing

/// Exit codes of the tool.
enum ExitCode: Int32 {
  /// Everything is in order.
  case clean = 0
  /// Something in the input is to be mended.
  case findings = 1
  /// The tool could not do what it was asked.
  case failure = 2
}

/// The command line tool: understands its arguments and runs one command.
package struct HwaljaTool: Sendable {
  private let words: [String]

  /// Takes the words behind the program's name.
  package init(_ words: [String]) { self.words = words }

  /// Runs the command and ends the process with its exit code.
  package func runAndExit() async -> Never {
    Disk.exit(await run())
  }

  /// Runs the command and gives its exit code.
  package func run() async -> Int32 {
    let language = language
    do throws(ArgumentError) {
      switch try HwaljaProgram.program.parse(words) {
      case .help(let command): printHelp(command, language)
      case .version: Disk.print("hwalja \(HwaljaProgram.version)\n")
      case .run(let command, let arguments):
        return try await run(command, arguments, Terminal(language: language)).rawValue
      }
      return ExitCode.clean.rawValue
    } catch {
      let text = error.message.text(in: language == .korean ? .korean : .english)
      let hint = language == .korean ? "도움말: hwalja --help" : "Help: hwalja --help"
      Disk.print("hwalja: \(text)\n\(hint)\n", to: 2)
      return ExitCode.failure.rawValue
    }
  }

  /// The language, found before the rest is understood, so that errors speak it too.
  private var language: Language {
    for (index, word) in words.enumerated() {
      if word == "--lang=en" { return .english }
      if word == "--lang", index + 1 < words.count, words[index + 1] == "en" { return .english }
    }
    return .korean
  }

  private func printHelp(_ command: Command?, _ language: Language) {
    let help: HelpLanguage = language == .korean ? .korean : .english
    let program = HwaljaProgram.program
    Disk.print(command.map { program.help(for: $0, in: help) } ?? program.help(in: help))
  }

  private func run(
    _ command: Command, _ arguments: ParsedArguments, _ terminal: Terminal
  ) async throws(ArgumentError) -> ExitCode {
    switch command.name {
    case "build": try await BuildCommand(arguments, terminal).run()
    case "lint": await LintCommand(arguments, terminal).run()
    default: RenderCommand(arguments, terminal).run()
    }
  }
}
