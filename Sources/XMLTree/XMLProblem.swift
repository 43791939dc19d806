/// A place where a text is not well-formed XML.
package struct XMLProblem: Error, Hashable, Sendable {
  /// Path of the text as the user knows it.
  package var path: String
  /// Counts from 1; 0 when no place is known.
  package var line: Int
  /// Counts from 1 as libxml2 does, roughly in characters; 0 when no place is known.
  package var column: Int
  /// libxml2's words, in English, without line break.
  package var message: String

  package init(path: String, line: Int, column: Int, message: String) {
    self.path = path
    self.line = line
    self.column = column
    self.message = message
  }
}
