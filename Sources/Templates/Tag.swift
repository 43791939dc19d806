internal import SourceText

/// One tag of a template; what lies between tags is text.
struct Tag: Sendable {
  enum Kind: Sendable, Hashable {
    case comment, delimiters, variable, rawVariable, section, inverted, close, partial, parent
    case block
    /// Not part of the template any more, because it could not be paired.
    case dropped
  }

  var kind: Kind
  /// The tag with its delimiters.
  var range: SourceRange
  /// What the tag names, without sigil, star and white space.
  var name: String
  /// Whether the name is looked up in the data (`{{>*name}}`).
  var isDynamic = false
  /// Delimiters in force at the tag.
  var delimiters: Delimiters

  /// The tag that closes this one, or that this one closes.
  var partner: Int?
  /// Whether this is a block that fills one of the parent around it.
  var isOverride = false

  /// The tag with the white space that belongs to it because it stands alone on its line.
  var outer: SourceRange
  /// Whether whole lines of the template are this tag's.
  var isStandalone = false
  /// White space that goes before each line of what is put in for the tag.
  var indent: SourceRange
  /// Line end after a block that stands on one line of its own with its closing tag.
  var lineEnd: SourceRange?
  /// Bytes of indentation that lines of an override lose.
  var dedent = 0

  init(_ kind: Kind, _ range: SourceRange, name: String, delimiters: Delimiters) {
    self.kind = kind
    self.range = range
    self.name = name
    self.delimiters = delimiters
    outer = range
    indent = .at(range.start)
  }

  /// Name by which closing tags are matched.
  var key: String { isDynamic ? "*" + name : name }

  /// Whether a closing tag must follow.
  var isOpening: Bool {
    switch kind {
    case .section, .inverted, .parent, .block: true
    default: false
    }
  }
}
