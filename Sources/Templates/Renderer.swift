internal import SourceText

/// Runs the operations of templates: one loop, with its own stacks for sections and calls, so that
/// deep nesting never grows the stack of the process.
struct Renderer {
  let templates: [String: Template]
  let options: TemplateOptions

  var output: [UInt8]
  /// Size of `output` that is an error.
  let outputLimit: Int

  var code: TemplateCode
  var position = 0
  /// Values that names are looked up in, the innermost last.
  var contexts: [TemplateValue]
  var loops: [Loop] = []
  var calls: [Call] = []
  /// Overrides in force, linked to those around them.
  var frames: [OverrideFrame] = []
  /// Innermost frame that counts, or -1.
  var environment = -1
  /// How many templates lie around the current one.
  var depth = 0
  /// Operations that may still be taken; a context searched in vain counts as one too.
  private var steps: Int

  /// White space that starts each line of the current template.
  var indent: [UInt8] = []
  /// Whether that white space is still to be written; kept up only while there is any.
  var isAtLineStart = false

  /// A section that is being rendered.
  struct Loop {
    var items: [TemplateValue] = []
    var next = 0
    /// Whether the section put a value on the context stack.
    var hasContext = true
  }

  init(
    _ template: Template, _ context: TemplateValue, in library: TemplateLibrary, output: [UInt8]
  ) {
    templates = library.templates
    options = library.options
    self.output = output
    outputLimit = output.count + options.maximumOutput
    steps = options.maximumSteps
    code = template.code
    contexts = [context]
  }

  /// Renders the template to its end.
  mutating func run() throws(TemplateError) {
    while true {
      steps -= 1
      guard steps >= 0 else { throw error(.tooLong(options.maximumSteps)) }
      guard output.count <= outputLimit else { throw error(.tooLarge(options.maximumOutput)) }
      switch code.operations[position] {
      case .text(let start, let end):
        writeText(start, end)
        position += 1
      case .value(let path, let isEscaped):
        try writeValue(path, isEscaped: isEscaped)
      case .section(let index):
        try enterSection(index)
      case .sectionEnd(let index):
        repeatSection(index)
      case .inverted(let index):
        enterInverted(index)
      case .include(let index):
        try include(index)
      case .block(let index):
        enterBlock(index)
      case .end:
        guard let call = calls.popLast() else { return }
        finish(call)
      }
    }
  }

  // MARK: - Sections

  // Sections are read field by field: a copy would retain their delimiters at each visit.

  private mutating func enterSection(_ index: Int) throws(TemplateError) {
    let value = lookUp(code.sections[index].path)
    guard value.isTruthy else {
      position = code.sections[index].next
      return
    }
    switch value {
    case .lambda(let lambda):
      let section = code.sections[index]
      try call(
        lambda.expand(code.source.text(in: section.content)), delimiters: section.delimiters,
        next: section.next, finish: .nothing)
      return
    case .list(let items):
      loops.append(Loop(items: items, next: 1))
      contexts.append(items[0])
    case .flag:
      loops.append(Loop(hasContext: false))
    default:
      loops.append(Loop())
      contexts.append(value)
    }
    position = code.sections[index].body
  }

  private mutating func enterInverted(_ index: Int) {
    if lookUp(code.sections[index].path).isTruthy {
      position = code.sections[index].next
    } else {
      loops.append(Loop(hasContext: false))
      position = code.sections[index].body
    }
  }

  private mutating func repeatSection(_ index: Int) {
    let last = loops.count - 1
    let next = loops[last].next
    if next < loops[last].items.count {
      contexts[contexts.count - 1] = loops[last].items[next]
      loops[last].next = next + 1
      position = code.sections[index].body
    } else {
      if loops[last].hasContext { contexts.removeLast() }
      loops.removeLast()
      position += 1
    }
  }

  // MARK: - Names

  /// The value of a path in the contexts.
  mutating func lookUp(_ path: Int) -> TemplateValue {
    let parts = code.paths[path].parts
    guard let first = parts.first else { return contexts.last ?? .missing }
    var index = contexts.count
    while index > 0 {
      index -= 1
      if case .record(let fields) = contexts[index], let value = fields[first] {
        return parts.count == 1 ? value : Self.descend(from: value, parts)
      }
      steps -= 1
    }
    return .missing
  }

  /// The value that all but the first of `parts` lead to.
  private static func descend(from value: TemplateValue, _ parts: [String]) -> TemplateValue {
    var value = value
    for part in parts.dropFirst() {
      guard case .record(let fields) = value, let next = fields[part] else { return .missing }
      value = next
    }
    return value
  }

  // MARK: - Errors

  /// An error at the current operation.
  func error(_ reason: TemplateError.Reason) -> TemplateError {
    var chain = [Self.place(code, position)]
    for call in calls.reversed() where call.isInclude {
      chain.append(Self.place(call.code, call.site))
    }
    return TemplateError(reason: reason, chain: chain)
  }

  private static func place(_ code: TemplateCode, _ operation: Int) -> TemplateError.Place {
    let position = code.source.position(at: code.offsets[operation])
    return TemplateError.Place(
      template: code.name, path: code.source.path, line: position.line, column: position.column)
  }
}
