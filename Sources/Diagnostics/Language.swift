/// A language that the tool speaks to its user.
package enum Language: String, Sendable, Hashable, Codable, CaseIterable {
  case korean = "ko"
  case english = "en"
}

/// A text for the user in both languages.
///
/// Korean is what the product is about; English is for those who read the log in CI.
package struct Message: Hashable, Sendable, Codable {
  package var korean: String
  package var english: String

  package init(_ korean: String, en english: String) {
    self.korean = korean
    self.english = english
  }

  /// The text in `language`.
  package func text(in language: Language) -> String {
    switch language {
    case .korean: korean
    case .english: english
    }
  }
}
