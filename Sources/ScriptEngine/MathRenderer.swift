/// Turns TeX formulas into MathML with KaTeX.
package final class MathRenderer: Sendable {
  private struct Formula: Hashable {
    var tex: String
    var display: Bool
  }

  private let pool: ScriptPool
  private let cache = ResultCache<Formula, String>(limit: 20_000)

  /// A renderer with KaTeX from `locations`; it is loaded when the first formula comes.
  package init(
    _ locations: ScriptLocations = .debian, engines: Int = 2, timeLimit: Double = 5
  ) {
    let katex = ScriptSource.file(path: locations.katex, package: "libjs-katex")
    pool = ScriptPool(
      [katex, .text(Self.script, name: "math")], engines: engines, timeLimit: timeLimit)
  }

  /// A `math` element in its namespace, well-formed XML with the TeX as annotation.
  ///
  /// Throws ``ScriptError/exception(_:)`` for a formula that KaTeX does not understand, with its
  /// message and the position in the formula.
  package func renderMath(_ tex: String, display: Bool) throws(ScriptError) -> String {
    let formula = Formula(tex: tex, display: display)
    return try cache.value(of: formula) { () throws(ScriptError) in
      let arguments = [XMLText.cleaned(tex), display ? "display" : ""]
      return try pool.call("hwaljaMath", arguments) ?? ""
    }
  }

  private static let script = #"""
    function hwaljaMath(tex, display) {
      var html = katex.renderToString(tex, {
        displayMode: display === "display", output: "mathml", throwOnError: true,
        strict: "ignore", trust: false, maxExpand: 1000, maxSize: 50
      });
      // TeX sets thin spaces around named operators: n log n, ln 2.
      html = html
        .replace(/<mo>\u2061<\/mo>(?!<mo|<mrow><mo)/g, '<mo>\u2061</mo><mspace width="0.1667em"/>')
        .replace(/(<\/m(?:i|n|sup|sub|frac)>)(<mi>[A-Za-z]{2,}<\/mi><mo>\u2061)/g,
          '$1<mspace width="0.1667em"/>$2');
      return html.slice(html.indexOf("<math"), html.lastIndexOf("</math>") + 7);
    }
    """#
}
