package import Diagnostics
import HTMLOutput
import Manuscripts
import MarkdownTree
package import SourceText

/// Renders a piece of Markdown by itself, as `hwalja render --fragment` prints it.
package struct FragmentRendering: Sendable {
  private let scripts: ScriptServices
  private let language: Language

  package init(scripts: ScriptServices, language: Language) {
    self.scripts = scripts
    self.language = language
  }

  /// The body HTML with notes and references.
  ///
  /// A front matter is skipped; none is asked for.
  package func render(_ file: SourceFile) -> (html: String, diagnostics: [Diagnostic]) {
    let (parsed, problems) = Manuscript.parse(file, isWhole: false)
    let (document, unresolved) = parsed.linked()
    let services = FragmentServices(scripts: scripts)
    let body = ArticleBody(document, services: services, flavour: .fragment, language: language)
    return (body.body + body.notes + body.references, problems + unresolved)
  }
}

/// The services of a fragment: images stay what the author wrote.
private struct FragmentServices: BodyServices {
  let scripts: ScriptServices

  func formula(_ tex: String, isDisplay: Bool) -> String? {
    scripts.formula(tex, isDisplay: isDisplay)
  }

  func highlighted(_ code: CodeBlock) -> String? { nil }

  func image(_ source: String) -> BodyImage {
    Link.isSafe(source) ? .file(address: source, size: nil) : .missing
  }
}
