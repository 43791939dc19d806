import XMLTree

/// Looks for what could run or load something when an SVG is opened by itself.
///
/// A browser reads more than our tree shows: it expands entities and follows stylesheets that
/// processing instructions name. A drawing has no need of either, so both are refused unread.
enum SVGSafety {
  /// The first unsafe thing found, for the message; nil when the drawing is harmless.
  static func problem(in bytes: [UInt8], name: String) -> String? {
    // Other encodings could hide from us what a browser finds.
    guard String(validating: bytes, as: UTF8.self) != nil, !bytes.contains(0) else {
      return "UTF-8"
    }
    for word in ["<!ENTITY", "<?xml-stylesheet"] where bytes.firstRange(of: word.utf8) != nil {
      return word + ">"
    }
    guard let root = try? XMLDocument.root(bytes, path: name) else { return "XML" }
    return problem(in: root)
  }

  private static let unsafeElements: Set<String> = [
    "script", "foreignobject", "iframe", "embed", "object", "handler", "set",
  ]

  private static func problem(in element: XMLElement) -> String? {
    let name = element.name.lowercased()
    if unsafeElements.contains(name) || element.namespace == "http://www.w3.org/1999/xhtml" {
      return "<\(element.name)>"
    }
    for attribute in element.attributes where isUnsafe(attribute) { return attribute.name }
    if name == "style", isUnsafe(style: element.text) { return "<style>" }
    for child in element.elements {
      if let found = problem(in: child) { return found }
    }
    return nil
  }

  private static func isUnsafe(_ attribute: XMLAttribute) -> Bool {
    let name = attribute.name.lowercased()
    let value = attribute.value.filter { !$0.isWhitespace }.lowercased()
    if name.hasPrefix("on") || value.contains("javascript:") { return true }
    switch name {
    case "href", "src": return !isInside(value)
    // An animation could set either later.
    case "attributename": return value.hasSuffix("href") || value.hasPrefix("on")
    default: return isUnsafe(style: value)
    }
  }

  /// Whether CSS or a presentation attribute names something outside the drawing.
  private static func isUnsafe(style: String) -> Bool {
    let text = style.filter { !$0.isWhitespace && $0 != "\"" && $0 != "'" }.lowercased()
    // An escape could spell any of the words below.
    if text.contains("\\") { return true }
    if ["@import", "image-set(", "src("].contains(where: { text.contains($0) }) { return true }
    return text.split(separator: "url(", omittingEmptySubsequences: false).dropFirst()
      .contains { !isInside($0) }
  }

  /// Whether an address leads to a part of the drawing, or holds a picture of pixels.
  private static func isInside(_ address: some StringProtocol) -> Bool {
    if address.hasPrefix("#") { return true }
    return address.hasPrefix("data:image/") && !address.hasPrefix("data:image/svg")
  }
}
