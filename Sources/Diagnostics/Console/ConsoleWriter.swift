package import SourceText

/// Writes findings for people: headline, excerpt with marks, explanation, notes, fixes.
///
/// The headline `path:line:column: severity[rule]: summary` is one line that tools and terminals
/// can pick up; everything below it is indented.
package struct ConsoleWriter: DiagnosticWriter {
  private let options: WriterOptions

  package init(_ options: WriterOptions) { self.options = options }

  package func write(
    _ diagnostics: [Diagnostic], sources: (String) -> SourceFile?
  ) -> String {
    diagnostics
      .map { lines(for: $0, sources: sources).joined(separator: "\n") + "\n" }
      .joined(separator: "\n")
  }

  /// Lines of a finding that belong together; a gap follows those that end in lines of a file.
  private struct Block {
    var lines: [String]
    var endsInSource = false
  }

  private func lines(for diagnostic: Diagnostic, sources: (String) -> SourceFile?) -> [String] {
    let file = diagnostic.location.flatMap { sources($0.path) }
    let style = style(for: diagnostic, file: file, sources: sources)
    var blocks = [Block(lines: [headline(of: diagnostic, file: file, style)])]
    if let file, let range = diagnostic.location?.range {
      let mark = ("^", Palette.Role(diagnostic.severity))
      let excerpt = Excerpt(file, range, style, mark: mark)
      blocks.append(Block(lines: [style.row()] + excerpt.lines, endsInSource: true))
    }
    if let explanation = diagnostic.explanation {
      blocks.append(Block(lines: style.remark(nil, text(explanation))))
    }
    blocks += diagnostic.notes.map { block(for: $0, style, sources: sources) }
    blocks += diagnostic.fixes.map { block(for: $0, file: file, style) }
    return blocks.enumerated().flatMap { place, block in
      block.endsInSource && place + 1 < blocks.count ? block.lines + [style.row()] : block.lines
    }
  }

  private func headline(
    of diagnostic: Diagnostic, file: SourceFile?, _ style: ConsoleStyle
  ) -> String {
    let severity = "\(text(diagnostic.severity.label))[\(VisibleText.line(diagnostic.rule))]:"
    let parts = [
      diagnostic.location.map { style.palette.paint(place($0, in: file) + ":", .strong) },
      style.palette.paint(severity, Palette.Role(diagnostic.severity)),
      style.palette.paint(VisibleText.line(text(diagnostic.summary)), .strong),
    ]
    return parts.compactMap(\.self).joined(separator: " ")
  }

  private func block(
    for note: Note, _ style: ConsoleStyle, sources: (String) -> SourceFile?
  ) -> Block {
    var lines = style.remark(text(Message("참고", en: "note")), text(note.message))
    guard let location = note.location else { return Block(lines: lines) }
    let file = sources(location.path)
    lines.append(style.pointer(place(location, in: file)))
    guard let file, let range = location.range else { return Block(lines: lines) }
    lines += Excerpt(file, range, style, mark: ("-", .note)).lines
    return Block(lines: lines, endsInSource: true)
  }

  private func block(for fix: Fix, file: SourceFile?, _ style: ConsoleStyle) -> Block {
    let heading = style.remark(text(fix.applicability.label), text(fix.title))
    if let file {
      let preview = FixPreview(fix: fix, file: file, style: style).lines
      return Block(lines: heading + preview, endsInSource: !preview.isEmpty)
    }
    let nothing = text(Message("(지움)", en: "(nothing)"))
    let replacements = fix.edits.map { edit in
      let shown = edit.replacement.isEmpty ? nothing : VisibleText.line(edit.replacement)
      return style.continuation("→ " + shown)
    }
    return Block(lines: heading + replacements)
  }

  private func place(_ location: Location, in file: SourceFile?) -> String {
    let path = VisibleText.line(location.path)
    guard let file, let range = location.range else { return path }
    let position = file.position(at: range.start)
    return "\(path):\(position.line):\(position.column)"
  }

  /// One gutter for all excerpts of a finding, as wide as the largest line number asks.
  private func style(
    for diagnostic: Diagnostic, file: SourceFile?, sources: (String) -> SourceFile?
  ) -> ConsoleStyle {
    var last = 1
    if let file {
      let ends =
        [diagnostic.location?.range?.end] + diagnostic.fixes.flatMap(\.edits).map(\.range.end)
      for end in ends.compactMap(\.self) { last = max(last, file.lineIndex(at: end) + 1) }
    }
    for location in diagnostic.notes.compactMap(\.location) {
      guard let range = location.range, let file = sources(location.path) else { continue }
      last = max(last, file.lineIndex(at: range.end) + 1)
    }
    return ConsoleStyle(
      palette: Palette(isColored: options.isColored),
      width: options.width, numberWidth: max(2, String(last).count))
  }

  private func text(_ message: Message) -> String { message.text(in: options.language) }
}
