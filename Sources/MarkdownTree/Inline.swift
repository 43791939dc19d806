package import SourceText

/// One inline of the tree with the bytes it was read from.
package struct Inline: Sendable, Hashable {
  package var kind: Kind
  package var range: SourceRange

  package init(_ kind: Kind, _ range: SourceRange) {
    self.kind = kind
    self.range = range
  }

  /// What an inline can be.
  package enum Kind: Sendable, Hashable {
    case text(String)
    /// A line end inside a paragraph; between Hangul it stays a space (Korean rule).
    case softBreak
    case lineBreak
    case code(String)
    case emphasis([Inline])
    case strong([Inline])
    case strikethrough([Inline])
    case link(Link)
    case image(Image)
    case math(Math)
    case noteReference(NoteReference)
    /// An allowed HTML element such as `sub`, `kbd` or `ruby`.
    case element(InlineElement, [Inline])
    /// A resolved mention of something else in the journal; put in by the linking stage.
    case mention(Mention, [Inline])
  }
}

/// A link with its destination as the author wrote it.
package struct Link: Sendable, Hashable {
  package var destination: String
  package var title: String
  package var content: [Inline]

  package init(destination: String, title: String, content: [Inline]) {
    self.destination = destination
    self.title = title
    self.content = content
  }
}

/// An image; `alternative` is what stands between `![` and `]`.
package struct Image: Sendable, Hashable {
  package var source: String
  package var title: String
  package var alternative: [Inline]
  package var attributes = Attributes()
}

/// A formula in TeX.
package struct Math: Sendable, Hashable {
  package var tex: String
  /// Whether it stands on its own (`$$…$$`).
  package var isDisplay: Bool
}

/// A mark that leads to a note.
package struct NoteReference: Sendable, Hashable {
  /// Label as written in `[^label]`.
  package var label: String
  /// Number of the note in the article, from 1, in order of first reference.
  package var number: Int
  /// Which reference to that note this is, from 1.
  package var occurrence: Int
}

/// HTML elements that an author may write inline; all others are text.
package enum InlineElement: String, Sendable, Hashable, CaseIterable {
  case sub, sup, kbd, mark, small, u, ruby, rt, rp, abbr, cite, q, s, ins, del, samp
  case variable = "var"
}

/// A mention of a figure, table, equation, section or reference that was found.
package struct Mention: Sendable, Hashable {
  /// What is mentioned.
  package enum Kind: String, Sendable, Hashable {
    case figure, table, equation, section, citation
  }

  package var kind: Kind
  /// Anchor of the thing mentioned, on the same page.
  package var target: String
  /// Anchor of the mention itself, so that the target can lead back.
  package var anchor: String?

  package init(kind: Kind, target: String, anchor: String? = nil) {
    self.kind = kind
    self.target = target
    self.anchor = anchor
  }
}

extension [Inline] {
  /// The text a reader sees, without marks; formulas give their TeX, line ends a space.
  package var plainText: String {
    var result = ""
    appendPlainText(to: &result)
    return result
  }

  private func appendPlainText(to result: inout String) {
    for inline in self {
      switch inline.kind {
      case .text(let text), .code(let text): result += text
      case .softBreak, .lineBreak: result += " "
      case .math(let math): result += math.tex
      case .image(let image): image.alternative.appendPlainText(to: &result)
      case .link(let link): link.content.appendPlainText(to: &result)
      case .emphasis(let content), .strong(let content), .strikethrough(let content),
        .element(_, let content), .mention(_, let content):
        content.appendPlainText(to: &result)
      case .noteReference: break
      }
    }
  }

  /// The range from the first to the last inline; nil when there is none.
  package var range: SourceRange? {
    guard let first, let last else { return nil }
    return SourceRange(first.range.start, last.range.end)
  }
}
