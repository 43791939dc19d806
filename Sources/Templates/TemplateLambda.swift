/// A function in the data that makes template text while rendering.
///
/// Its result is compiled at every call, so it costs far more than a value; use it only for what
/// data cannot say.
package struct TemplateLambda: Sendable {
  /// Gives template text for the unrendered content of a section, or for `""` in a variable tag.
  package let expand: @Sendable (_ content: String) -> String

  package init(_ expand: @escaping @Sendable (_ content: String) -> String) {
    self.expand = expand
  }
}
