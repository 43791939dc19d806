package import Diagnostics
package import SourceText

/// A Markdown text as a tree of values.
package struct MarkdownDocument: Sendable, Hashable {
  package var blocks: [Block]
  /// Notes in order of first reference; those without a reference come last.
  package var notes: [NoteDefinition]

  package init(blocks: [Block], notes: [NoteDefinition]) {
    self.blocks = blocks
    self.notes = notes
  }

  /// Parses the Markdown in `range` of `file` (the whole file by default).
  ///
  /// Never fails: what cannot be read as the author meant it comes out as text, with a diagnostic.
  package static func parse(
    _ file: SourceFile, in range: SourceRange? = nil
  ) -> (document: MarkdownDocument, diagnostics: [Diagnostic]) {
    let range = range ?? SourceRange(0, file.bytes.count)
    let preparation = Preparation(file, range)
    var converter = Conversion(file: file, preparation: preparation)
    converter.run()
    var diagnostics = converter.diagnostics
    for offset in preparation.unclosedComments {
      diagnostics.append(
        Diagnostic(
          "unclosed-comment", .warning,
          at: Location(path: file.path, range: SourceRange(offset, offset + 4)),
          Message("주석 ‘<!--’이 닫히지 않았습니다", en: "Comment ‘<!--’ is never closed"),
          explanation: Message(
            "주석으로 보지 않고 글로 실었습니다. 주석이라면 ‘-->’로 닫으십시오.",
            en: "It was set as text. Close it with ‘-->’ if it is a comment.")))
    }
    for offset in preparation.unclosedFormulas {
      diagnostics.append(
        Diagnostic(
          "unclosed-formula", .warning,
          at: Location(path: file.path, range: SourceRange(offset, offset + 2)),
          Message("수식 ‘$$’가 닫히지 않았습니다", en: "Formula ‘$$’ is never closed")))
    }
    return (
      MarkdownDocument(blocks: converter.blocks, notes: converter.notes), diagnostics
    )
  }
}
