import CCmarkGFM
import Diagnostics
import ICUText
import SourceText

/// Builds our tree from cmark's.
struct Conversion {
  /// Blocks and inlines nested deeper than this are set as plain text.
  ///
  /// Real manuscripts stay far below; the bound keeps recursion, here and in the renderers, within a
  /// thread's stack.
  static let deepestBlock = 120
  static let deepestInline = 48

  let file: SourceFile
  let preparation: Preparation
  let positions: Positions
  let stripsMarkers: Bool
  let normalises: Bool
  let isKorean: Bool
  var blocks: [Block] = []
  var notes: [NoteDefinition] = []
  var diagnostics: [Diagnostic] = []
  var noteLabels: [String] = []
  var noteOccurrences: [Int: Int] = [:]
  /// Bytes of addresses and titles so far.
  var addressBytes = 0
  var hasReportedAddresses = false
  private var hasReportedDepth = false

  init(file: SourceFile, preparation: Preparation) {
    self.file = file
    self.preparation = preparation
    positions = Positions(preparation)
    stripsMarkers = preparation.isChanged
    isKorean = preparation.bytes.contains { (0xEA...0xED).contains($0) }
    normalises = !Normalization.isNFC(preparation.bytes)
  }

  /// Parses and converts the prepared text.
  mutating func run() {
    convert()
    reportUndefined()
  }

  private mutating func convert() {
    let scan = NoteScan(preparation.bytes)
    guard let tree = CmarkTree.parse(preparation.bytes) else { return }
    let defined = Set(
      CmarkNode(pointer: tree.root).children
        .filter { $0.coreType == CMARK_NODE_FOOTNOTE_DEFINITION }.map(\.noteLabel))
    let unused = scan.labels.filter { !defined.contains($0) }
    if !unused.isEmpty,
      let whole = CmarkTree.parse(preparation.bytes + scan.references(to: unused))
    {
      var nodes = Array(CmarkNode(pointer: whole.root).children)
      let last = nodes.lastIndex { $0.coreType != CMARK_NODE_FOOTNOTE_DEFINITION }
      if let last, nodes[last].children.first(where: { _ in true })?.literal == NoteScan.sentinel {
        nodes.remove(at: last)
        convert(nodes)
        reportUnused(unused)
        return
      }
    }
    convert(Array(CmarkNode(pointer: tree.root).children))
  }

  private mutating func convert(_ nodes: [CmarkNode]) {
    let definitions = nodes.filter { $0.coreType == CMARK_NODE_FOOTNOTE_DEFINITION }
    noteLabels = definitions.map { clean($0.noteLabel) }
    var body: [Block] = []
    for node in nodes where node.coreType != CMARK_NODE_FOOTNOTE_DEFINITION {
      append(node, to: &body, depth: 0, quoteDepth: 0)
    }
    blocks = body
    for (index, node) in definitions.enumerated() {
      var content: [Block] = []
      for child in node.children { append(child, to: &content, depth: 1, quoteDepth: 0) }
      notes.append(
        NoteDefinition(
          label: noteLabels[index], number: index + 1, referenceCount: 0, blocks: content,
          range: positions.range(ofBlock: node)))
    }
    for index in notes.indices {
      notes[index].referenceCount = noteOccurrences[notes[index].number] ?? 0
    }
  }

  private mutating func reportUnused(_ labels: [String]) {
    let ranges = Dictionary(notes.map { ($0.label, $0.range) }, uniquingKeysWith: { a, _ in a })
    for label in labels {
      let range = ranges[clean(label)]
      diagnostics.append(
        Diagnostic(
          "unused-note", .warning, at: Location(path: file.path, range: range),
          Message("본문에서 부르지 않는 주 ‘[^\(label)]’", en: "Note ‘[^\(label)]’ is never referred to"),
          explanation: Message(
            "글이 없어지지 않도록 주의 끝에 실었습니다.", en: "It is kept at the end of the notes.")))
    }
  }

  /// Reports references to notes that nobody wrote; cmark leaves them as text.
  private mutating func reportUndefined() {
    guard preparation.holdsNotes else { return }
    var found: [SourceRange] = []
    MarkdownDocument(blocks: blocks, notes: notes).visit { inline in
      guard case .text(let text) = inline.kind, text.contains("[^") else { return }
      found += NoteScan.references(in: file, inline.range)
    }
    for range in found {
      let label = file.text(in: range)
      diagnostics.append(
        Diagnostic(
          "undefined-note", .warning, at: Location(path: file.path, range: range),
          Message("주 ‘\(label)’의 내용이 없습니다", en: "Note ‘\(label)’ is not defined"),
          explanation: Message(
            "‘\(label): …’로 시작하는 줄을 두거나, 글자 그대로라면 ‘\\[^’로 쓰십시오.",
            en: "Give it a line ‘\(label): …’, or write ‘\\[^’ where no note is meant.")))
    }
  }

