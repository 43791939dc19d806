/// One tag of markup whose text and attribute values hold no bare `<` or `>`, as our writers' do.
struct MarkupTag {
  /// Bytes of the tag from `<` to just past `>`.
  var range: Range<Int>
  /// Element name; a closing tag has `/` before it.
  var name: String
  /// Attributes with their values as written, in order.
  var attributes: [(name: String, value: String)]
  var isClosed: Bool

  func value(_ name: String) -> String? { attributes.first { $0.name == name }?.value }

  /// The tag with its attributes as they now are.
  var text: String {
    "<" + name + attributes.map { " \($0.name)=\"\($0.value)\"" }.joined()
      + (isClosed ? " />" : ">")
  }
}

/// Walks over the tags of markup made by our writers and replaces some of them.
enum MarkupTags {
  /// The markup with every tag for which `replacement` gives a text replaced by it.
  ///
  /// Only links and tags with an `id` are asked about; all others are kept.
  static func replacing(
    in bytes: [UInt8], _ replacement: (MarkupTag) -> String?
  ) -> [UInt8] {
    var result: [UInt8] = []
    result.reserveCapacity(bytes.count)
    var copied = 0
    var index = 0
    while let start = bytes[index...].firstIndex(of: 0x3C) {
      guard let end = bytes[start...].firstIndex(of: 0x3E) else { break }
      index = end + 1
      guard isOfInterest(bytes[(start + 1)..<end]), let tag = tag(bytes[start...end]),
        let text = replacement(tag)
      else { continue }
      result += bytes[copied..<start]
      result += text.utf8
      copied = index
    }
    result += bytes[copied...]
    return result
  }

  /// Whether the inside of a tag is that of a link or holds ` id="`; most tags are neither.
  private static func isOfInterest(_ inner: ArraySlice<UInt8>) -> Bool {
    let name = inner.first == 0x2F ? inner.dropFirst() : inner
    if name.first == 0x61, name.count == 1 || name[name.startIndex + 1] == 0x20 { return true }
    var index = inner.startIndex
    while let space = inner[index...].firstIndex(of: 0x20) {
      if inner[space...].starts(with: identifier) { return true }
      index = space + 1
    }
    return false
  }

  private static let identifier = Array(" id=\"".utf8)

  private static func tag(_ bytes: ArraySlice<UInt8>) -> MarkupTag? {
    let inner = bytes.dropFirst().dropLast()
    guard let first = inner.first, first != 0x21, first != 0x3F else { return nil }
    let text = String(decoding: inner, as: UTF8.self)
    let isClosed = text.hasSuffix("/")
    var rest = isClosed ? text.dropLast() : text[...]
    let nameEnd = rest.firstIndex(where: \.isWhitespace) ?? rest.endIndex
    let name = String(rest[..<nameEnd])
    rest = rest[nameEnd...]
    var attributes: [(name: String, value: String)] = []
    while let equals = rest.firstRange(of: "=\"") {
      let name = rest[..<equals.lowerBound].drop(while: \.isWhitespace)
      let value = rest[equals.upperBound...]
      guard let quote = value.firstIndex(of: "\"") else { return nil }
      attributes.append((String(name), String(value[..<quote])))
      rest = value[value.index(after: quote)...]
    }
    return MarkupTag(
      range: bytes.startIndex..<bytes.endIndex, name: name, attributes: attributes,
      isClosed: isClosed)
  }
}
