internal import Diagnostics
internal import SourceText

/// Turns paired tags and the text between them into operations.
struct TemplateCompiler {
  /// A section, block, override or parent that is being compiled.
  private struct Open {
    /// Its entry in the array of its kind.
    var entry: Int
    var dedent: Int
  }

  private let bytes: [UInt8]
  private let tags: [Tag]
  private(set) var problems: TemplateProblems
  private(set) var parts = TemplateCode.Parts()
  private var pathIndices: [TemplatePath: Int] = [:]
  private var open: [Open] = []
  /// How many sections, blocks and overrides are open.
  private var conditions = 0
  /// Indentation that lines of the override being compiled lose.
  private var dedent = 0
  /// Offset of the first byte of text that is not compiled yet.
  private var cursor = 0

  init(_ tags: [Tag], _ problems: TemplateProblems) {
    self.tags = tags
    self.problems = problems
    bytes = problems.source.bytes
  }

  /// Compiles everything.
  mutating func compile() {
    var index = 0
    while index < tags.count {
      let tag = tags[index]
      addText(to: tag.outer.start)
      cursor = max(cursor, tag.outer.end)
      add(tag)
      index += 1
      if tag.kind == .parent { index = skipToOverride(from: index) }
      if closesOverride(tag) { index = skipToOverride(from: index) }
    }
    addText(to: bytes.count)
    emit(.end, at: bytes.count)
  }

  // MARK: - Tags

  private mutating func add(_ tag: Tag) {
    switch tag.kind {
    case .comment, .delimiters, .dropped: break
    case .variable, .rawVariable:
      if let path = path(tag.name) {
        emit(.value(path: path, isEscaped: tag.kind == .variable), at: tag.range.start)
      }
    case .section, .inverted: openSection(tag)
    case .partial: addInclude(tag)
    case .parent:
      addInclude(tag)
      push(parts.includes.count - 1)
    case .block:
      conditions += 1
      if tag.isOverride { openOverride(tag) } else { openBlock(tag) }
    case .close: close(tag)
    }
  }

  private mutating func push(_ entry: Int) {
    open.append(Open(entry: entry, dedent: dedent))
  }

  private mutating func close(_ tag: Tag) {
    guard let partner = tag.partner, let closed = open.popLast() else { return }
    let opening = tags[partner]
    switch opening.kind {
    case .section, .inverted:
      emit(.sectionEnd(closed.entry), at: tag.range.start)
      parts.sections[closed.entry].next = parts.operations.count
      conditions -= 1
    case .block:
      emit(.end, at: tag.range.start)
      if !opening.isOverride { parts.blocks[closed.entry].next = parts.operations.count }
      dedent = closed.dedent
      conditions -= 1
    case .parent:
      parts.includes[closed.entry].next = parts.operations.count
    default: break
    }
  }

  private mutating func openSection(_ tag: Tag) {
    guard let path = path(tag.name), let partner = tag.partner else { return }
    let entry = parts.sections.count
    emit(tag.kind == .section ? .section(entry) : .inverted(entry), at: tag.range.start)
    parts.sections.append(
      TemplateCode.Section(
        path: path, body: parts.operations.count, next: 0,
        content: SourceRange(tag.range.end, tags[partner].range.start),
        delimiters: tag.delimiters))
    push(entry)
    conditions += 1
  }

  private mutating func addInclude(_ tag: Tag) {
    emit(.include(parts.includes.count), at: tag.range.start)
    parts.includes.append(
      TemplateCode.Include(
        name: tag.name, path: tag.isDynamic ? path(tag.name) : nil,
        isParent: tag.kind == .parent, indent: indent(tag), isStandalone: tag.isStandalone,
        overrides: [], isUnconditional: conditions == 0, range: tag.range,
        next: parts.operations.count))
  }

