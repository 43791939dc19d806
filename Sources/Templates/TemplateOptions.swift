/// Bounds of one rendering, and what to do where the data names no template.
package struct TemplateOptions: Sendable {
  /// Templates that may lie inside each other through partials, parents and lambdas.
  package var maximumDepth = 64
  /// Bytes that one rendering may write.
  package var maximumOutput = 64 << 20
  /// Operations that one rendering may take; nested loops can take time without writing a byte.
  package var maximumSteps = 100_000_000
  /// Whether `{{>*name}}` with the name of no template writes nothing, as the Mustache
  /// specification recommends, instead of failing.
  package var allowsMissingDynamicTemplates = false

  package init() {}
}
