/// Marks the parts of program texts with highlight.js.
package final class CodeHighlighter: Sendable {
  /// Longer texts are left unmarked, because a page cannot wait for them.
  package static let maximumLength = 256 << 10

  private struct Listing: Hashable {
    var code: String
    var language: String
  }

  private let pool: ScriptPool
  private let cache = ResultCache<Listing, String?>(limit: 5_000)

  /// A highlighter with highlight.js from `locations`; it is loaded when the first listing comes.
  package init(
    _ locations: ScriptLocations = .debian, engines: Int = 2, timeLimit: Double = 5
  ) {
    let highlight = ScriptSource.file(path: locations.highlight, package: "libjs-highlight.js")
    pool = ScriptPool(
      [
        // The script looks for a browser's global object.
        .text("var self = this;", name: "global"), highlight,
        .text(Self.script, name: "highlight"),
      ], engines: engines, timeLimit: timeLimit)
  }

  /// The code as XHTML whose only elements are `<span class="hljs-…">`.
  ///
  /// Nil when the language, by name or alias, is unknown or the code is longer than
  /// ``maximumLength`` bytes.
  package func highlight(_ code: String, language: String) throws(ScriptError) -> String? {
    guard code.utf8.count <= Self.maximumLength else { return nil }
    let listing = Listing(code: code, language: language)
    return try cache.value(of: listing) { () throws(ScriptError) in
      try pool.call("hwaljaHighlight", [XMLText.cleaned(code), language])
    }
  }

  /// Version 9 marks a language inside another with its bare name; that gets the prefix too.
  private static let script = """
    function hwaljaHighlight(code, language) {
      if (!hljs.getLanguage(language)) { return null; }
      return hljs.highlight(language, code, true).value
        .replace(/<span class="(?!hljs-)[^"]*">/g, '<span class="hljs-embedded">');
    }
    """
}
