import SourceText

/// Collects the inlines of one level: joins neighbouring texts, pairs allowed tags, reads the
/// attributes behind images, and gives autolinks back the particles they swallowed.
struct InlineBuilder {
  /// Whether the text has Hangul, beside which marks are not part of an address.
  private let isKorean: Bool
  private var inlines: [Inline] = []
  /// Open allowed tags with the place of their content.
  private var open: [(element: InlineElement, index: Int, range: SourceRange, text: String)] = []
  private var openCounts: [InlineElement: Int] = [:]

  init(isKorean: Bool) { self.isKorean = isKorean }

  mutating func append(_ inline: Inline) {
    inlines.append(inline)
  }

  mutating func appendText(_ text: String, _ range: SourceRange) {
    var text = text
    var range = range
    if let last = inlines.last, case .image(var image) = last.kind,
      let (attributes, rest) = Attributes.split(leading: text)
    {
      image.attributes = attributes
      inlines[inlines.count - 1].kind = .image(image)
      if let places = TextPlaces(text, in: range) {
        range = SourceRange(places[text.utf8.count - rest.utf8.count], range.end)
      }
      text = rest
    }
    if text.isEmpty { return }
    if !extendLast(by: text, range) { inlines.append(Inline(.text(text), range)) }
  }

  /// Joins `text` to a text right before it, in place, since that text may be long already.
  ///
  /// Texts with something dropped between them stay apart, so that each is where it says.
  private mutating func extendLast(by text: String, _ range: SourceRange) -> Bool {
    let index = inlines.count - 1
    guard index >= 0, open.last?.index != inlines.count, inlines[index].range.end == range.start,
      case .text(var joined) = inlines[index].kind
    else { return false }
    inlines[index].kind = .softBreak
    joined += text
    inlines[index].kind = .text(joined)
    inlines[index].range = inlines[index].range.union(range)
    return true
  }

  /// Takes a piece of raw HTML as cmark found it.
  mutating func appendTag(_ source: String, _ range: SourceRange) {
    if source.hasPrefix("<!--") { return }
    switch RawHTML.tag(source.dropFirst().dropLast()) {
    case .lineBreak: inlines.append(Inline(.lineBreak, range))
    case .open(let element):
      open.append((element, inlines.count, range, source))
      openCounts[element, default: 0] += 1
    case .close(let element): close(element, source, range)
    case nil: appendText(source, range)
    }
  }

  private mutating func close(_ element: InlineElement, _ source: String, _ range: SourceRange) {
    // The count spares a search through all open tags for one that is not there.
    guard openCounts[element, default: 0] > 0,
      let match = open.lastIndex(where: { $0.element == element })
    else {
      appendText(source, range)
      return
    }
    revertOpenTags(from: match + 1)
    let tag = open.removeLast()
    openCounts[element, default: 1] -= 1
    let content = Array(inlines[tag.index...])
    inlines.removeSubrange(tag.index...)
    inlines.append(Inline(.element(element, content), tag.range.union(range)))
  }

  /// Tags that nothing closes are text; all are put in in one pass.
  private mutating func revertOpenTags(from first: Int) {
    guard first < open.count else { return }
    let start = open[first].index
    var rest: [Inline] = []
    var taken = start
    for tag in open[first...] {
      rest += inlines[taken..<tag.index]
      taken = tag.index
      rest.append(Inline(.text(tag.text), tag.range))
      openCounts[tag.element, default: 1] -= 1
    }
    rest += inlines[taken...]
    inlines.replaceSubrange(start..., with: rest)
    open.removeSubrange(first...)
  }

  /// GFM autolinks run to the next space, so `https://kono.ai에서` takes the particle along.
  mutating func appendLink(_ link: Link, _ range: SourceRange) {
    guard link.content.count == 1, case .text(let text) = link.content[0].kind,
      link.destination == text || link.destination == "http://" + text,
      let particle = trailingParticle(of: text)
    else {
      append(Inline(.link(link), range))
      return
    }
    var shortened = link
    let places = TextPlaces(text, in: range)
    let split = places?[text.utf8.count - particle.utf8.count] ?? range.end
    shortened.destination.removeLast(particle.count)
    shortened.content = [
      Inline(.text(String(text.dropLast(particle.count))), SourceRange(range.start, split))
    ]
    append(Inline(.link(shortened), SourceRange(range.start, split)))
    appendText(particle, SourceRange(split, range.end))
  }

  /// The particle that ends an address whose path is not Hangul itself, with the closing marks
  /// before it: `)를`, `”라고`, `에서`, `」`.
  private func trailingParticle(of text: String) -> String? {
    let scalars = Array(text.unicodeScalars)
    guard let lastForeign = scalars.lastIndex(where: { !(0xAC00...0xD7A3).contains($0.value) })
    else { return nil }
    let tail = scalars.count - 1 - lastForeign
    guard tail <= 5 else { return nil }
    var end = lastForeign + 1
    while end > 1, isClosing(scalars[end - 1], behind: scalars[..<(end - 1)], isLast: tail == 0) {
      end -= 1
    }
    if end == scalars.count { return nil }
    // A separator before the Hangul means that it is a name inside the address.
    if end == lastForeign + 1, "/=?#-_%.".unicodeScalars.contains(scalars[lastForeign]) {
      return nil
    }
    return scalars[end...].reduce(into: "") { $0.unicodeScalars.append($1) }
  }

  /// Whether `scalar` closes something that the address `before` it does not open.
  ///
  /// At the very end cmark has seen to the marks of ASCII; those of Latin text it takes along, which
  /// is left so in texts without Hangul.
  private func isClosing(
    _ scalar: Unicode.Scalar, behind before: ArraySlice<Unicode.Scalar>, isLast: Bool
  ) -> Bool {
    if scalar == ")", !isLast {
      return before.count { $0 == "(" } <= before.count { $0 == ")" }
    }
    if scalar == "\"" || scalar == "'" || scalar == "," { return !isLast }
    if "”’…".unicodeScalars.contains(scalar) { return isKorean || !isLast }
    return "」』〉》】〕）、。".unicodeScalars.contains(scalar)
  }

  mutating func finish() -> [Inline] {
    revertOpenTags(from: 0)
    return inlines
  }
}
