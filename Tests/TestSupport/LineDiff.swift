/// A line diff for people who read a failed test.
package enum LineDiff {
  private struct Row {
    var mark: Character
    var line: Substring
    var number: Int
  }

  /// The lines that differ, `-` expected and `+` actual, with `context` equal lines around them.
  ///
  /// Trailing blanks and control characters are made visible, since they are what the eye misses.
  /// Equal texts give an empty string.
  package static func describe(expected: String, actual: String, context: Int = 2) -> String {
    let rows = rows(
      expected: expected.split(separator: "\n", omittingEmptySubsequences: false),
      actual: actual.split(separator: "\n", omittingEmptySubsequences: false))
    var output: [String] = []
    var lastShown = -1
    for (index, row) in rows.enumerated() where isNearChange(index, in: rows, context: context) {
      if index > lastShown + 1 { output.append("  …") }
      lastShown = index
      output.append("\(row.mark) \(row.number) │ \(visible(row.line, marked: row.mark != " "))")
    }
    if !output.isEmpty, lastShown < rows.count - 1 { output.append("  …") }
    return output.joined(separator: "\n")
  }

  private static func rows(expected: [Substring], actual: [Substring]) -> [Row] {
    var removed: Set<Int> = []
    var inserted: Set<Int> = []
    let difference = actual.difference(from: expected) { $0.utf8.elementsEqual($1.utf8) }
    for change in difference {
      switch change {
      case .remove(let offset, _, _): removed.insert(offset)
      case .insert(let offset, _, _): inserted.insert(offset)
      }
    }
    var rows: [Row] = []
    var old = 0
    var new = 0
    while old < expected.count || new < actual.count {
      if removed.contains(old) {
        rows.append(Row(mark: "-", line: expected[old], number: old + 1))
        old += 1
      } else if inserted.contains(new) {
        rows.append(Row(mark: "+", line: actual[new], number: new + 1))
        new += 1
      } else {
        rows.append(Row(mark: " ", line: actual[new], number: new + 1))
        old += 1
        new += 1
      }
    }
    return rows
  }

  private static func isNearChange(_ index: Int, in rows: [Row], context: Int) -> Bool {
    let start = max(0, index - context)
    let end = min(rows.count, index + context + 1)
    return rows[start..<end].contains { $0.mark != " " }
  }

  private static func visible(_ line: Substring, marked: Bool) -> String {
    var result = ""
    for scalar in line.unicodeScalars {
      if scalar.value < 0x20 || scalar.value == 0x7F {
        result += scalar.escaped(asASCII: true)
      } else {
        result.unicodeScalars.append(scalar)
      }
    }
    guard marked, result.last == " " else { return result }
    let kept = result.reversed().drop { $0 == " " }
    return String(kept.reversed()) + String(repeating: "·", count: result.count - kept.count)
  }
}
