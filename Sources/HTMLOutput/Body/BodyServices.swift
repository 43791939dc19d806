package import Diagnostics
package import Manuscripts
package import MarkdownTree

/// What the body renderer asks of its surroundings: scripts that set formulas and code, and the
/// place of image files.
package protocol BodyServices: Sendable {
  /// MathML of a formula; nil when it cannot be set, and its TeX is shown instead.
  func formula(_ tex: String, isDisplay: Bool) -> String?
  /// Highlighted code as HTML; nil when the language is unknown.
  func highlighted(_ code: CodeBlock) -> String?
  /// Where the image that a text names is found, as an address for this page.
  func image(_ source: String) -> BodyImage
}

/// An image as a page can use it.
package enum BodyImage: Sendable, Hashable {
  case file(address: String, size: ImageSize?)
  case missing
}

/// How a body is written.
package struct BodyStyle: Sendable, Hashable {
  /// Where the body stands.
  package enum Flavour: Sendable, Hashable {
    case site, epub
    /// By itself, with cmark's own markup wherever the text uses nothing of our dialect.
    case fragment
  }

  package var flavour: Flavour
  /// Levels by which headings are moved down below the page's own title.
  package var headingShift: Int
  package var language: Language

  package init(flavour: Flavour = .site, headingShift: Int = 0, language: Language = .korean) {
    self.flavour = flavour
    self.headingShift = headingShift
    self.language = language
  }

  /// The shift that puts the highest heading of `document` at h2.
  package static func headingShift(for document: MarkdownDocument) -> Int {
    let levels = document.blocks.compactMap { block -> Int? in
      guard case .heading(let heading) = block.kind else { return nil }
      return heading.level
    }
    return 2 - (levels.min() ?? 2)
  }

  func word(_ korean: String, _ english: String) -> String {
    language == .korean ? korean : english
  }
}
