/// What stands inside an element.
package enum XMLNode: Sendable, Hashable {
  case element(XMLElement)
  /// Text with its character references resolved; CDATA is text too.
  case text(String)
}

/// An attribute of an element; namespace declarations are not attributes.
package struct XMLAttribute: Sendable, Hashable {
  /// Name without prefix.
  package var name: String
  /// URI of the namespace; nil for a name without prefix.
  package var namespace: String?
  package var value: String
}

/// An element of an XML document; comments and processing instructions are left out.
package struct XMLElement: Sendable, Hashable {
  /// Name without prefix.
  package var name: String
  /// URI of the namespace.
  package var namespace: String?
  /// In the order of the text.
  package var attributes: [XMLAttribute]
  package var children: [XMLNode]

  /// The value of an attribute; without a namespace, that of a name without prefix.
  package func attribute(_ name: String, namespace: String? = nil) -> String? {
    attributes.first { $0.name == name && $0.namespace == namespace }?.value
  }

  /// The child elements, in order.
  package var elements: [XMLElement] {
    children.compactMap { if case .element(let element) = $0 { element } else { nil } }
  }

  /// The elements of that name inside this one at any depth, in the order of the text.
  package func elements(named name: String) -> [XMLElement] {
    elements.flatMap { ($0.name == name ? [$0] : []) + $0.elements(named: name) }
  }

  /// The first element reached by a path of child names, such as `["metadata", "title"]`.
  package func element(at path: [String]) -> XMLElement? {
    guard let name = path.first else { return self }
    for child in elements where child.name == name {
      if let found = child.element(at: Array(path.dropFirst())) { return found }
    }
    return nil
  }

  /// All text inside the element, in order.
  package var text: String {
    children.map { node in
      switch node {
      case .text(let text): text
      case .element(let element): element.text
      }
    }.joined()
  }
}
