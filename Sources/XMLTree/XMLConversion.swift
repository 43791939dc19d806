import CLibXML2

/// Copies libxml2's tree into values; the parser's depth limit bounds the recursion.
enum XMLConversion {
  static func element(_ node: xmlNodePtr) -> XMLElement {
    XMLElement(
      name: text(node.pointee.name), namespace: namespace(node.pointee.ns),
      attributes: attributes(of: node), children: children(of: node))
  }

  private static func children(of node: xmlNodePtr) -> [XMLNode] {
    var nodes: [XMLNode] = []
    var next = node.pointee.children
    while let child = next {
      next = child.pointee.next
      if child.pointee.type == XML_ELEMENT_NODE {
        nodes.append(.element(element(child)))
      } else if let content = literal(child) {
        // Entity references split a text into several nodes.
        if case .text(let before)? = nodes.last {
          nodes[nodes.count - 1] = .text(before + content)
        } else {
          nodes.append(.text(content))
        }
      }
    }
    return nodes
  }

  private static func attributes(of node: xmlNodePtr) -> [XMLAttribute] {
    var attributes: [XMLAttribute] = []
    var next = node.pointee.properties
    while let attribute = next {
      next = attribute.pointee.next
      var value = ""
      var part = attribute.pointee.children
      while let current = part {
        value += literal(current) ?? ""
        part = current.pointee.next
      }
      attributes.append(
        XMLAttribute(
          name: text(attribute.pointee.name), namespace: namespace(attribute.pointee.ns),
          value: value))
    }
    return attributes
  }

  /// The text of a text node; an entity of the document stays as it was written.
  private static func literal(_ node: xmlNodePtr) -> String? {
    switch node.pointee.type {
    case XML_TEXT_NODE, XML_CDATA_SECTION_NODE: text(node.pointee.content)
    case XML_ENTITY_REF_NODE: "&\(text(node.pointee.name));"
    default: nil
    }
  }

  private static func namespace(_ namespace: xmlNsPtr?) -> String? {
    namespace.map { text($0.pointee.href) }
  }

  private static func text(_ pointer: UnsafePointer<UInt8>?) -> String {
    pointer.map { String(cString: $0) } ?? ""
  }
}
