import CLibYAML

/// One step of the parser with its place in bytes of the parsed text.
struct YAMLEvent {
  enum Kind {
    case documentStart
    case documentEnd
    case streamEnd
    case alias(String)
    case scalar(String, style: YAMLNode.ScalarStyle, tag: String?)
    case sequenceStart(isFlow: Bool)
    case mappingStart(isFlow: Bool)
    /// The end of a sequence or mapping.
    case collectionEnd
    /// Carries nothing for the tree, such as the start of the stream.
    case other
  }

  var kind: Kind
  var anchor: String?
  var start: Int
  var end: Int
}

/// Where and why libyaml gave up, in its own words.
struct YAMLProblem: Error {
  var problem: String
  /// What libyaml was doing, such as `while scanning a quoted scalar`; may be empty.
  var context: String
  var offset: Int
  /// Where the thing of `context` began.
  var contextOffset: Int?
}

/// Owns a libyaml parser; lives no longer than the bytes it reads.
struct YAMLParser: ~Copyable {
  private let parser: UnsafeMutablePointer<yaml_parser_t>
  private var cursor: ScalarCursor

  /// A parser of UTF-8 bytes, or nil when memory is short.
  ///
  /// The bytes must outlive the parser.
  init?(_ bytes: UnsafeBufferPointer<UInt8>) {
    parser = .allocate(capacity: 1)
    cursor = ScalarCursor(bytes)
    guard yaml_parser_initialize(parser) == 1 else {
      parser.deallocate()
      return nil
    }
    yaml_parser_set_encoding(parser, YAML_UTF8_ENCODING)
    yaml_parser_set_input_string(parser, bytes.baseAddress, bytes.count)
  }

  deinit {
    yaml_parser_delete(parser)
    parser.deallocate()
  }

  /// The next event; after the end of the stream it must not be asked again.
  mutating func next() throws(YAMLProblem) -> YAMLEvent {
    var event = yaml_event_t()
    guard yaml_parser_parse(parser, &event) == 1 else { throw problem() }
    defer { yaml_event_delete(&event) }
    let start = cursor.byteOffset(ofScalar: event.start_mark.index)
    let end = cursor.byteOffset(ofScalar: event.end_mark.index)
    let (kind, anchor) = Self.contents(of: event)
    return YAMLEvent(kind: kind, anchor: anchor, start: start, end: max(start, end))
  }

  private static func contents(of event: yaml_event_t) -> (YAMLEvent.Kind, anchor: String?) {
    switch event.type {
    case YAML_DOCUMENT_START_EVENT: return (.documentStart, nil)
    case YAML_DOCUMENT_END_EVENT: return (.documentEnd, nil)
    case YAML_STREAM_END_EVENT: return (.streamEnd, nil)
    case YAML_ALIAS_EVENT: return (.alias(text(event.data.alias.anchor) ?? ""), nil)
    case YAML_SCALAR_EVENT:
      let scalar = event.data.scalar
      let value = UnsafeBufferPointer(start: scalar.value, count: scalar.length)
      let kind = YAMLEvent.Kind.scalar(
        String(decoding: value, as: UTF8.self), style: style(scalar.style), tag: text(scalar.tag))
      return (kind, text(scalar.anchor))
    case YAML_SEQUENCE_START_EVENT:
      let sequence = event.data.sequence_start
      let isFlow = sequence.style == YAML_FLOW_SEQUENCE_STYLE
      return (.sequenceStart(isFlow: isFlow), text(sequence.anchor))
    case YAML_MAPPING_START_EVENT:
      let mapping = event.data.mapping_start
      let isFlow = mapping.style == YAML_FLOW_MAPPING_STYLE
      return (.mappingStart(isFlow: isFlow), text(mapping.anchor))
    case YAML_SEQUENCE_END_EVENT, YAML_MAPPING_END_EVENT: return (.collectionEnd, nil)
    default: return (.other, nil)
    }
  }

  private static func style(_ style: yaml_scalar_style_t) -> YAMLNode.ScalarStyle {
    switch style {
    case YAML_SINGLE_QUOTED_SCALAR_STYLE, YAML_DOUBLE_QUOTED_SCALAR_STYLE: .quoted
    case YAML_LITERAL_SCALAR_STYLE, YAML_FOLDED_SCALAR_STYLE: .block
    default: .plain
    }
  }

  private static func text(_ pointer: UnsafePointer<UInt8>?) -> String? {
    pointer.map { String(cString: $0) }
  }

  private mutating func problem() -> YAMLProblem {
    let state = parser.pointee
    let text = state.problem.map { String(cString: $0) } ?? ""
    let context = state.context.map { String(cString: $0) } ?? ""
    // The reader counts bytes; scanner and parser count scalars.
    if state.error == YAML_READER_ERROR {
      return YAMLProblem(problem: text, context: "", offset: cursor.clamped(state.problem_offset))
    }
    let offset = cursor.byteOffset(ofScalar: state.problem_mark.index)
    let contextOffset =
      context.isEmpty ? nil : cursor.byteOffset(ofScalar: state.context_mark.index)
    return YAMLProblem(
      problem: text, context: context, offset: offset, contextOffset: contextOffset)
  }
}
