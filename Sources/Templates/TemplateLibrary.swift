package import Diagnostics
package import SourceText

/// The templates of a theme, compiled once and rendered many times.
package struct TemplateLibrary: Sendable {
  let templates: [String: Template]
  let options: TemplateOptions
  /// What is wrong with the templates, each by itself and with each other, in report order.
  package let diagnostics: [Diagnostic]

  /// Compiles all of `sources`, which are known to each other by their keys.
  package init(_ sources: [String: SourceFile], options: TemplateOptions = TemplateOptions()) {
    var templates: [String: Template] = [:]
    for (name, source) in sources { templates[name] = Template(name: name, source: source) }
    self.templates = templates
    self.options = options
    let own = templates.values.flatMap(\.diagnostics)
    let mutual = IncludeCheck(templates).diagnostics()
    diagnostics = (own + mutual).sorted()
  }

  /// Names of all templates, in rising order.
  package var names: [String] { templates.keys.sorted() }

  /// The template of that name.
  package func template(_ name: String) -> Template? { templates[name] }

  /// Appends the template `name` rendered with `context` to `output`.
  ///
  /// Names that the data lacks write nothing. On an error `output` is left as it was.
  package func render(
    _ name: String, _ context: TemplateValue, into output: inout [UInt8]
  ) throws(TemplateError) {
    guard let template = templates[name] else {
      throw TemplateError(reason: .unknownTemplate(name), chain: [])
    }
    let start = output.count
    var taken: [UInt8] = []
    swap(&taken, &output)
    var renderer = Renderer(template, context, in: self, output: taken)
    taken = []
    do throws(TemplateError) {
      try renderer.run()
      output = renderer.output
    } catch {
      output = renderer.output
      output.removeLast(output.count - start)
      throw error
    }
  }

  /// The template `name` rendered with `context`.
  package func render(
    _ name: String, _ context: TemplateValue
  ) throws(TemplateError) -> [UInt8] {
    var output: [UInt8] = []
    try render(name, context, into: &output)
    return output
  }
}
