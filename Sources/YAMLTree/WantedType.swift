import Diagnostics

/// The kind of value a key takes, in words for a diagnostic.
enum WantedType {
  case text
  case trueOrFalse
  case integer
  case list
  case mapping

  /// The kind with its subject particle, as in `‘authors’에는 목록이 와야 합니다`.
  var phrase: Message {
    switch self {
    case .text: Message("글이", en: "a text")
    case .trueOrFalse: Message("true나 false가", en: "true or false")
    case .integer: Message("정수가", en: "a whole number")
    case .list: Message("목록이", en: "a list")
    case .mapping: Message("‘키: 값’ 묶음이", en: "a group of ‘key: value’ pairs")
    }
  }

  /// How to write such a value.
  func example(_ key: String) -> Message {
    let sample =
      switch self {
      case .text: "\(key): \"…\""
      case .trueOrFalse: "\(key): true"
      case .integer: "\(key): 1"
      case .list: "\(key): […, …]"
      case .mapping: "\(key): {…: …}"
      }
    return Message("예: \(sample)", en: "Example: \(sample)")
  }
}
