import CLibXML2

/// libxml2 must be set up once before threads use it.
private let isSetUp: Void = xmlInitParser()

/// Takes the errors of one parser.
private final class ProblemList {
  static let limit = 100
  var problems: [(line: Int, column: Int, message: String)] = []

  func add(_ error: xmlError) {
    guard error.level.rawValue >= XML_ERR_ERROR.rawValue, problems.count < Self.limit else {
      return
    }
    let text = error.message.map { String(cString: $0) } ?? "unknown error"
    let message = text.split(whereSeparator: \.isNewline).joined(separator: " ")
    problems.append((Int(error.line), Int(max(0, error.int2)), message))
  }
}

/// Owns one libxml2 parser with its own error handler.
struct XMLParserContext: ~Copyable {
  private let context: xmlParserCtxtPtr
  private let list = ProblemList()

  /// A new parser, or nil when memory is short.
  init?() {
    _ = isSetUp
    guard let context = xmlNewParserCtxt() else { return nil }
    self.context = context
    // libxml2 hands its handler the context itself; `_private` is left to its users.
    context.pointee._private = Unmanaged.passUnretained(list).toOpaque()
    context.pointee.sax?.pointee.serror = { pointer, error in
      guard let context = pointer?.assumingMemoryBound(to: xmlParserCtxt.self),
        let list = context.pointee._private, let error
      else { return }
      Unmanaged<ProblemList>.fromOpaque(list).takeUnretainedValue().add(error.pointee)
    }
  }

  deinit {
    xmlFreeParserCtxt(context)
  }

  /// The document, or nil when the text is not well-formed; ``problems(path:)`` tells why.
  ///
  /// Without the flags that expand entities and load a DTD, libxml2 opens no file; without
  /// `XML_PARSE_HUGE` it holds to 256 levels and checks how much entities grow.
  borrowing func parse(_ bytes: [UInt8]) -> ParsedXML? {
    let options = XML_PARSE_NONET.rawValue | XML_PARSE_NOCDATA.rawValue
    let document = bytes.withUnsafeBytes { buffer in
      xmlCtxtReadMemory(
        context, buffer.baseAddress?.assumingMemoryBound(to: CChar.self), Int32(buffer.count), nil,
        nil, Int32(options))
    }
    return document.map { ParsedXML($0) }
  }

  /// What the parser complained of, in order.
  borrowing func problems(path: String) -> [XMLProblem] {
    list.problems.map {
      XMLProblem(path: path, line: $0.line, column: $0.column, message: $0.message)
    }
  }
}

/// Owns a parsed document.
struct ParsedXML: ~Copyable {
  private let document: xmlDocPtr

  init(_ document: xmlDocPtr) {
    self.document = document
  }

  deinit {
    xmlFreeDoc(document)
  }

  /// The root element as a value.
  borrowing func rootElement() -> XMLElement? {
    xmlDocGetRootElement(document).map { XMLConversion.element($0) }
  }
}
