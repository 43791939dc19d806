/// The parts of a link behind its text: `(address "title")`, `[label]`, and definitions
/// (CommonMark 0.29, sections 4.7 and 6.5).
enum LinkTail {
  /// Behind the tail that stands at `index`, or `index` where a link has none.
  static func end(in text: InlineLocator, at index: Int) -> Int {
    if text.has("(", at: index), let end = resource(in: text, at: index) { return end }
    if text.has("[", at: index), let end = label(in: text, at: index) { return end }
    return index
  }

  /// Behind a definition `[label]: address "title"` with its line end; nil when there is none.
  static func definition(in text: InlineLocator, at index: Int) -> Int? {
    guard text.has("[", at: index), !text.has("[^", at: index),
      let labelEnd = label(in: text, at: index), labelEnd - index > 2, text.has(":", at: labelEnd),
      let addressEnd = address(in: text, at: text.behindSpace(labelEnd + 1))
    else { return nil }
    let titleStart = text.behindSpace(addressEnd)
    if titleStart > addressEnd, let titleEnd = title(in: text, at: titleStart),
      let end = text.behindRestOfLine(titleEnd)
    {
      return end
    }
    return text.behindRestOfLine(addressEnd)
  }

  private static func resource(in text: InlineLocator, at index: Int) -> Int? {
    var position = text.behindSpace(index + 1)
    if text.has(")", at: position) { return position + 1 }
    guard let addressEnd = address(in: text, at: position) else { return nil }
    position = text.behindSpace(addressEnd)
    if position > addressEnd, let titleEnd = title(in: text, at: position) {
      position = text.behindSpace(titleEnd)
    }
    return text.has(")", at: position) ? position + 1 : nil
  }

  private static func label(in text: InlineLocator, at index: Int) -> Int? {
    var position = index + 1
    let limit = min(text.limit, index + 1_001)
    while position < limit {
      switch text.bytes[position] {
      case 0x5C: position += 2
      case 0x5B: return nil
      case 0x5D: return position + 1
      default: position += 1
      }
    }
    return nil
  }

  private static func address(in text: InlineLocator, at index: Int) -> Int? {
    text.has("<", at: index) ? angled(in: text, at: index) : plain(in: text, at: index)
  }

  private static func angled(in text: InlineLocator, at index: Int) -> Int? {
    var position = index + 1
    while position < text.limit {
      switch text.bytes[position] {
      case 0x5C: position += 2
      case 0x3E: return position + 1
      case 0x3C, 0x0A, 0x0D: return nil
      default: position += 1
      }
    }
    return nil
  }

  private static func plain(in text: InlineLocator, at index: Int) -> Int? {
    var position = index
    var depth = 0
    while position < text.limit {
      let byte = text.bytes[position]
      if byte <= 0x20 { break }
      if byte == 0x5C, position + 1 < text.limit,
        InlineLocator.isPunctuation(text.bytes[position + 1])
      {
        position += 2
        continue
      }
      if byte == 0x28 { depth += 1 }
      if byte == 0x29 {
        if depth == 0 { break }
        depth -= 1
      }
      position += 1
    }
    return position > index ? min(position, text.limit) : nil
  }

  private static func title(in text: InlineLocator, at index: Int) -> Int? {
    guard index < text.limit else { return nil }
    let close: UInt8
    switch text.bytes[index] {
    case 0x22: close = 0x22
    case 0x27: close = 0x27
    case 0x28: close = 0x29
    default: return nil
    }
    var position = index + 1
    while position < text.limit {
      let byte = text.bytes[position]
      if byte == close { return position + 1 }
      if byte == 0x28, close == 0x29 { return nil }
      position += byte == 0x5C ? 2 : 1
    }
    return nil
  }
}
