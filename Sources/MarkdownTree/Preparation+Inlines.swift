/// Delimiter runs and tags of a line.
extension Preparation {
  mutating func prepareInlines(from start: Int, content: Int, to end: Int) {
    let isTableRow = content < end && source[content] == 0x7C
    var index = start
    while index < end {
      switch source[index] {
      case 0x5C where index + 1 < end:
        index += 2
      case 0x2A:
        index = prepareRun(at: index, bounds: content..<end, isTableRow: isTableRow)
      case 0x7E:
        index = prepareRun(at: index, bounds: content..<end, isTableRow: isTableRow)
      case 0x3C:
        index = prepareTag(at: index, isFirst: index <= content, lineEnd: end)
      default:
        index += 1
      }
    }
  }

  /// Looks at the run of `*` or `~` at `index`; gives the index behind it.
  private mutating func prepareRun(at index: Int, bounds: Range<Int>, isTableRow: Bool) -> Int {
    let mark = source[index]
    var end = index
    while end < bounds.upperBound, source[end] == mark { end += 1 }
    if mark == 0x7E, end - index != 2 { return end }
    // cmark looks past `~` beside a run of `*`, because strikethrough makes it transparent.
    var left = index
    var right = end
    if mark == 0x2A {
      while left > bounds.lowerBound, source[left - 1] == 0x7E { left -= 1 }
      while right < bounds.upperBound, source[right] == 0x7E { right += 1 }
    }
    let before = neighbour(before: left, from: bounds.lowerBound, isTableRow: isTableRow)
    let after = neighbour(after: right, to: bounds.upperBound, isTableRow: isTableRow)
    switch EmphasisFlanking.insertion(before: before, after: after) {
    case .before:
      let touches = index > bounds.lowerBound && Self.isDelimiter(source[index - 1])
      insert(touches ? Self.markerBehindRun : Self.marker, at: index)
    case .after:
      let touches = end < bounds.upperBound && Self.isDelimiter(source[end])
      insert(touches ? Self.markerBeforeRun : Self.marker, at: end)
    case nil: break
    }
    return end
  }

  private static func isDelimiter(_ byte: UInt8) -> Bool {
    byte == 0x2A || byte == 0x5F || byte == 0x7E
  }

  private func neighbour(
    before index: Int, from start: Int, isTableRow: Bool
  ) -> EmphasisFlanking.Neighbour {
    guard index > start, let (scalar, width) = scalar(before: index, from: start) else {
      return .boundary
    }
    if isTableRow, scalar == "|" { return .boundary }
    let isSelector = CJKCharacter.isGeneralSelector(scalar)
    if CJKCharacter.isIdeographicSelector(scalar) {
      return EmphasisFlanking.Neighbour(isSpace: false, isPunctuation: false, isCJK: true)
    }
    if isSelector, let (base, _) = self.scalar(before: index - width, from: start) {
      return EmphasisFlanking.Neighbour(
        isSpace: false, isPunctuation: false, isCJK: CJKCharacter.contains(base))
    }
    return EmphasisFlanking.Neighbour(scalar)
  }

  private func neighbour(
    after index: Int, to end: Int, isTableRow: Bool
  ) -> EmphasisFlanking.Neighbour {
    guard index < end, let scalar = scalar(at: index, to: end) else { return .boundary }
    if isTableRow, scalar == "|" { return .boundary }
    return EmphasisFlanking.Neighbour(scalar)
  }

  private func scalar(before index: Int, from start: Int) -> (Unicode.Scalar, Int)? {
    var first = index - 1
    while first > start, source[first] & 0xC0 == 0x80 { first -= 1 }
    guard first >= start, let scalar = scalar(at: first, to: index) else { return nil }
    return (scalar, index - first)
  }

  private func scalar(at index: Int, to end: Int) -> Unicode.Scalar? {
    let lead = source[index]
    let length = lead < 0x80 ? 1 : lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4
    let slice = source[index..<min(end, index + length)]
    return String(decoding: slice, as: UTF8.self).unicodeScalars.first
  }

  // MARK: Tags

  /// Looks at the `<` at `index`; gives the index from which to go on.
  private mutating func prepareTag(at index: Int, isFirst: Bool, lineEnd: Int) -> Int {
    // Once one comment is not closed, no later one is either: looking again would be quadratic.
    let hasUnclosedComment = !unclosedComments.isEmpty
    switch RawHTML.construct(at: index, in: source, seeksComments: !hasUnclosedComment) {
    case .comment(let end):
      // Only a comment that ends on its line is skipped; the lines of a longer one are prepared
      // like others, which does no harm because the comment is dropped.
      return min(end, lineEnd)
    case .unclosedComment:
      if !hasUnclosedComment { unclosedComments.append(index) }
      insert(Self.marker, at: index + 1)
    case .allowedTag(let end):
      if isFirst { insert(Self.marker, at: index) }
      return min(end, lineEnd)
    case .otherTag:
      insert(Self.marker, at: index + 1)
    case .autolink, .text:
      break
    }
    return index + 1
  }
}
