/// The two strings that stand around a tag.
struct Delimiters: Sendable, Hashable {
  var open: [UInt8]
  var close: [UInt8]

  static let standard = Delimiters(open: Array("{{".utf8), close: Array("}}".utf8))

  /// The tag of `content` as the author would write it.
  func tag(_ content: String) -> String {
    String(decoding: open, as: UTF8.self) + content + String(decoding: close, as: UTF8.self)
  }
}
