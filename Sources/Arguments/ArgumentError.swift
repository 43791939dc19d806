/// A command line that cannot be understood.
package enum ArgumentError: Error, Sendable, Hashable {
  case missingCommand
  case unknownCommand(String, nearest: String?)
  /// The option is given as it was typed, with its dashes.
  case unknownOption(String, nearest: String?)
  case missingValue(option: String, value: HelpText)
  case unexpectedValue(option: String, value: String)
  case repeatedOption(String)
  case invalidValue(option: String, value: String, choices: [String])
  case notANumber(option: String, value: String)
  case missingArgument(HelpText)
  case unexpectedArgument(String)
}

extension ArgumentError: CustomStringConvertible {
  /// The problem in one line.
  package var message: HelpText {
    switch self {
    case .missingCommand: HelpText("명령이 없습니다", en: "no command given")
    case .unknownCommand(let name, let nearest):
      HelpText("알 수 없는 명령: \(name)", en: "unknown command: \(name)").hinting(at: nearest)
    case .unknownOption(let name, let nearest):
      HelpText("알 수 없는 옵션: \(name)", en: "unknown option: \(name)").hinting(at: nearest)
    case .missingValue(let option, let value):
      HelpText(
        "옵션에 값이 없습니다: \(option) <\(value.korean)>",
        en: "option without its value: \(option) <\(value.english)>")
    case .unexpectedValue(let option, let value):
      HelpText(
        "값을 받지 않는 옵션: \(option) (받은 값: \(value))",
        en: "option takes no value: \(option) (given: \(value))")
    case .repeatedOption(let option):
      HelpText("한 번만 쓸 수 있는 옵션: \(option)", en: "option given more than once: \(option)")
    case .invalidValue(let option, let value, let choices):
      HelpText(
        "쓸 수 없는 값: \(option) \(value) (가능한 값: \(choices.joined(separator: ", ")))",
        en: "invalid value: \(option) \(value) (one of: \(choices.joined(separator: ", ")))")
    case .notANumber(let option, let value):
      HelpText(
        "숫자가 필요한 옵션: \(option) (받은 값: \(value))",
        en: "option takes a number: \(option) (given: \(value))")
    case .missingArgument(let name):
      HelpText("인자가 없습니다: <\(name.korean)>", en: "missing argument: <\(name.english)>")
    case .unexpectedArgument(let word):
      HelpText("남는 인자: \(word)", en: "unexpected argument: \(word)")
    }
  }

  package var description: String { message.english }
}

extension HelpText {
  /// The text followed by the name that was probably meant.
  fileprivate func hinting(at nearest: String?) -> HelpText {
    guard let nearest else { return self }
    return HelpText("\(korean) (비슷한 이름: \(nearest))", en: "\(english) (did you mean \(nearest)?)")
  }
}
