/// What a command was given.
package struct ParsedArguments: Sendable, Hashable {
  /// Words that are not options, in order.
  package internal(set) var positionals: [String] = []
  private var flags: Set<String> = []
  private var valuesByName: [String: [String]] = [:]
  /// Options that may be asked for.
  private var declared: Set<String> = []

  /// Whether the flag was given.
  package func flag(_ name: String) -> Bool {
    checkDeclared(name)
    return flags.contains(name)
  }

  /// The value of an option, the last one if it was repeated.
  package func value(_ name: String) -> String? { values(name).last }

  /// All values of an option in the order in which they were given.
  package func values(_ name: String) -> [String] {
    checkDeclared(name)
    return valuesByName[name] ?? []
  }

  /// The value of an option as a whole number from `range`.
  package func number(
    _ name: String, in range: ClosedRange<Int> = Int.min...Int.max
  ) throws(ArgumentError) -> Int? {
    guard let text = value(name) else { return nil }
    guard let number = Int(text) else {
      throw .notANumber(option: "--" + name, value: text)
    }
    guard range.contains(number) else {
      throw .invalidValue(
        option: "--" + name, value: text, choices: ["\(range.lowerBound)–\(range.upperBound)"])
    }
    return number
  }

  mutating func declare(_ options: [CommandOption]) { declared = Set(options.map(\.name)) }

  mutating func add(_ option: CommandOption) { flags.insert(option.name) }

  mutating func add(_ value: String, of option: CommandOption) throws(ArgumentError) {
    guard option.choices.isEmpty || option.choices.contains(value) else {
      throw .invalidValue(option: option.typed, value: value, choices: option.choices)
    }
    guard option.isRepeatable || valuesByName[option.name] == nil else {
      throw .repeatedOption(option.typed)
    }
    valuesByName[option.name, default: []].append(value)
  }

  /// Catches a name that the code spells differently from the command; costs nothing in a release.
  private func checkDeclared(_ name: String) {
    assert(declared.contains(name), "the command declares no option \(name)")
  }
}
