import XMLTree

/// Looks for what could run or load something when an SVG is opened by itself.
enum SVGSafety {
  /// The first unsafe thing found, for the message; nil when the drawing is harmless.
  static func problem(in bytes: [UInt8], name: String) -> String? {
    guard let root = try? XMLDocument.root(bytes, path: name) else { return "XML" }
    return problem(in: root)
  }

  private static func problem(in element: XMLElement) -> String? {
    let name = element.name.lowercased()
    if ["script", "foreignobject", "iframe", "embed", "object", "handler", "set"].contains(name) {
      return "<\(element.name)>"
    }
    for attribute in element.attributes {
      let attributeName = attribute.name.lowercased()
      if attributeName.hasPrefix("on") { return attribute.name }
      let value = attribute.value.filter { !$0.isWhitespace }.lowercased()
      if value.contains("javascript:") { return attribute.name }
      if attributeName == "href", !value.hasPrefix("#"), !value.hasPrefix("data:image/") {
        return attribute.name
      }
      if value.contains("url("), value.contains("url(http") || value.contains("url(//") {
        return attribute.name
      }
    }
    if name == "style" {
      let text = element.text.lowercased()
      if text.contains("@import") || text.contains("url(http") || text.contains("url(//") {
        return "<style>"
      }
    }
    for child in element.elements {
      if let found = problem(in: child) { return found }
    }
    return nil
  }
}
