import Diagnostics
import FoundationEssentials
import HTMLOutput
import Manuscripts
import MarkdownTree
import SourceText
import Testing
import XMLTree

/// Services without scripts or disk: formulas are `<math>` unless they hold `\bad`, `swift` is the
/// only language, images whose name begins with `missing` are missing.
struct FakeServices: BodyServices {
  func formula(_ tex: String, isDisplay: Bool) -> String? {
    if tex.contains("\\bad") || tex.utf8.contains(where: { $0 < 0x20 }) { return nil }
    var writer = HTMLWriter()
    writer.raw(isDisplay ? "<math display=\"block\"><mi>" : "<math><mi>")
    writer.escaped(tex)
    writer.raw("</mi></math>")
    return writer.text
  }

  func highlighted(_ code: CodeBlock) -> String? {
    guard code.language == "swift" else { return nil }
    var writer = HTMLWriter()
    writer.raw("<span class=\"hljs-code\">")
    writer.escaped(code.text)
    writer.raw("</span>")
    return writer.text
  }

  func image(_ source: String) -> BodyImage {
    if source.hasPrefix("missing") || !Link.isSafe(source) { return .missing }
    return .file(address: source, size: ImageSize(width: 640, height: 480))
  }
}

let flavours: [BodyStyle.Flavour] = [.site, .epub, .fragment]

/// The manuscript in `text`, with its mentions linked; it gets a title unless it has a front matter.
func linked(_ text: String, _ flavour: BodyStyle.Flavour = .site) -> MarkdownDocument {
  let isFragment = flavour == .fragment
  let title = text.hasPrefix("---") || isFragment ? "" : "---\ntitle: 제목\n---\n\n"
  let file = SourceFile(path: "a.md", text: title + text)
  return Manuscript.parse(file, isWhole: !isFragment).manuscript.linked().document
}

/// The three parts of an article in one text.
func rendered(_ text: String, _ flavour: BodyStyle.Flavour = .site) -> String {
  rendered(linked(text, flavour), flavour)
}

func rendered(_ document: MarkdownDocument, _ flavour: BodyStyle.Flavour) -> String {
  let body = ArticleBody(
    document, services: FakeServices(), flavour: flavour, language: .korean)
  return body.body + body.notes + body.references
}

/// Rendered HTML as a tree, under an element of our own.
func tree(_ html: String) throws(XMLProblem) -> XMLElement {
  let wrapped =
    "<page xmlns:epub=\"http://www.idpf.org/2007/ops\">" + html + "</page>"
  return try XMLDocument.root(Array(wrapped.utf8), path: "page")
}

extension XMLElement {
  /// This element and all below it, in order.
  var family: [XMLElement] { [self] + elements.flatMap(\.family) }

  var ids: [String] { family.compactMap { $0.attribute("id") } }
}

/// What is wrong with the anchors of a page: ids twice, links inside links, notes and citations
/// that lead nowhere.
func anchorProblems(_ root: XMLElement) -> [String] {
  var problems: [String] = []
  let ids = root.ids
  var seen: Set<String> = []
  for id in ids where !seen.insert(id).inserted { problems.append("id twice: \(id)") }
  for link in root.family where link.name == "a" {
    if link.elements.contains(where: { !$0.elements(named: "a").isEmpty || $0.name == "a" }) {
      problems.append("link in a link: \(link.text)")
    }
    let isOurs =
      link.attribute("role") != nil
      || ["noteref", "citation", "crossref", "backlink"].contains(link.attribute("class") ?? "")
    if isOurs, let target = link.attribute("href")?.dropFirst(), !seen.contains(String(target)) {
      problems.append("leads nowhere: #\(target)")
    }
  }
  return problems
}
