import CCmarkGFM
import CCmarkShims

/// Owner of one parsed cmark tree; the only place that knows cmark's life cycle.
struct CmarkTree: ~Copyable {
  /// The document node.
  let root: OpaquePointer
  private let parser: OpaquePointer
  private let math: OpaquePointer?

  /// Parses prepared bytes with the extensions of our dialect; nil when memory is short.
  static func parse(_ bytes: [UInt8]) -> CmarkTree? {
    _ = Self.registered
    let options =
      CMARK_OPT_DEFAULT | CMARK_OPT_FOOTNOTES | CMARK_OPT_STRIKETHROUGH_DOUBLE_TILDE
    guard let parser = cmark_parser_new(options) else { return nil }
    for name in ["table", "strikethrough", "autolink", "tasklist"] {
      if let syntax = cmark_find_syntax_extension(name) {
        cmark_parser_attach_syntax_extension(parser, syntax)
      }
    }
    let math = ccmark_math_extension_new()
    if let math { cmark_parser_attach_syntax_extension(parser, math) }
    bytes.withUnsafeBytes { buffer in
      if let base = buffer.baseAddress {
        cmark_parser_feed(parser, base.assumingMemoryBound(to: CChar.self), buffer.count)
      }
    }
    guard let root = ccmark_parser_finish(parser) else {
      cmark_parser_free(parser)
      return nil
    }
    return CmarkTree(root: root, parser: parser, math: math)
  }

  private init(root: OpaquePointer, parser: OpaquePointer, math: OpaquePointer?) {
    self.root = root
    self.parser = parser
    self.math = math
  }

  deinit {
    cmark_node_free(root)
    cmark_parser_free(parser)
    if let math { cmark_syntax_extension_free(cmark_get_default_mem_allocator(), math) }
  }

  private static let registered: Void = cmark_gfm_core_extensions_ensure_registered()
}

/// What the converter reads of a cmark node.
struct CmarkNode {
  let pointer: OpaquePointer

  /// Name of the node's type, the only stable name that extension nodes have.
  var type: String { String(cString: cmark_node_get_type_string(pointer)) }

  /// Numeric type of core nodes.
  var coreType: cmark_node_type { cmark_node_get_type(pointer) }

  var literal: String { cmark_node_get_literal(pointer).map { String(cString: $0) } ?? "" }
  /// Label of a note definition.
  var noteLabel: String {
    var length: Int32 = 0
    guard let bytes = ccmark_note_label(pointer, &length), length > 0 else { return "" }
    return String(decoding: UnsafeBufferPointer(start: bytes, count: Int(length)), as: UTF8.self)
  }
  var destination: String { cmark_node_get_url(pointer).map { String(cString: $0) } ?? "" }
  var title: String { cmark_node_get_title(pointer).map { String(cString: $0) } ?? "" }
  /// Bytes of destination and title.
  var addressLength: Int { ccmark_address_length(pointer) }
  var fenceInfo: String { cmark_node_get_fence_info(pointer).map { String(cString: $0) } ?? "" }
  var headingLevel: Int { Int(cmark_node_get_heading_level(pointer)) }
  var enterText: String { cmark_node_get_on_enter(pointer).map { String(cString: $0) } ?? "" }
  var exitText: String { cmark_node_get_on_exit(pointer).map { String(cString: $0) } ?? "" }

  var startLine: Int { Int(cmark_node_get_start_line(pointer)) }
  var startColumn: Int { Int(cmark_node_get_start_column(pointer)) }
  var endLine: Int { Int(cmark_node_get_end_line(pointer)) }
  var endColumn: Int { Int(cmark_node_get_end_column(pointer)) }

  /// First number of an ordered list; nil for a bullet list.
  var listStart: Int? {
    cmark_node_get_list_type(pointer) == CMARK_ORDERED_LIST
      ? Int(cmark_node_get_list_start(pointer)) : nil
  }
  var isTight: Bool { cmark_node_get_list_tight(pointer) != 0 }
  var isTaskChecked: Bool { cmark_gfm_extensions_get_tasklist_item_checked(pointer) }
  var isHeaderRow: Bool { cmark_gfm_extensions_get_table_row_is_header(pointer) != 0 }

  /// Alignments of a table's columns.
  var alignments: [Table.Alignment] {
    let count = Int(cmark_gfm_extensions_get_table_columns(pointer))
    guard let bytes = cmark_gfm_extensions_get_table_alignments(pointer) else {
      return Array(repeating: .none, count: count)
    }
    return (0..<count).map { column in
      switch bytes[column] {
      case UInt8(ascii: "l"): .left
      case UInt8(ascii: "c"): .centre
      case UInt8(ascii: "r"): .right
      default: .none
      }
    }
  }

  /// The node behind it under the same parent.
  var next: CmarkNode? { cmark_node_next(pointer).map(CmarkNode.init) }

  /// The children in order.
  var children: Children { Children(upcoming: cmark_node_first_child(pointer)) }

  struct Children: Sequence, IteratorProtocol {
    var upcoming: OpaquePointer?

    mutating func next() -> CmarkNode? {
      guard let current = upcoming else { return nil }
      upcoming = cmark_node_next(current)
      return CmarkNode(pointer: current)
    }
  }
}
