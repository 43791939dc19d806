/// A dotted name; the implicit iterator `.` has no parts.
struct TemplatePath: Sendable, Hashable {
  let parts: [String]

  /// Nil when a part between dots is empty.
  init?(_ name: String) {
    if name == "." {
      parts = []
      return
    }
    let pieces = name.split(separator: ".", omittingEmptySubsequences: false)
    guard !pieces.contains(where: \.isEmpty) else { return nil }
    parts = pieces.map(String.init)
  }
}
