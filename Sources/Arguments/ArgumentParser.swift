/// What the user asked for.
package enum Invocation: Sendable, Hashable {
  /// Help for a command, or for the program.
  case help(Command?)
  case version
  case run(Command, ParsedArguments)
}

extension Program {
  /// Understands a command line, given without the program's own name.
  ///
  /// A request for help counts even when the rest cannot be understood. Without any words the
  /// help of the program is asked for.
  package func parse(_ words: [String]) throws(ArgumentError) -> Invocation {
    var parser = ArgumentParser(self, words)
    do throws(ArgumentError) {
      return try parser.parse()
    } catch {
      guard words.prefix(while: { $0 != "--" }).contains(where: { $0 == "-h" || $0 == "--help" })
      else { throw error }
      return .help(parser.command)
    }
  }
}

/// Reads one command line from left to right.
struct ArgumentParser {
  private let program: Program
  private let words: [String]
  private var next = 0
  private(set) var command: Command?
  private var options: [CommandOption]
  private var arguments: ParsedArguments
  private var wantsHelp = false
  private var wantsVersion = false

  init(_ program: Program, _ words: [String]) {
    self.program = program
    self.words = words
    options = program.options
    arguments = ParsedArguments()
  }

  mutating func parse() throws(ArgumentError) -> Invocation {
    guard !words.isEmpty else { return .help(nil) }
    var onlyPositionals = false
    while next < words.count {
      let word = words[next]
      next += 1
      if onlyPositionals || word == "-" || !word.hasPrefix("-") {
        try addWord(word)
      } else if word == "--" {
        onlyPositionals = true
      } else if word.hasPrefix("--") {
        try addLong(word)
      } else {
        try addShort(word)
      }
    }
    if wantsHelp { return .help(command) }
    if wantsVersion { return .version }
    guard let command else { throw .missingCommand }
    try checkCount(of: command.positionals)
    arguments.declare(options)
    return .run(command, arguments)
  }

  // MARK: - Words

  private mutating func addWord(_ word: String) throws(ArgumentError) {
    guard command == nil else {
      arguments.positionals.append(word)
      return
    }
    if let found = program.command(word) {
      command = found
      options = program.options + found.options
    } else if word == "help" {
      wantsHelp = true
    } else {
      let names = program.commands.map(\.name)
      throw .unknownCommand(word, nearest: NearestName.find(word, in: names))
    }
  }

  private func checkCount(of positionals: [Positional]) throws(ArgumentError) {
    let given = arguments.positionals
    let needed = positionals.filter { $0.count == .one || $0.count == .atLeastOne }
    if given.count < needed.count { throw .missingArgument(needed[given.count].name) }
    let isOpen = positionals.contains { $0.count == .any || $0.count == .atLeastOne }
    if !isOpen, given.count > positionals.count {
      throw .unexpectedArgument(given[positionals.count])
    }
  }

  // MARK: - Options

  private mutating func addLong(_ word: String) throws(ArgumentError) {
    let parts = word.dropFirst(2).split(
      separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
    let name = String(parts[0])
    let value = parts.count > 1 ? String(parts[1]) : nil
    if let option = options.first(where: { $0.name == name }) {
      try add(option, typed: option.typed, value)
    } else if name == "help" || name == "version" {
      if let value { throw .unexpectedValue(option: "--" + name, value: value) }
      if name == "help" { wantsHelp = true } else { wantsVersion = true }
    } else {
      let nearest = NearestName.find(name, in: options.map(\.name) + ["help", "version"])
      throw .unknownOption("--" + name, nearest: nearest.map { "--" + $0 })
    }
  }

  /// Reads one or more flags after one dash; the last may have a value, right behind or next.
  private mutating func addShort(_ word: String) throws(ArgumentError) {
    var rest = word.dropFirst()
    while let letter = rest.popFirst() {
      if let option = options.first(where: { $0.short == letter }) {
        let hasEquals = rest.first == "="
        let takesRest = option.valueName != nil || hasEquals
        let value = takesRest && !rest.isEmpty ? rest.dropFirst(hasEquals ? 1 : 0) : nil
        try add(option, typed: "-\(letter)", value.map(String.init))
        if takesRest { return }
      } else if letter == "h" {
        wantsHelp = true
      } else {
        throw .unknownOption("-\(letter)", nearest: nil)
      }
    }
  }

  private mutating func add(
    _ option: CommandOption, typed: String, _ attached: String?
  ) throws(ArgumentError) {
    guard let valueName = option.valueName else {
      if let attached { throw .unexpectedValue(option: typed, value: attached) }
      arguments.add(option)
      return
    }
    if let attached {
      try arguments.add(attached, of: option)
    } else if next < words.count, words[next] == "-" || !words[next].hasPrefix("-") {
      next += 1
      try arguments.add(words[next - 1], of: option)
    } else {
      throw .missingValue(option: typed, value: valueName)
    }
  }
}
