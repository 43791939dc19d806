import XMLTree

/// Makes MathML valid whose token elements hold further elements.
///
/// KaTeX sets `\bmod` and `\mathbin{…}` as an `mo` with elements inside. Browsers bear it; the
/// grammar of MathML 3 (section 3.2) lets a token hold nothing but text, and checkers of books hold
/// to the grammar.
package enum MathMLTokens {
  private static let tokens: Set = ["mi", "mo", "mn", "ms", "mtext"]

  /// The formula with its tokens flattened to text or turned into rows.
  package static func repaired(_ markup: String) -> String {
    guard hasNestedToken(Array(markup.utf8)),
      let root = try? XMLDocument.root(Array(markup.utf8), path: "formula")
    else { return markup }
    var writer = HTMLWriter()
    write(root, namespace: nil, to: &writer)
    return writer.text
  }

  /// Whether a token opens with an element.
  private static func hasNestedToken(_ bytes: [UInt8]) -> Bool {
    var index = 0
    while let start = bytes[index...].firstIndex(of: 0x3C),
      let end = bytes[start...].firstIndex(of: 0x3E)
    {
      index = end + 1
      guard end + 2 < bytes.count, bytes[end - 1] != 0x2F, bytes[end + 1] == 0x3C,
        bytes[end + 2] != 0x2F
      else { continue }
      let name = bytes[(start + 1)..<end].prefix { $0 != 0x20 }
      if tokens.contains(String(decoding: name, as: UTF8.self)) { return true }
    }
    return false
  }

  private static func write(
    _ element: XMLElement, namespace: String?, to writer: inout HTMLWriter
  ) {
    let isBroken = tokens.contains(element.name) && !element.elements.isEmpty
    if isBroken, !isPlain(element) {
      writeRow(element, to: &writer)
      return
    }
    writer.raw("<\(element.name)")
    if let own = element.namespace, own != namespace { writer.attribute("xmlns", own) }
    for attribute in element.attributes { writer.attribute(attribute.name, attribute.value) }
    writer.raw(">")
    if isBroken {
      writer.escaped(element.text)
    } else {
      writeChildren(of: element, to: &writer)
    }
    writer.raw("</\(element.name)>")
  }

  private static func writeChildren(of element: XMLElement, to writer: inout HTMLWriter) {
    for child in element.children {
      switch child {
      case .element(let inner): write(inner, namespace: element.namespace, to: &writer)
      case .text(let text): writer.escaped(text)
      }
    }
  }

  /// A row keeps what a token cannot hold, with the token's space on both sides.
  private static func writeRow(_ element: XMLElement, to writer: inout HTMLWriter) {
    writer.raw("<mrow>")
    writeSpace(element.attribute("lspace"), to: &writer)
    for child in element.children {
      switch child {
      case .element(let inner): write(inner, namespace: element.namespace, to: &writer)
      case .text(let text):
        writer.raw("<mtext>")
        writer.escaped(text)
        writer.raw("</mtext>")
      }
    }
    writeSpace(element.attribute("rspace"), to: &writer)
    writer.raw("</mrow>")
  }

  private static func writeSpace(_ width: String?, to writer: inout HTMLWriter) {
    guard let width else { return }
    writer.raw("<mspace")
    writer.attribute("width", width)
    writer.raw("/>")
  }

  /// Whether the token looks the same as plain text: rows of upright letters, figures and words.
  private static func isPlain(_ element: XMLElement) -> Bool {
    element.elements.allSatisfy { child in
      switch child.name {
      case "mrow": isPlain(child)
      case "mi": child.attribute("mathvariant") == "normal" && child.elements.isEmpty
      case "mo", "mn", "mtext": child.attributes.isEmpty && child.elements.isEmpty
      default: false
      }
    }
  }
}