  // MARK: Text

  /// A text of the tree without our noncharacters, in NFC.
  func clean(_ text: String) -> String {
    let bare = stripsMarkers && text.utf8.contains(0xEF) ? Self.withoutMarkers(text) : text
    return normalises ? Normalization.nfc(bare) : bare
  }

  private static func withoutMarkers(_ text: String) -> String {
    var result = String.UnicodeScalarView()
    var skipsMark = false
    for scalar in text.unicodeScalars {
      switch scalar.value {
      case 0xFDD0: break
      case 0xFDD1: if result.last == ";" { result.removeLast() }
      case 0xFDD2: skipsMark = true
      case 0x3B where skipsMark: skipsMark = false
      default: result.append(scalar)
      }
    }
    return String(result)
  }

  // MARK: Depth

  /// The source of a node that is nested too deeply, as one paragraph.
  mutating func flattened(_ node: CmarkNode) -> Block {
    let range = positions.range(ofBlock: node)
    if !hasReportedDepth {
      hasReportedDepth = true
      diagnostics.append(
        Diagnostic(
          "nesting-too-deep", .warning, at: Location(path: file.path, range: range),
          Message(
            "목록이나 인용이 \(Self.deepestBlock)겹보다 깊습니다",
            en: "Lists or quotes are nested deeper than \(Self.deepestBlock) levels"),
          explanation: Message(
            "더 깊은 곳은 글로만 실었습니다.", en: "What lies deeper was set as plain text.")))
    }
    return Block(.paragraph([Inline(.text(file.text(in: range)), range)]), range)
  }
}

/// Finds note definitions in prepared text, because cmark drops those that nothing refers to.
struct NoteScan {
  /// Opens the paragraph that refers to the unused notes, so that it can be told from the text.
  static let sentinel = Preparation.secondMarkerText + "notes "

  /// Labels in order of definition.
  let labels: [String]

  init(_ bytes: [UInt8]) {
    var found: [String] = []
    var seen: Set<String> = []
    var start = 0
    while let open = bytes[start...].firstIndex(of: 0x5E) {
      start = open + 1
      guard open > 0, bytes[open - 1] == 0x5B, Self.opensLine(bytes, open - 1),
        let close = bytes[start...].prefix(200).firstIndex(where: { $0 == 0x5D || $0 <= 0x20 }),
        bytes[close] == 0x5D, close > start, close + 1 < bytes.count, bytes[close + 1] == 0x3A
      else { continue }
      let label = String(decoding: bytes[start..<close], as: UTF8.self)
      if seen.insert(label).inserted { found.append(label) }
    }
    labels = found
  }

  /// A paragraph that refers to `labels`, to be put behind the text.
  func references(to labels: [String]) -> [UInt8] {
    Array(("\n\n" + Self.sentinel + labels.map { "[^\($0)]" }.joined() + "\n").utf8)
  }

  /// References in the source of a text, where no backslash takes their meaning away.
  static func references(in file: SourceFile, _ range: SourceRange) -> [SourceRange] {
    var found: [SourceRange] = []
    var index = range.start
    while index + 1 < range.end {
      let byte = file.bytes[index]
      if byte == 0x5C {
        index += 2
      } else if byte == 0x5B, file.bytes[index + 1] == 0x5E,
        let close = labelEnd(in: file.bytes[..<range.end], from: index + 2)
      {
        found.append(SourceRange(index, close + 1))
        index = close + 1
      } else {
        index += 1
      }
    }
    return found
  }

  private static func labelEnd(in bytes: ArraySlice<UInt8>, from start: Int) -> Int? {
    let label = bytes[start...].prefix(200)
    guard let close = label.firstIndex(where: { $0 == 0x5D || $0 == 0x5B || $0 <= 0x20 }),
      bytes[close] == 0x5D, close > start
    else { return nil }
    return close
  }

  private static func opensLine(_ bytes: [UInt8], _ index: Int) -> Bool {
    var before = index
    while before > 0, bytes[before - 1] == 0x20, index - before < 3 { before -= 1 }
    return before == 0 || bytes[before - 1] == 0x0A || bytes[before - 1] == 0x0D
  }
}
