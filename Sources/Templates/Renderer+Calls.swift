internal import Diagnostics
internal import SourceText

extension Renderer {
  /// What to go back to at the end of a template, a block or an override.
  struct Call {
    /// What is done with the output of the call.
    enum Finish {
      case nothing
      /// Ends with a line end, unless nothing was written.
      case line([UInt8])
      /// Is escaped, as the value of a variable.
      case escape
    }

    /// Where the indentation stands after the call.
    enum LineState {
      case unchanged, atStart, inLine
    }

    var code: TemplateCode
    /// Operation that made the call.
    var site: Int
    /// Operation to go on with.
    var next: Int
    var environment: Int
    var frameCount: Int
    var indent: [UInt8]
    var lineState: LineState
    var finish: Finish
    var isInclude: Bool
    var outputStart: Int
  }

  /// Overrides of one parent tag.
  struct OverrideFrame {
    var code: TemplateCode
    var overrides: [TemplateCode.Override]
    /// Frame that the parent tag stands in, or -1.
    var outer: Int
  }

  // MARK: - Templates

  mutating func include(_ index: Int) throws(TemplateError) {
    let include = code.includes[index]
    guard let template = try template(for: include) else {
      position = include.next
      return
    }
    if !include.isStandalone { startLine() }
    try enter(
      template, next: include.next, lineState: include.isStandalone ? .atStart : .inLine,
      finish: .nothing)
    if include.isStandalone {
      push(include.indent)
    } else {
      indent = []
      isAtLineStart = false
    }
    guard !include.overrides.isEmpty, let caller = calls.last?.code else { return }
    frames.append(
      OverrideFrame(code: caller, overrides: include.overrides, outer: environment))
    environment = frames.count - 1
  }

  private mutating func template(
    for include: TemplateCode.Include
  ) throws(TemplateError) -> TemplateCode? {
    guard let path = include.path else { return templates[include.name]?.code }
    let name: String
    switch lookUp(path) {
    case .text(let text), .html(let text): name = text
    case .number(let number): name = String(number)
    default: return nil
    }
    if let template = templates[name] { return template.code }
    if name.isEmpty || options.allowsMissingDynamicTemplates { return nil }
    throw error(.unknownDynamicTemplate(name))
  }

  /// Renders `text`, made by a lambda, in place of the current operation.
  mutating func call(
    _ text: String, delimiters: Delimiters, next: Int, finish: Call.Finish
  ) throws(TemplateError) {
    let source = SourceFile(path: code.source.path, text: text)
    let template = Template(name: code.name, source: source, delimiters: delimiters)
    if let problem = template.diagnostics.first(where: { $0.severity == .error }) {
      throw error(.badLambda(problem.summary))
    }
    if isAtLineStart { startLine() }
    try enter(template.code, next: next, lineState: .inLine, finish: finish)
    indent = []
  }

  private mutating func enter(
    _ callee: TemplateCode, next: Int, lineState: Call.LineState, finish: Call.Finish
  ) throws(TemplateError) {
    guard depth < options.maximumDepth else { throw error(.tooDeep(options.maximumDepth)) }
    depth += 1
    pushCall(next: next, lineState: lineState, finish: finish, isInclude: true)
    code = callee
    position = 0
  }

  // MARK: - Blocks

  mutating func enterBlock(_ index: Int) {
    let block = code.blocks[index]
    let override = override(of: block.name)
    pushCall(
      next: block.next, lineState: block.isStandalone ? .atStart : .unchanged,
      finish: block.lineEnd.map { .line($0) } ?? .nothing, isInclude: false)
    if let override {
      code = frames[override.frame].code
      environment = frames[override.frame].outer
      position = override.body
      if block.isStandalone { push(block.indent) }
    } else {
      position = block.body
      if block.lineEnd != nil { push(block.indent) }
    }
  }

  /// The outermost override of a block, which wins over those that it inherits from.
  private func override(of block: String) -> (frame: Int, body: Int)? {
    var found: (frame: Int, body: Int)?
    var frame = environment
    while frame >= 0 {
      if let override = frames[frame].overrides.first(where: { $0.block == block }) {
        found = (frame, override.body)
      }
      frame = frames[frame].outer
    }
    return found
  }

  // MARK: - Calls

  private mutating func pushCall(
    next: Int, lineState: Call.LineState, finish: Call.Finish, isInclude: Bool
  ) {
    calls.append(
      Call(
        code: code, site: position, next: next, environment: environment,
        frameCount: frames.count, indent: indent, lineState: lineState, finish: finish,
        isInclude: isInclude, outputStart: output.count))
  }

  /// Deepens the indentation for content that starts a line.
  private mutating func push(_ inner: [UInt8]) {
    indent += inner
    isAtLineStart = !indent.isEmpty
  }

  /// Goes back to where `call` was made.
  mutating func finish(_ call: Call) {
    if call.isInclude { depth -= 1 }
    code = call.code
    position = call.next
    environment = call.environment
    frames.removeLast(frames.count - call.frameCount)
    indent = call.indent
    switch call.lineState {
    case .unchanged: break
    case .atStart: isAtLineStart = !indent.isEmpty
    case .inLine: isAtLineStart = false
    }
    switch call.finish {
    case .nothing: break
    case .line(let lineEnd):
      if output.count > call.outputStart, output.last != ByteText.newline {
        output.append(contentsOf: lineEnd)
      }
    case .escape:
      let written = Array(output[call.outputStart...])
      output.removeLast(written.count)
      written.withUnsafeBufferPointer { HTMLEscape.append($0, to: &output) }
    }
  }
}
