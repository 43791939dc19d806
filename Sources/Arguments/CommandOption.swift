/// An option of a command: a flag, or one with a value.
package struct CommandOption: Sendable, Hashable {
  /// The long name without dashes.
  package var name: String
  /// The letter after a single dash.
  package var short: Character?
  /// What the help calls the value; nil for a flag.
  package var valueName: HelpText?
  /// The values that are allowed; empty when any is.
  package var choices: [String]
  /// Whether the option may be given more than once with different values.
  package var isRepeatable: Bool
  package var help: HelpText

  private init(
    _ name: String, _ short: Character?, _ valueName: HelpText?, _ choices: [String],
    _ isRepeatable: Bool, _ help: HelpText
  ) {
    self.name = name
    self.short = short
    self.valueName = valueName
    self.choices = choices
    self.isRepeatable = isRepeatable
    self.help = help
  }

  /// An option without a value.
  package static func flag(_ name: String, short: Character? = nil, _ help: HelpText) -> Self {
    Self(name, short, nil, [], true, help)
  }

  /// An option with a value, which may be held to `choices`.
  package static func value(
    _ name: String, short: Character? = nil, _ valueName: HelpText, choices: [String] = [],
    _ help: HelpText
  ) -> Self {
    Self(name, short, valueName, choices, false, help)
  }

  /// An option with a value that may be given several times.
  package static func repeated(
    _ name: String, short: Character? = nil, _ valueName: HelpText, choices: [String] = [],
    _ help: HelpText
  ) -> Self {
    Self(name, short, valueName, choices, true, help)
  }

  /// The name as it is typed.
  var typed: String { "--" + name }
}
