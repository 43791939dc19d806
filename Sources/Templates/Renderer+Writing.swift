extension Renderer {
  /// Writes literal text, each line after the current indentation.
  mutating func writeText(_ start: Int, _ end: Int) {
    guard !indent.isEmpty else {
      output.append(contentsOf: code.text[start..<end])
      return
    }
    var offset = start
    while offset < end {
      let newline = code.text[offset..<end].firstIndex(of: ByteText.newline)
      let lineEnd = newline.map { $0 + 1 } ?? end
      if !isEmptyLine(offset, lineEnd) { startLine() }
      output.append(contentsOf: code.text[offset..<lineEnd])
      isAtLineStart = newline != nil
      offset = lineEnd
    }
  }

  /// Whether the line has no text, so that indenting it would only leave trailing blanks.
  private func isEmptyLine(_ start: Int, _ end: Int) -> Bool {
    code.text[start] == ByteText.newline
      || (code.text[start] == ByteText.carriageReturn && end == start + 2)
  }

  /// Writes the indentation that is still to be written.
  mutating func startLine() {
    guard isAtLineStart else { return }
    output.append(contentsOf: indent)
    isAtLineStart = false
  }

  /// Writes the value of a variable tag; lists and records write nothing.
  mutating func writeValue(_ path: Int, isEscaped: Bool) throws(TemplateError) {
    let value = lookUp(path)
    if isAtLineStart { startLine() }
    switch value {
    case .text(let text) where isEscaped: HTMLEscape.append(text, to: &output)
    case .text(let text), .html(let text): output.append(contentsOf: text.utf8)
    case .number(let number): output.append(contentsOf: String(number).utf8)
    case .flag(let flag): output.append(contentsOf: (flag ? "true" : "false").utf8)
    case .lambda(let lambda):
      try call(
        lambda.expand(""), delimiters: .standard, next: position + 1,
        finish: isEscaped ? .escape : .nothing)
      return
    case .list, .record, .missing: break
    }
    position += 1
  }
}
