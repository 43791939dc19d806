import Diagnostics
import MarkdownTree
import SourceText

/// Turns mentions in the text into links to what they mention, and checks links by label.
struct MentionLinker {
  private let path: String
  private let outline: Outline
  private var targets: [Mention.Kind: [String: String]] = [:]
  private var citationCounts: [String: Int] = [:]
  private(set) var diagnostics: [Diagnostic] = []

  /// Mentions cite the entries from these anchors.
  private(set) var citedFrom: [String: [String]] = [:]

  init(path: String, outline: Outline) {
    self.path = path
    self.outline = outline
    targets[.figure] = Self.table(outline.figures)
    targets[.table] = Self.table(outline.tables)
    targets[.equation] = Self.table(outline.equations)
    targets[.citation] = Dictionary(
      outline.references.map { (String($0.number), $0.anchor) }, uniquingKeysWith: { a, _ in a })
    targets[.section] = Dictionary(
      outline.sections.compactMap { section in
        section.number.map { (Self.sectionKey($0), section.anchor) }
      }, uniquingKeysWith: { a, _ in a })
  }

  private static func table(_ labelled: [Outline.Labelled]) -> [String: String] {
    Dictionary(
      labelled.compactMap { item in item.number.map { ($0, item.anchor) } },
      uniquingKeysWith: { a, _ in a })
  }

  private static func sectionKey(_ number: String) -> String {
    var key = number[...]
    if key.first == "제", key.last == "장" || key.last == "절" { key = key.dropFirst().dropLast() }
    while key.last == "." { key.removeLast() }
    return String(key)
  }

  /// The document with mentions linked.
  mutating func link(_ document: MarkdownDocument) -> MarkdownDocument {
    var document = document
    for index in document.blocks.indices { link(&document.blocks[index]) }
    for index in document.notes.indices {
      for block in document.notes[index].blocks.indices {
        link(&document.notes[index].blocks[block])
      }
    }
    for index in document.blocks.indices {
      guard case .referenceList(var entries) = document.blocks[index].kind else { continue }
      for entry in entries.indices {
        entries[entry].citedFrom = citedFrom[entries[entry].anchor] ?? []
      }
      document.blocks[index].kind = .referenceList(entries)
    }
    return document
  }

  // MARK: Blocks

  private mutating func link(_ block: inout Block) {
    switch block.kind {
    case .paragraph(let content): block.kind = .paragraph(link(content))
    case .sourceLine(let content): block.kind = .sourceLine(link(content))
    case .heading(var heading):
      heading.content = link(heading.content)
      block.kind = .heading(heading)
    case .list(var list):
      for item in list.items.indices {
        for inner in list.items[item].blocks.indices { link(&list.items[item].blocks[inner]) }
      }
      block.kind = .list(list)
    case .quote(var content):
      for inner in content.indices { link(&content[inner]) }
      block.kind = .quote(content)
    case .table(var table):
      for cell in table.header.indices {
        table.header[cell].content = link(table.header[cell].content)
      }
      for row in table.rows.indices {
        for cell in table.rows[row].indices {
          table.rows[row][cell].content = link(table.rows[row][cell].content)
        }
      }
      if let caption = table.caption { table.caption = link(caption) }
      block.kind = .table(table)
    case .figure(var figure):
      for part in figure.parts.indices {
        if let caption = figure.parts[part].caption { figure.parts[part].caption = link(caption) }
      }
      if let caption = figure.caption { figure.caption = link(caption) }
      block.kind = .figure(figure)
    case .referenceList(var entries):
      for entry in entries.indices {
        entries[entry].content = checkLinks(entries[entry].content)
      }
      block.kind = .referenceList(entries)
    case .code, .equation, .thematicBreak: break
    }
  }

  private mutating func link(_ caption: Caption) -> Caption {
    var caption = caption
    caption.content = link(caption.content)
    return caption
  }

  /// Reference entries cite nothing; only their links are looked at.
  private mutating func checkLinks(_ content: [Inline]) -> [Inline] {
    for inline in content {
      if case .link(let link) = inline.kind { check(link, inline.range) }
    }
    return content
  }

  // MARK: Inlines

  private mutating func link(_ content: [Inline]) -> [Inline] {
    var result: [Inline] = []
    result.reserveCapacity(content.count)
    for inline in content {
      switch inline.kind {
      case .text(let text): appendLinked(text, inline.range, to: &result)
      case .emphasis(let inner): result.append(Inline(.emphasis(link(inner)), inline.range))
      case .strong(let inner): result.append(Inline(.strong(link(inner)), inline.range))
      case .strikethrough(let inner):
        result.append(Inline(.strikethrough(link(inner)), inline.range))
      case .element(let element, let inner):
        result.append(Inline(.element(element, link(inner)), inline.range))
      case .link(let target):
        check(target, inline.range)
        result.append(inline)
      default: result.append(inline)
      }
    }
    return result
  }

