import Diagnostics
import MarkdownTree
import SourceText

/// A text with its tree.
struct Parsed {
  var file: SourceFile
  var document: MarkdownDocument
  var diagnostics: [Diagnostic]

  init(_ text: String) { self.init(bytes: Array(text.utf8)) }

  init(bytes: [UInt8]) {
    file = SourceFile(path: "a.md", bytes: bytes)
    (document, diagnostics) = MarkdownDocument.parse(file)
  }

  var html: String { TreePrinter.html(document) }

  /// All inlines, in order of the text.
  var inlines: [Inline] {
    var all: [Inline] = []
    document.visit { all.append($0) }
    return all
  }

  /// All blocks, in order of the text.
  var blocks: [Block] {
    var all: [Block] = []
    document.visit(block: { all.append($0) }, inline: { _ in })
    return all
  }

  /// Rules of the diagnostics with the text they point at.
  var findings: [String] {
    diagnostics.map { diagnostic in
      let text = diagnostic.location?.range.map { file.text(in: $0) } ?? ""
      return "\(diagnostic.rule): \(text)"
    }
  }
}
