import XMLTree

/// What an SVG drawing holds that matters to a book.
struct SVGInspection {
  /// Whether it moves by itself.
  private(set) var mayMove = false
  /// Whether it runs script or asks for files that are not in the book.
  private(set) var isUnfit = false

  /// Inspects the tree below `root`.
  init(_ root: XMLElement) { visit(root) }

  private mutating func visit(_ element: XMLElement) {
    switch element.name {
    case "script", "foreignObject", "iframe", "object", "embed": isUnfit = true
    case "animate", "animateMotion", "animateTransform", "set": mayMove = true
    case "style": inspect(style: element.text)
    default: break
    }
    for attribute in element.attributes {
      let value = attribute.value.lowercased().filter { !$0.isWhitespace }
      if attribute.name.lowercased().hasPrefix("on") { isUnfit = true }
      if attribute.name == "href" || attribute.name == "src" { inspect(address: value, element) }
      if value.contains("url(") { inspect(style: value) }
    }
    for child in element.elements { visit(child) }
  }

  private mutating func inspect(address: String, _ element: XMLElement) {
    let isInside = address.hasPrefix("#") || address.hasPrefix("data:image/")
    // A link in a drawing leads nowhere when the drawing is shown as an image.
    let isWeb = address.hasPrefix("https://") || address.hasPrefix("http://")
    if !isInside, !(element.name == "a" && isWeb) { isUnfit = true }
  }

  private mutating func inspect(style: String) {
    let style = style.lowercased().filter { !$0.isWhitespace && $0 != "\"" && $0 != "'" }
    if style.contains("@import") { isUnfit = true }
    if style.contains("@keyframes") || style.contains("animation:") { mayMove = true }
    for place in style.ranges(of: "url(") where !style[place.upperBound...].hasPrefix("#") {
      if !style[place.upperBound...].hasPrefix("data:") { isUnfit = true }
    }
  }
}
