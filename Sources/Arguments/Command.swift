/// Words of a command line that are not options.
package struct Positional: Sendable, Hashable {
  /// How many words it takes.
  package enum Count: Sendable, Hashable {
    case one, optional, any, atLeastOne
  }

  package var name: HelpText
  package var count: Count
  package var help: HelpText

  package init(_ name: HelpText, _ help: HelpText, count: Count = .one) {
    self.name = name
    self.count = count
    self.help = help
  }

  /// The name with marks for how often it may come.
  func usage(in language: HelpLanguage) -> String {
    let name = "<\(name.text(in: language))>"
    return switch count {
    case .one: name
    case .optional: "[\(name)]"
    case .any: "[\(name) …]"
    case .atLeastOne: "\(name) …"
    }
  }
}

/// One thing that a program can be told to do.
package struct Command: Sendable, Hashable {
  package var name: String
  /// One line without a full stop.
  package var summary: HelpText
  /// Ways to call it, without the program's name; when empty, one is made from its parts.
  package var usage: [HelpText]
  package var options: [CommandOption]
  package var positionals: [Positional]

  package init(
    _ name: String, _ summary: HelpText, usage: [HelpText] = [], options: [CommandOption] = [],
    positionals: [Positional] = []
  ) {
    self.name = name
    self.summary = summary
    self.usage = usage
    self.options = options
    self.positionals = positionals
  }
}

/// A program with its commands.
package struct Program: Sendable {
  package var name: String
  package var version: String
  /// One line without a full stop.
  package var summary: HelpText
  /// Options that every command takes, and that may stand before the command.
  package var options: [CommandOption]
  package var commands: [Command]

  package init(
    _ name: String, version: String, _ summary: HelpText, options: [CommandOption] = [],
    commands: [Command]
  ) {
    self.name = name
    self.version = version
    self.summary = summary
    self.options = options
    self.commands = commands
  }

  /// The command of that name.
  package func command(_ name: String) -> Command? { commands.first { $0.name == name } }
}
