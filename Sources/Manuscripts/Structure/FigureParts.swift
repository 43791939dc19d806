import MarkdownTree
import SourceText

/// The images of a paragraph that holds nothing else.
struct FigureParts {
  var parts: [Figure.Part] = []
  /// Whether the images are parts (`(가) …`) of a figure whose caption is still to come.
  var isPart: Bool

  /// Nil when the paragraph holds anything but images and the note marks behind them.
  init?(_ content: [Inline]) {
    for inline in content {
      switch inline.kind {
      case .image(let image):
        let caption = image.alternative.isEmpty ? nil : image.alternative
        parts.append(
          Figure.Part(image: image, trailing: [], caption: caption, range: inline.range))
      case .noteReference where !parts.isEmpty:
        parts[parts.count - 1].trailing.append(inline)
      // A mark whose note is missing came out as text.
      case .text(let text) where !parts.isEmpty && text.hasPrefix("[^") && text.hasSuffix("]"):
        parts[parts.count - 1].trailing.append(inline)
      case .softBreak, .lineBreak: break
      case .text(let text) where text.allSatisfy(\.isWhitespace): break
      default: return nil
      }
    }
    guard !parts.isEmpty else { return nil }
    isPart = parts.allSatisfy { part in
      part.caption.map { LabelForm.isPartLabel(opening: $0.plainText) } ?? false
    }
  }
}

extension Caption {
  /// Reads a caption with a label of `kind`; nil when `content` does not open with one.
  init?(labelled content: [Inline], _ kind: LabelForm.Kind, _ range: SourceRange) {
    guard let opening = content.openingText, let form = LabelForm(opening: opening),
      form.kind == kind
    else { return nil }
    self.init(
      label: form.label, number: form.number, content: content.droppingOpening(form.length),
      range: range)
  }
}

extension Figure {
  /// Makes the alternative text of an image the caption of the whole figure.
  ///
  /// - Parameter labelledOnly: Whether a text without a label stays the image's own.
  mutating func takeCaptionFromImages(labelledOnly: Bool) {
    guard caption == nil,
      let index = parts.lastIndex(where: { part in
        part.caption.map { !LabelForm.isPartLabel(opening: $0.plainText) } ?? false
      }), let content = parts[index].caption
    else { return }
    let labelled = Caption(labelled: content, .figure, parts[index].range)
    if labelled == nil, labelledOnly { return }
    caption =
      labelled ?? Caption(label: "", number: nil, content: content, range: parts[index].range)
    parts[index].caption = nil
  }
}

extension Block {
  var headingLevel: Int? {
    guard case .heading(let heading) = kind else { return nil }
    return heading.level
  }

  var isTable: Bool {
    if case .table = kind { true } else { false }
  }

  /// The inlines that the block itself holds, not those of blocks inside.
  var inlines: [Inline] {
    switch kind {
    case .paragraph(let content), .sourceLine(let content): content
    case .heading(let heading): heading.content
    case .table(let table): (table.header + table.rows.joined()).flatMap(\.content)
    default: []
    }
  }
}
