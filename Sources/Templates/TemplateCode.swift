internal import SourceText

/// A compiled template: one flat array of operations with what they refer to.
///
/// Bodies of blocks and overrides lie in the same array, each ended by ``Operation/end``; they are
/// entered only by a call. A class, so that a call copies one reference.
final class TemplateCode: Sendable {
  let name: String
  let source: SourceFile
  let operations: [Operation]
  /// Offset in the source of the tag or text that each operation was made from.
  let offsets: [Int]
  /// The literal text of the template.
  let text: [UInt8]
  let paths: [TemplatePath]
  let sections: [Section]
  let includes: [Include]
  let blocks: [Block]

  init(name: String, source: SourceFile, parts: Parts) {
    self.name = name
    self.source = source
    operations = parts.operations
    offsets = parts.offsets
    text = parts.text
    paths = parts.paths
    sections = parts.sections
    includes = parts.includes
    blocks = parts.blocks
  }

  /// What a compiler puts together.
  struct Parts {
    var operations: [Operation] = []
    var offsets: [Int] = []
    var text: [UInt8] = []
    var paths: [TemplatePath] = []
    var sections: [Section] = []
    var includes: [Include] = []
    var blocks: [Block] = []
  }
}

extension TemplateCode {
  /// One step of a rendering; numbers are indices of the arrays of the code.
  enum Operation: Sendable {
    case text(Int, Int)
    case value(path: Int, isEscaped: Bool)
    case section(Int)
    case sectionEnd(Int)
    case inverted(Int)
    case include(Int)
    case block(Int)
    case end
  }

  /// `{{#name}}` or `{{^name}}`.
  struct Section: Sendable {
    var path: Int
    /// First operation of the content.
    var body: Int
    /// First operation after the section.
    var next: Int
    /// Source of the content, which lambdas are given.
    var content: SourceRange
    var delimiters: Delimiters
  }

  /// `{{>name}}` or `{{<name}}`.
  struct Include: Sendable {
    var name: String
    /// Where the data holds the name, for `{{>*name}}`.
    var path: Int?
    var isParent: Bool
    var indent: [UInt8]
    var isStandalone: Bool
    var overrides: [Override]
    /// Whether it is rendered whenever its template is, whatever the data.
    var isUnconditional: Bool
    var range: SourceRange
    /// First operation after it.
    var next: Int
  }

  /// `{{$name}}` inside a parent.
  struct Override: Sendable {
    var block: String
    /// First operation of its body.
    var body: Int
  }

  /// `{{$name}}` elsewhere.
  struct Block: Sendable {
    var name: String
    var indent: [UInt8]
    var isStandalone: Bool
    /// Line end that follows what is put in, if that lacks one; set for a block on one line.
    var lineEnd: [UInt8]?
    /// First operation of the default content.
    var body: Int
    /// First operation after it.
    var next: Int
  }
}
