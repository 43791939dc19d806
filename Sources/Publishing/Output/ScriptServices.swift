import Diagnostics
package import HTMLOutput
package import Manuscripts
package import MarkdownTree
package import ScriptEngine

/// Formulas and code, set by scripts that are started when the first of them is met.
package final class ScriptServices: Sendable {
  private let math: MathRenderer
  private let highlighter: CodeHighlighter

  package init(locations: ScriptLocations, jobs: Int) {
    math = MathRenderer(locations, engines: jobs)
    highlighter = CodeHighlighter(locations, engines: jobs)
  }

  /// Why a formula cannot be set; nil when it can.
  func formulaProblem(_ tex: String, isDisplay: Bool) -> Message? {
    do {
      _ = try math.renderMath(tex, display: isDisplay)
      return nil
    } catch .exception(let exception) where exception.name == "ParseError" {
      let reason = exception.message.replacing("KaTeX parse error: ", with: "")
      return Message(
        "KaTeX가 읽지 못했습니다: \(reason)", en: "KaTeX could not read it: \(reason)")
    } catch {
      return error.message
    }
  }

  func formula(_ tex: String, isDisplay: Bool) -> String? {
    (try? math.renderMath(tex, display: isDisplay)).map(MathMLTokens.repaired)
  }

  func highlighted(_ code: CodeBlock) -> String? {
    if code.language.isEmpty { return nil }
    return
      (try? highlighter.highlight(
        code.text, language: code.language.lowercased())) ?? nil
  }
}

/// The services of one page of the site.
package struct PageServices: BodyServices {
  let scripts: ScriptServices
  let page: String
  let issue: String
  let images: [String: ImageResource]

  package init(
    scripts: ScriptServices, page: String, issue: String, images: [String: ImageResource]
  ) {
    self.scripts = scripts
    self.page = page
    self.issue = issue
    self.images = images
  }

  package func formula(_ tex: String, isDisplay: Bool) -> String? {
    scripts.formula(tex, isDisplay: isDisplay)
  }

  package func highlighted(_ code: CodeBlock) -> String? { scripts.highlighted(code) }

  package func image(_ source: String) -> BodyImage {
    guard case .file(let path, let size)? = images[source] else { return .missing }
    let address = ContentPath.relative(FigurePath.output(path, issue: issue), from: page)
    return .file(address: ContentPath.encoded(address), size: size)
  }
}
