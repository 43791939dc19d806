/// A language that help and errors are written in.
package enum HelpLanguage: Sendable, Hashable, CaseIterable {
  case korean, english
}

/// A text for the user of the command line in both languages.
package struct HelpText: Sendable, Hashable {
  package var korean: String
  package var english: String

  package init(_ korean: String, en english: String) {
    self.korean = korean
    self.english = english
  }

  /// A text that is the same in both languages.
  package init(_ text: String) {
    korean = text
    english = text
  }

  /// The text in `language`.
  package func text(in language: HelpLanguage) -> String {
    switch language {
    case .korean: korean
    case .english: english
    }
  }
}
