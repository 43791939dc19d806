package import MarkdownTree
package import SourceText

/// One manuscript: its front matter and its text with figures, captions, notes and references
/// recognised.
package struct Manuscript: Sendable {
  package var file: SourceFile
  package var frontMatter: FrontMatter
  package var document: MarkdownDocument
  package var outline: Outline

  package init(
    file: SourceFile, frontMatter: FrontMatter, document: MarkdownDocument, outline: Outline
  ) {
    self.file = file
    self.frontMatter = frontMatter
    self.document = document
    self.outline = outline
  }
}

/// What can be mentioned and linked to inside one manuscript.
package struct Outline: Sendable, Hashable {
  /// A section in order of the text.
  package struct Section: Sendable, Hashable {
    /// 1 for the highest level used in the text.
    package var depth: Int
    package var number: String?
    package var title: [Inline]
    package var anchor: String
    package var range: SourceRange
  }

  /// A numbered thing: figure, table or equation.
  package struct Labelled: Sendable, Hashable {
    package var number: String?
    package var anchor: String
    package var range: SourceRange
  }

  package var sections: [Section] = []
  package var figures: [Labelled] = []
  package var tables: [Labelled] = []
  package var equations: [Labelled] = []
  package var references: [ReferenceEntry] = []
  /// Every anchor of the text, for links by label.
  package var anchors: Set<String> = []
  /// Sources of images with the place of the image.
  package var images: [ImageUse] = []

  /// One use of an image file.
  package struct ImageUse: Sendable, Hashable {
    package var source: String
    package var range: SourceRange

    package init(source: String, range: SourceRange) {
      self.source = source
      self.range = range
    }
  }

  package init() {}
}
