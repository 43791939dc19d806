import FoundationEssentials

/// A script that an engine runs when it starts.
package enum ScriptSource: Sendable, Hashable {
  /// A file, and the Debian package that brings it.
  case file(path: String, package: String)
  /// A script given as text, with a name for error messages.
  case text(String, name: String)

  /// Name and text of the script; reads the file.
  func load() throws(ScriptError) -> (name: String, text: String) {
    switch self {
    case .text(let text, let name): return (name, text)
    case .file(let path, let package):
      guard let data = FileManager.default.contents(atPath: path) else {
        throw .missingScript(path: path, package: package)
      }
      return (path, String(decoding: data, as: UTF8.self))
    }
  }
}

/// Where the scripts of the tool lie.
package struct ScriptLocations: Sendable, Hashable {
  /// KaTeX (package `libjs-katex`), tried with 0.16.
  package var katex: String
  /// highlight.js (package `libjs-highlight.js`), version 9.
  package var highlight: String

  package init(katex: String, highlight: String) {
    self.katex = katex
    self.highlight = highlight
  }

  /// Where Debian installs them.
  package static let debian = ScriptLocations(
    katex: "/usr/share/javascript/katex/katex.min.js",
    highlight: "/usr/share/javascript/highlight.js/highlight.min.js")
}
