package import SourceText

/// One block of the tree with the bytes it was read from.
package struct Block: Sendable, Hashable {
  package var kind: Kind
  package var range: SourceRange
  package var attributes: Attributes

  package init(_ kind: Kind, _ range: SourceRange, attributes: Attributes = Attributes()) {
    self.kind = kind
    self.range = range
    self.attributes = attributes
  }

  /// What a block can be.
  ///
  /// Figures are made of paragraphs by the structure stage.
  package enum Kind: Sendable, Hashable {
    case paragraph([Inline])
    case heading(Heading)
    case list(List)
    case quote([Block])
    case code(CodeBlock)
    case table(Table)
    case equation(Equation)
    case thematicBreak
    case figure(Figure)
    /// A line that names where a figure or table was taken from (`※ 출처 : …`).
    case sourceLine([Inline])
    case referenceList([ReferenceEntry])
  }
}

/// A heading; `number` is set by the structure stage.
package struct Heading: Sendable, Hashable {
  /// 1 to 6, as written.
  package var level: Int
  package var content: [Inline]
  /// The number that opens the heading (`3.1.1`, `가.`, `II.`), without the white space behind it.
  package var number: String?
  /// Anchor on the page.
  package var anchor: String?
}

/// A bullet or ordered list.
package struct List: Sendable, Hashable {
  /// First number of an ordered list; nil for bullets.
  package var start: Int?
  /// Whether items are set without paragraphs around their text.
  package var isTight: Bool
  package var items: [ListItem]
}

/// One item of a list.
package struct ListItem: Sendable, Hashable {
  package var blocks: [Block]
  /// Nil when the item is no task.
  package var isChecked: Bool?
  package var range: SourceRange
}

/// A fenced or indented listing.
package struct CodeBlock: Sendable, Hashable {
  /// First word of the info string as written; empty when none was given.
  package var language: String
  package var text: String
}

/// A table with its cells; `caption` is set by the structure stage.
package struct Table: Sendable, Hashable {
  /// How a column is aligned.
  package enum Alignment: Sendable, Hashable {
    case none, left, centre, right
  }

  /// One cell.
  package struct Cell: Sendable, Hashable {
    package var content: [Inline]
    package var range: SourceRange
  }

  package var alignments: [Alignment]
  package var header: [Cell]
  package var rows: [[Cell]]
  package var caption: Caption?
}

/// A displayed formula.
package struct Equation: Sendable, Hashable {
  /// TeX without `\tag{…}`.
  package var tex: String
  /// What `\tag{…}` held, or the number given by the structure stage.
  package var number: String?
  package var anchor: String?
}

/// One or more images with a caption.
package struct Figure: Sendable, Hashable {
  /// One image of the figure.
  package struct Part: Sendable, Hashable {
    package var image: Image
    /// Marks behind the image (notes), shown with the caption.
    package var trailing: [Inline]
    /// `(가) …` under one image of several.
    package var caption: [Inline]?
    package var range: SourceRange

    package init(image: Image, trailing: [Inline], caption: [Inline]?, range: SourceRange) {
      self.image = image
      self.trailing = trailing
      self.caption = caption
      self.range = range
    }
  }

  package var parts: [Part]
  package var caption: Caption?
  package var anchor: String?

  package init(parts: [Part], caption: Caption?, anchor: String? = nil) {
    self.parts = parts
    self.caption = caption
    self.anchor = anchor
  }
}

/// The caption of a figure or table.
package struct Caption: Sendable, Hashable {
  /// The label as printed, such as `(그림 1)`; empty when the caption has none.
  package var label: String
  /// The number in the label; nil for labels without one (`[그림]`).
  package var number: String?
  package var content: [Inline]
  package var range: SourceRange
  package var anchor: String?

  package init(label: String, number: String?, content: [Inline], range: SourceRange) {
    self.label = label
    self.number = number
    self.content = content
    self.range = range
  }
}

/// One entry of the reference list.
package struct ReferenceEntry: Sendable, Hashable {
  /// The label as printed (`[ 3 ]`); empty when the list has none.
  package var label: String
  /// The number in the label, or the entry's place in the list.
  package var number: Int
  package var content: [Inline]
  package var range: SourceRange
  package var anchor: String
  /// Anchors of the mentions that cite it; set by the linking stage.
  package var citedFrom: [String] = []

  package init(
    label: String, number: Int, content: [Inline], range: SourceRange, anchor: String
  ) {
    self.label = label
    self.number = number
    self.content = content
    self.range = range
    self.anchor = anchor
  }
}

/// A note of the article.
package struct NoteDefinition: Sendable, Hashable {
  package var label: String
  /// Number of the note, from 1, in order of first reference.
  package var number: Int
  /// How often the text refers to it; 0 for a note that nothing refers to.
  package var referenceCount: Int
  package var blocks: [Block]
  package var range: SourceRange
}
