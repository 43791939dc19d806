/// Reads XML 1.0 with namespaces, safely: nothing is fetched, no DTD is loaded, no entity of the
/// document is expanded in its content.
package enum XMLDocument {
  /// Most bytes that are read.
  package static let maximumBytes = 64 << 20

  /// Where `bytes` are not well-formed, in order; empty for a well-formed text.
  ///
  /// Undeclared prefixes count as problems. At most 100 are told; `path` is only named in them.
  package static func wellFormednessProblems(_ bytes: [UInt8], path: String) -> [XMLProblem] {
    let parser = XMLParserContext()
    guard let parser else { return [outOfMemory(path)] }
    if let problem = sizeProblem(bytes, path) { return [problem] }
    let document = parser.parse(bytes)
    let problems = parser.problems(path: path)
    if document == nil, problems.isEmpty {
      return [XMLProblem(path: path, line: 0, column: 0, message: "not an XML document")]
    }
    return problems
  }

  /// The root element of a well-formed text; throws its first problem.
  package static func root(_ bytes: [UInt8], path: String) throws(XMLProblem) -> XMLElement {
    guard let parser = XMLParserContext() else { throw outOfMemory(path) }
    if let problem = sizeProblem(bytes, path) { throw problem }
    let document = parser.parse(bytes)
    if let problem = parser.problems(path: path).first { throw problem }
    guard let document, let root = document.rootElement() else {
      throw XMLProblem(path: path, line: 0, column: 0, message: "not an XML document")
    }
    return root
  }

  private static func sizeProblem(_ bytes: [UInt8], _ path: String) -> XMLProblem? {
    guard bytes.count > maximumBytes else { return nil }
    return XMLProblem(path: path, line: 0, column: 0, message: "more than \(maximumBytes) bytes")
  }

  private static func outOfMemory(_ path: String) -> XMLProblem {
    XMLProblem(path: path, line: 0, column: 0, message: "out of memory")
  }
}
