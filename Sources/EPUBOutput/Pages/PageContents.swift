import XMLTree

/// What a page holds, as the package document must tell it.
struct PageContents: Sendable, Hashable {
  var hasMath = false
  var hasSVG = false
  var imageCount = 0
  /// Images that have no text to stand for them.
  var silentImageCount = 0
  /// Addresses of its images.
  var images: Set<String> = []

  init() {}

  init(_ root: XMLElement) { visit(root) }

  /// The properties of the page in the manifest (EPUB 3.3, appendix D.6.2).
  var properties: [String] { (hasMath ? ["mathml"] : []) + (hasSVG ? ["svg"] : []) }

  private mutating func visit(_ element: XMLElement) {
    switch element.name {
    case "math": hasMath = true
    case "svg": hasSVG = true
    case "img":
      imageCount += 1
      if let address = element.attribute("src") { images.insert(address) }
      let text = element.attribute("alt") ?? ""
      if text.allSatisfy(\.isWhitespace) { silentImageCount += 1 }
    default: break
    }
    for child in element.elements { visit(child) }
  }
}
