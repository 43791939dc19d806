package import SourceText

/// Writes findings as one JSON array.
///
/// Ranges are UTF-8 bytes of the file; lines and columns count from 1, columns in Unicode scalars.
/// Members that have no value are null or empty, never missing.
package struct JSONWriter: DiagnosticWriter {
  private let language: Language

  package init(_ options: WriterOptions) { language = options.language }

  package func write(
    _ diagnostics: [Diagnostic], sources: (String) -> SourceFile?
  ) -> String {
    JSONValue.array(diagnostics.map { value(of: $0, sources: sources) }).text
  }

  private func value(
    of diagnostic: Diagnostic, sources: (String) -> SourceFile?
  ) -> JSONValue {
    let members: [(String, JSONValue)] = [
      ("rule", .string(diagnostic.rule)),
      ("severity", .string(diagnostic.severity.rawValue)),
    ]
    let texts: [(String, JSONValue)] = [
      ("summary", text(diagnostic.summary)),
      ("explanation", diagnostic.explanation.map(text) ?? .null),
      ("notes", .array(diagnostic.notes.map { value(of: $0, sources: sources) })),
      ("fixes", .array(diagnostic.fixes.map { value(of: $0, of: diagnostic, sources: sources) })),
    ]
    return .object(members + place(diagnostic.location, sources: sources) + texts)
  }

  private func value(of note: Note, sources: (String) -> SourceFile?) -> JSONValue {
    .object([("message", text(note.message))] + place(note.location, sources: sources))
  }

  private func value(
    of fix: Fix, of diagnostic: Diagnostic, sources: (String) -> SourceFile?
  ) -> JSONValue {
    let edits = fix.edits.map { edit in
      let location = Location(path: diagnostic.location?.path ?? "", range: edit.range)
      let members = place(location, sources: sources).filter { $0.0 != "path" }
      return JSONValue.object(members + [("replacement", .string(edit.replacement))])
    }
    return .object([
      ("title", text(fix.title)),
      ("applicability", .string(fix.applicability.rawValue)),
      ("edits", .array(edits)),
    ])
  }

  private func place(
    _ location: Location?, sources: (String) -> SourceFile?
  ) -> [(String, JSONValue)] {
    let place = location.map { FilePlace($0, in: sources($0.path)) }
    return [
      ("path", place.map { .string($0.path) } ?? .null),
      ("range", place?.bytes.map(value) ?? .null),
      ("start", place?.positions.map { value(of: $0.start) } ?? .null),
      ("end", place?.positions.map { value(of: $0.end) } ?? .null),
    ]
  }

  private func value(of range: SourceRange) -> JSONValue {
    .object([("start", .number(range.start)), ("end", .number(range.end))])
  }

  private func value(of position: TextPosition) -> JSONValue {
    .object([("line", .number(position.line)), ("column", .number(position.column))])
  }

  private func text(_ message: Message) -> JSONValue { .string(message.text(in: language)) }
}