  private mutating func openBlock(_ tag: Tag) {
    emit(.block(parts.blocks.count), at: tag.range.start)
    push(parts.blocks.count)
    parts.blocks.append(
      TemplateCode.Block(
        name: tag.name, indent: indent(tag), isStandalone: tag.isStandalone,
        lineEnd: tag.lineEnd.map { Array(bytes[$0.start..<$0.end]) },
        body: parts.operations.count, next: 0))
  }

  private mutating func openOverride(_ tag: Tag) {
    guard let parent = open.last?.entry else { return }
    let overrides = parts.includes[parent].overrides
    if overrides.contains(where: { $0.block == tag.name }) { reportDuplicate(tag) }
    parts.includes[parent].overrides.append(
      TemplateCode.Override(block: tag.name, body: parts.operations.count))
    push(parent)
    dedent = tag.dedent
  }

  // MARK: - Content of parents

  private func closesOverride(_ tag: Tag) -> Bool {
    guard tag.kind == .close, let partner = tag.partner else { return false }
    return tags[partner].isOverride
  }

  /// The next override or the closing tag of the parent; what lies before it is not rendered.
  private mutating func skipToOverride(from start: Int) -> Int {
    var index = start
    while index < tags.count, !tags[index].isOverride, tags[index].kind != .close {
      let tag = tags[index]
      if ![.comment, .delimiters, .dropped].contains(tag.kind) { reportIgnored(tag) }
      index = (tag.isOpening ? tag.partner ?? index : index) + 1
    }
    if index < tags.count { cursor = max(cursor, tags[index].outer.start) }
    return index
  }

  private mutating func reportIgnored(_ tag: Tag) {
    let quoted = problems.quote(tag.range)
    problems.report(
      "template-ignored-tag", .warning, at: tag.range,
      Message("출력되지 않는 태그 \(quoted)", en: "\(quoted) is never rendered"),
      explanation: Message(
        "`{{<이름}}` 바로 안에서는 `{{$블록}}`만 쓰입니다.",
        en: "Right inside `{{<name}}` only `{{$block}}` counts."))
  }

  private mutating func reportDuplicate(_ tag: Tag) {
    let quoted = problems.quote(tag.range)
    problems.report(
      "template-duplicate-block", .warning, at: tag.range,
      Message("두 번 채운 블록 \(quoted)", en: "block \(quoted) is filled twice"),
      explanation: Message("처음 것만 쓰입니다.", en: "Only the first one counts."))
  }

  // MARK: - Parts

  private mutating func emit(_ operation: TemplateCode.Operation, at offset: Int) {
    parts.operations.append(operation)
    parts.offsets.append(offset)
  }

  private mutating func path(_ name: String) -> Int? {
    guard let path = TemplatePath(name) else { return nil }
    if let known = pathIndices[path] { return known }
    parts.paths.append(path)
    pathIndices[path] = parts.paths.count - 1
    return parts.paths.count - 1
  }

  private func indent(_ tag: Tag) -> [UInt8] {
    guard tag.isStandalone else { return [] }
    return Array(bytes[tag.indent.start..<tag.indent.end].dropFirst(dedent))
  }

  /// Adds the text from the cursor to `end`; adjoining texts make one operation.
  private mutating func addText(to end: Int) {
    guard cursor < end else { return }
    let start = parts.text.count
    if dedent == 0 {
      parts.text.append(contentsOf: bytes[cursor..<end])
    } else {
      addDedentedText(to: end)
    }
    let offset = cursor
    cursor = end
    guard parts.text.count > start else { return }
    if case .text(let first, let last)? = parts.operations.last, last == start {
      parts.operations[parts.operations.count - 1] = .text(first, parts.text.count)
    } else {
      emit(.text(start, parts.text.count), at: offset)
    }
  }

  private mutating func addDedentedText(to end: Int) {
    var offset = cursor
    while offset < end {
      if offset == 0 || bytes[offset - 1] == ByteText.newline {
        offset = ByteText.skipBlanks(in: bytes, from: offset, to: min(end, offset + dedent))
      }
      while offset < end {
        parts.text.append(bytes[offset])
        offset += 1
        if bytes[offset - 1] == ByteText.newline { break }
      }
    }
  }
}
