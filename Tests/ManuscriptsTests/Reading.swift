import Diagnostics
import MarkdownTree
import SourceText

@testable import Manuscripts

/// A manuscript read from a text, linked.
struct Reading {
  var manuscript: Manuscript
  var document: MarkdownDocument
  var diagnostics: [Diagnostic]

  /// Reads `body` below a front matter with `matter`.
  init(_ body: String, matter: String = "title: 제목\ntype: 논문\nauthors: [김활자]") {
    self.init(whole: "---\n\(matter)\n---\n\(body)")
  }

  init(whole text: String) {
    let file = SourceFile(path: "content/issues/1/a.md", text: text)
    let problems: [Diagnostic]
    (manuscript, problems) = Manuscript.parse(file)
    let unresolved: [Diagnostic]
    (document, unresolved) = manuscript.linked()
    diagnostics = problems + unresolved
  }

  var outline: Outline { manuscript.outline }
  var blocks: [Block] { document.blocks }

  /// Rules of the diagnostics with the text they point at.
  var findings: [String] {
    diagnostics.map { diagnostic in
      let text = diagnostic.location?.range.map { manuscript.file.text(in: $0) } ?? ""
      return "\(diagnostic.rule): \(text)"
    }
  }

  /// Mentions as `source text -> target`, in order.
  var mentions: [String] {
    var found: [String] = []
    document.visit { inline in
      guard case .mention(let mention, _) = inline.kind else { return }
      found.append(manuscript.file.text(in: inline.range) + " -> " + mention.target)
    }
    return found
  }

  var figures: [Figure] {
    blocks.compactMap { if case .figure(let figure) = $0.kind { figure } else { nil } }
  }

  var tables: [Table] {
    blocks.compactMap { if case .table(let table) = $0.kind { table } else { nil } }
  }

  var references: [ReferenceEntry] {
    blocks.flatMap { block -> [ReferenceEntry] in
      if case .referenceList(let entries) = block.kind { entries } else { [] }
    }
  }

  /// Kinds of the blocks in short.
  var kinds: [String] {
    blocks.map { block in
      switch block.kind {
      case .paragraph(let content): "p " + content.plainText
      case .heading(let heading):
        "h\(heading.level) \(heading.number ?? "-") \(heading.content.plainText)"
      case .list: "list"
      case .quote: "quote"
      case .code: "code"
      case .table: "table"
      case .equation: "equation"
      case .thematicBreak: "break"
      case .figure(let figure): "figure \(figure.parts.count)"
      case .sourceLine(let content): "source " + content.plainText
      case .referenceList(let entries): "references \(entries.count)"
      }
    }
  }
}
