package import SourceText

/// Turns findings into the text of one output format.
package protocol DiagnosticWriter: Sendable {
  /// The text for `diagnostics`, in the order given; it ends with a line end unless it is empty.
  ///
  /// `sources` gives the file of a path, nil when it cannot be had; places are then shown without
  /// line, column and excerpt.
  func write(_ diagnostics: [Diagnostic], sources: (String) -> SourceFile?) -> String
}

/// What the writers need to know beside the findings.
package struct WriterOptions: Sendable, Hashable {
  /// Language of every text for people.
  package var language: Language
  /// Whether the console form uses ANSI colours.
  package var isColored: Bool
  /// Width of the terminal in cells.
  package var width: Int
  /// Version of this tool, for formats that name it.
  package var toolVersion: String

  package init(
    language: Language = .korean, isColored: Bool = false, width: Int = 100,
    toolVersion: String = "0.0.0"
  ) {
    self.language = language
    self.isColored = isColored
    self.width = width
    self.toolVersion = toolVersion
  }
}
