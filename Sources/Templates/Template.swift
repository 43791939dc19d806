package import Diagnostics
package import SourceText

/// One compiled template.
///
/// A template with errors can still be rendered: tags that could not be understood write nothing.
package struct Template: Sendable {
  let code: TemplateCode
  /// What is wrong with the template itself, in the order of its text.
  package let diagnostics: [Diagnostic]

  /// Compiles `source`; takes time linear in its length.
  package init(name: String, source: SourceFile) {
    self.init(name: name, source: source, delimiters: .standard)
  }

  init(name: String, source: SourceFile, delimiters: Delimiters) {
    var scanner = TagScanner(source, delimiters: delimiters)
    scanner.scan()
    var pairing = TagPairing(scanner.tags, scanner.problems)
    pairing.pair()
    var lines = TagLines(pairing.tags, in: source)
    lines.assign()
    var compiler = TemplateCompiler(lines.tags, pairing.problems)
    compiler.compile()
    code = TemplateCode(name: name, source: source, parts: compiler.parts)
    diagnostics = compiler.problems.diagnostics.sorted()
  }

  /// The name that other templates know it by.
  package var name: String { code.name }

  /// The text that it was compiled from.
  package var source: SourceFile { code.source }

  /// Names of the templates that it includes; those named by the data are not among them.
  package var includedNames: Set<String> {
    Set(code.includes.filter { $0.path == nil }.map(\.name))
  }
}
