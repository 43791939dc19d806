import SourceText

/// Builds the tree of one document from the parser's events.
struct YAMLComposer {
  private static let maximumDepth = 64
  private static let maximumNodes = 100_000

  /// A finished value that aliases may repeat.
  private struct Anchored {
    var node: YAMLNode
    /// Nodes in the value, expanded aliases included.
    var size: Int
    /// Levels of collections in the value; 0 for a scalar.
    var height: Int
  }

  /// Building has stopped; the reason is among the diagnostics.
  private struct Stopped: Error {}

  private let bytes: UnsafeBufferPointer<UInt8>
  private(set) var reporter: YAMLReporter
  private var anchors: [String: Anchored] = [:]
  private var nodeCount = 0

  /// A composer of `bytes`, which must outlive it.
  init(bytes: UnsafeBufferPointer<UInt8>, reporter: YAMLReporter) {
    self.bytes = bytes
    self.reporter = reporter
  }

  /// The root value, or nil when the document is empty or cannot be read.
  mutating func document() -> YAMLNode? {
    guard var parser = YAMLParser(bytes) else {
      reporter.outOfMemory()
      return nil
    }
    do {
      return try document(from: &parser)
    } catch {
      return nil
    }
  }

  private mutating func document(from parser: inout YAMLParser) throws(Stopped) -> YAMLNode? {
    var root: YAMLNode?
    var documents = 0
    while true {
      let event = try next(&parser)
      switch event.kind {
      case .streamEnd: return root
      case .documentStart:
        documents += 1
        if documents > 1 {
          reporter.secondDocument(at: event.start, event.end)
          return root
        }
      case .documentEnd, .other, .collectionEnd: break
      case .alias, .scalar, .sequenceStart, .mappingStart:
        root = try node(event, from: &parser, depth: 0).node
      }
    }
  }

  private mutating func next(_ parser: inout YAMLParser) throws(Stopped) -> YAMLEvent {
    do {
      return try parser.next()
    } catch {
      reporter.syntaxProblem(error)
      throw Stopped()
    }
  }

  private mutating func node(
    _ event: YAMLEvent, from parser: inout YAMLParser, depth: Int
  ) throws(Stopped) -> Anchored {
    try count(1, at: event)
    let result: Anchored
    switch event.kind {
    case .alias(let name): return try expand(name, at: event, depth: depth)
    case .scalar(let text, let style, let tag):
      result = scalar(text, style: style, tag: tag, at: event)
    case .sequenceStart(let isFlow):
      try checkDepth(depth + 1, at: event)
      result = try sequence(event, isFlow: isFlow, from: &parser, depth: depth + 1)
    case .mappingStart(let isFlow):
      try checkDepth(depth + 1, at: event)
      result = try mapping(event, isFlow: isFlow, from: &parser, depth: depth + 1)
    case .documentStart, .documentEnd, .streamEnd, .collectionEnd, .other:
      throw Stopped()
    }
    if let anchor = event.anchor { anchors[anchor] = result }
    return result
  }

  private func scalar(
    _ text: String, style: YAMLNode.ScalarStyle, tag: String?, at event: YAMLEvent
  ) -> Anchored {
    var end = event.end
    // libyaml ends a block scalar after its last line break.
    if style == .block {
      while end > event.start, isSpace(bytes[end - 1]) { end -= 1 }
    }
    let range = reporter.range(event.start, end)
    let node = YAMLNode(range: range, content: .scalar(text, style: style, tag: tag))
    return Anchored(node: node, size: 1, height: 0)
  }

  private mutating func sequence(
    _ start: YAMLEvent, isFlow: Bool, from parser: inout YAMLParser, depth: Int
  ) throws(Stopped) -> Anchored {
    var items: [YAMLNode] = []
    var size = 1
    var height = 0
    while true {
      let event = try next(&parser)
      if case .collectionEnd = event.kind {
        let range = collectionRange(
          start, isFlow ? event.end : nil, last: items.last?.range)
        let node = YAMLNode(range: range, content: .sequence(items))
        return Anchored(node: node, size: size, height: height + 1)
      }
      let item = try node(event, from: &parser, depth: depth)
      items.append(item.node)
      size += item.size
      height = max(height, item.height)
    }
  }

  private mutating func mapping(
    _ start: YAMLEvent, isFlow: Bool, from parser: inout YAMLParser, depth: Int
  ) throws(Stopped) -> Anchored {
    var pairs: [YAMLPair] = []
    var firstRanges: [String: SourceRange] = [:]
    var size = 1
    var height = 0
    while true {
      let event = try next(&parser)
      if case .collectionEnd = event.kind {
        let last = pairs.last.map { $0.key.range.union($0.value.range) }
        let range = collectionRange(start, isFlow ? event.end : nil, last: last)
        let node = YAMLNode(range: range, content: .mapping(pairs))
        return Anchored(node: node, size: size, height: height + 1)
      }
      let key = try node(event, from: &parser, depth: depth)
      let value = try node(next(&parser), from: &parser, depth: depth)
      noteKey(key.node, firstRanges: &firstRanges)
      pairs.append(YAMLPair(key: key.node, value: value.node))
      size += key.size + value.size
      height = max(height, key.height, value.height)
    }
  }

  private mutating func noteKey(_ key: YAMLNode, firstRanges: inout [String: SourceRange]) {
    guard let text = key.text else { return }
    if let first = firstRanges[text] {
      reporter.duplicateKey(text, at: key.range, first: first)
    } else {
      firstRanges[text] = key.range
    }
  }

  /// The end mark of a block collection lies at the next token, past comments and blank lines.
  private func collectionRange(
    _ start: YAMLEvent, _ flowEnd: Int?, last: SourceRange?
  ) -> SourceRange {
    if let flowEnd { return reporter.range(start.start, flowEnd) }
    let range = reporter.range(start.start, start.start)
    guard let last, last.end > range.end else { return range }
    return SourceRange(range.start, last.end)
  }

  private mutating func expand(
    _ name: String, at event: YAMLEvent, depth: Int
  ) throws(Stopped) -> Anchored {
    guard var anchored = anchors[name] else {
      reporter.undefinedAlias(name, at: event.start, event.end)
      throw Stopped()
    }
    try count(anchored.size - 1, at: event)
    try checkDepth(depth + anchored.height, at: event)
    anchored.node.range = reporter.range(event.start, event.end)
    return anchored
  }

  private mutating func count(_ nodes: Int, at event: YAMLEvent) throws(Stopped) {
    nodeCount += nodes
    guard nodeCount > Self.maximumNodes else { return }
    reporter.tooManyNodes(limit: Self.maximumNodes, at: event.start, event.end)
    throw Stopped()
  }

  private mutating func checkDepth(_ depth: Int, at event: YAMLEvent) throws(Stopped) {
    guard depth > Self.maximumDepth else { return }
    reporter.tooDeep(limit: Self.maximumDepth, at: event.start, event.end)
    throw Stopped()
  }

  private func isSpace(_ byte: UInt8) -> Bool {
    byte == 0x20 || byte == 0x09 || byte == 0x0A || byte == 0x0D
  }
}
