package import SourceText

/// Writes findings as a SARIF 2.1.0 log (OASIS standard, 27 March 2020).
///
/// Columns are UTF-16 units, the log's own default; a place in a file that is not at hand is given
/// in bytes.
package struct SARIFWriter: DiagnosticWriter {
  private let options: WriterOptions

  package init(_ options: WriterOptions) { self.options = options }

  package func write(
    _ diagnostics: [Diagnostic], sources: (String) -> SourceFile?
  ) -> String {
    let rules = Set(diagnostics.map(\.rule)).sorted()
    let indexes = Dictionary(uniqueKeysWithValues: rules.enumerated().map { ($1, $0) })
    let driver: JSONValue = .object([
      ("name", "hwalja"),
      ("version", .string(options.toolVersion)),
      ("rules", .array(rules.map { .object([("id", .string($0))]) })),
    ])
    let run: JSONValue = .object([
      ("tool", .object([("driver", driver)])),
      ("language", .string(options.language.rawValue)),
      ("columnKind", "utf16CodeUnits"),
      (
        "results",
        .array(
          diagnostics.map { result($0, ruleIndex: indexes[$0.rule] ?? 0, sources: sources) })
      ),
    ])
    return JSONValue.object([
      ("$schema", "https://json.schemastore.org/sarif-2.1.0.json"),
      ("version", "2.1.0"),
      ("runs", [run]),
    ]).text
  }

  private func result(
    _ diagnostic: Diagnostic, ruleIndex: Int, sources: (String) -> SourceFile?
  ) -> JSONValue {
    let location = diagnostic.location.map { location in
      JSONValue.object([("physicalLocation", physicalLocation(location, sources: sources))])
    }
    let related = diagnostic.notes.enumerated().compactMap { place, note in
      relatedLocation(note, id: place + 1, sources: sources)
    }
    let fixes = diagnostic.fixes.compactMap { fix($0, of: diagnostic, sources: sources) }
    return .members([
      ("ruleId", .string(diagnostic.rule)),
      ("ruleIndex", .number(ruleIndex)),
      ("level", .string(level(diagnostic.severity))),
      ("message", .object([("text", .string(message(of: diagnostic)))])),
      ("locations", location.map { [$0] }),
      ("relatedLocations", related.isEmpty ? nil : .array(related)),
      ("fixes", fixes.isEmpty ? nil : .array(fixes)),
    ])
  }

  /// Summary and explanation, and the notes that have no place of their own.
  private func message(of diagnostic: Diagnostic) -> String {
    let notes = diagnostic.notes.filter { $0.location == nil }.map(\.message)
    let parts = [diagnostic.summary, diagnostic.explanation].compactMap(\.self) + notes
    return parts.map { $0.text(in: options.language) }.joined(separator: "\n")
  }

  private func level(_ severity: Severity) -> String {
    switch severity {
    case .error: "error"
    case .warning: "warning"
    case .info: "note"
    }
  }

  private func relatedLocation(
    _ note: Note, id: Int, sources: (String) -> SourceFile?
  ) -> JSONValue? {
    guard let location = note.location else { return nil }
    return .object([
      ("id", .number(id)),
      ("message", text(note.message)),
      ("physicalLocation", physicalLocation(location, sources: sources)),
    ])
  }

  /// Fixes that are only to be shown are left out, since readers of the log may apply what it has.
  private func fix(
    _ fix: Fix, of diagnostic: Diagnostic, sources: (String) -> SourceFile?
  ) -> JSONValue? {
    guard fix.applicability != .displayOnly, let path = diagnostic.location?.path else {
      return nil
    }
    let file = sources(path)
    let replacements = fix.edits.map { edit in
      JSONValue.members([
        ("deletedRegion", region(FilePlace(Location(path: path, range: edit.range), in: file))),
        (
          "insertedContent",
          edit.replacement.isEmpty ? nil : .object([("text", .string(edit.replacement))])
        ),
      ])
    }
    let change: JSONValue = .object([
      ("artifactLocation", artifact(path)), ("replacements", .array(replacements)),
    ])
    return .object([
      ("description", text(fix.title)),
      ("artifactChanges", [change]),
      ("properties", .object([("applicability", .string(fix.applicability.rawValue))])),
    ])
  }

  private func physicalLocation(
    _ location: Location, sources: (String) -> SourceFile?
  ) -> JSONValue {
    let place = FilePlace(location, in: sources(location.path))
    return .members([("artifactLocation", artifact(place.path)), ("region", region(place))])
  }

  private func region(_ place: FilePlace) -> JSONValue? {
    if let (start, end) = place.positions {
      return .object([
        ("startLine", .number(start.line)),
        ("startColumn", .number(start.utf16Column)),
        ("endLine", .number(end.line)),
        ("endColumn", .number(end.utf16Column)),
      ])
    }
    return place.bytes.map { bytes in
      .object([("byteOffset", .number(bytes.start)), ("byteLength", .number(bytes.length))])
    }
  }

  private func artifact(_ path: String) -> JSONValue {
    .object([("uri", .string(FileReference.uri(of: path)))])
  }

  private func text(_ message: Message) -> JSONValue {
    .object([("text", .string(message.text(in: options.language)))])
  }
}
