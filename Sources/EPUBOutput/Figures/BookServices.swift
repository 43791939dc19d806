import HTMLOutput
import MarkdownTree

/// Sets formulas and code as the given services do, and leads images to their place in the book.
struct BookServices: BodyServices {
  let base: any BodyServices
  /// By the name that the text gives them.
  let images: [String: BodyImage]

  func formula(_ tex: String, isDisplay: Bool) -> String? {
    base.formula(tex, isDisplay: isDisplay)
  }

  func highlighted(_ code: CodeBlock) -> String? { base.highlighted(code) }

  func image(_ source: String) -> BodyImage { images[source] ?? .missing }
}