  private mutating func check(_ link: Link, _ range: SourceRange) {
    if !link.isSafe { reportUnsafe(link, range) }
    guard link.destination.first == "#", link.destination.count > 1 else { return }
    let anchor = String(link.destination.dropFirst())
    if outline.anchors.contains(anchor) { return }
    diagnostics.append(
      Diagnostic(
        "broken-link", .warning, at: Location(path: path, range: range),
        Message(
          "링크 ‘\(link.destination)’: 글 안에 없는 이름입니다",
          en: "Link ‘\(link.destination)’ leads nowhere in this text"),
        explanation: Message(
          "제목, 그림, 표, 수식 뒤에 ‘{#이름}’을 붙이면 그곳으로 이을 수 있습니다.",
          en: "Give a heading, figure, table or equation a name with ‘{#name}’ to link to it.")))
  }

  private mutating func reportUnsafe(_ link: Link, _ range: SourceRange) {
    diagnostics.append(
      Diagnostic(
        "unsafe-link", .error, at: Location(path: path, range: range),
        Message(
          "링크 ‘\(link.destination)’: 실을 수 없는 주소입니다",
          en: "Link ‘\(link.destination)’ has an address that is not allowed"),
        explanation: Message(
          "http, https, mailto, tel, doi와 글 안의 주소만 쓸 수 있습니다. 링크의 글만 실었습니다.",
          en: "Only http, https, mailto, tel, doi and relative addresses are. The text was kept.")))
  }

  private mutating func appendLinked(
    _ text: String, _ range: SourceRange, to result: inout [Inline]
  ) {
    let mentions = MentionScanner.scan(text)
    guard !mentions.isEmpty else {
      result.append(Inline(.text(text), range))
      return
    }
    let bytes = Array(text.utf8)
    // With escapes inside, the whole text is the place.
    let places = TextPlaces(text, in: range)
    func place(_ start: Int, _ end: Int) -> SourceRange {
      places.map { SourceRange($0[start], $0[end]) } ?? range
    }
    func slice(_ start: Int, _ end: Int) -> Inline {
      Inline(.text(String(decoding: bytes[start..<end], as: UTF8.self)), place(start, end))
    }
    var start = 0
    for mention in mentions {
      guard let target = resolve(mention, place(mention.start, mention.end)) else { continue }
      if mention.start > start { result.append(slice(start, mention.start)) }
      result.append(
        Inline(
          .mention(target, [slice(mention.start, mention.end)]),
          place(mention.start, mention.end)))
      start = mention.end
    }
    if start < bytes.count { result.append(slice(start, bytes.count)) }
  }

  private mutating func resolve(_ found: MentionScanner.Found, _ range: SourceRange) -> Mention? {
    let known = targets[found.kind] ?? [:]
    let key = found.kind == .citation ? String(Int(found.number) ?? 0) : found.number
    // `그림 3.` at the end of a sentence and sub-figures `그림 2-1` fall back to the whole figure.
    let whole = found.number.prefix { $0 != "-" && $0 != "." }
    guard let target = known[key] ?? (found.kind == .section ? nil : known[String(whole)]) else {
      reportUnresolved(found, known, range)
      return nil
    }
    guard found.kind == .citation else { return Mention(kind: found.kind, target: target) }
    let count = (citationCounts[target] ?? 0) + 1
    citationCounts[target] = count
    let anchor = "cite-\(target.dropFirst(4))-\(count)"
    citedFrom[target, default: []].append(anchor)
    return Mention(kind: .citation, target: target, anchor: anchor)
  }

  /// Reports a mention of something that is not there, where its kind exists in the text at all.
  private mutating func reportUnresolved(
    _ found: MentionScanner.Found, _ known: [String: String], _ range: SourceRange
  ) {
    guard !known.isEmpty else { return }
    let number = found.number
    let message: Message
    let rule: String
    switch found.kind {
    case .figure:
      rule = "unresolved-mention"
      message = Message("그림 \(number): 글에 그런 그림이 없습니다", en: "There is no figure \(number)")
    case .table:
      rule = "unresolved-mention"
      message = Message("표 \(number): 글에 그런 표가 없습니다", en: "There is no table \(number)")
    case .equation:
      rule = "unresolved-mention"
      message = Message("식 (\(number)): 글에 그런 식이 없습니다", en: "There is no equation \(number)")
    case .section:
      rule = "unresolved-mention"
      message = Message("\(number): 글에 그런 장이나 절이 없습니다", en: "There is no section \(number)")
    case .citation:
      rule = "unresolved-citation"
      message = Message(
        "[\(number)]: 참고문헌 목록에 없는 번호입니다", en: "[\(number)] is not in the reference list")
    }
    diagnostics.append(
      Diagnostic(rule, .warning, at: Location(path: path, range: range), message))
  }
}
