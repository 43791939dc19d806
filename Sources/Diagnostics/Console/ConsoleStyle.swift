/// Measures and colours of the console form of one finding.
struct ConsoleStyle: Sendable {
  let palette: Palette
  /// Width of the terminal in cells.
  let width: Int
  /// Cells of the widest line number.
  let numberWidth: Int

  /// Cells left for text behind the gutter `12 │ `.
  var textWidth: Int { max(20, width - numberWidth - 4) }

  /// A line of the file.
  func row(number: Int, _ text: String) -> String {
    gutter("\(padded(number)) │") + (text.isEmpty ? "" : " " + text)
  }

  /// A line below one of the file.
  func row(_ text: String = "") -> String {
    gutter(blank + " │") + (text.isEmpty ? "" : " " + text)
  }

  /// Stands for lines that are left out.
  func elision(_ text: String = "") -> String {
    gutter(blank + " ⋮") + (text.isEmpty ? "" : " " + text)
  }

  /// A line of a change: `12 - …` or `12 + …`.
  func change(number: Int, mark: String, _ role: Palette.Role, _ text: String) -> String {
    gutter(padded(number)) + palette.paint(" " + mark, role) + (text.isEmpty ? "" : " " + text)
  }

  /// `= label: text`, broken to the width of the terminal, continued below the text.
  func remark(_ label: String?, _ text: String) -> [String] {
    let head = label.map { $0 + ": " } ?? ""
    let lines = TextWrap.lines(head + text, width: max(20, width - numberWidth - 4))
    return lines.enumerated().map { place, line in
      if place > 0 { return continuation(line) }
      let painted =
        line.hasPrefix(head) && !head.isEmpty
        ? palette.paint(String(head.dropLast()), .strong) + " " + line.dropFirst(head.count) : line
      return gutter(blank + " =") + " " + painted
    }
  }

  /// A line below a remark, in step with its text.
  func continuation(_ text: String) -> String { blank + "   " + text }

  /// `--> path:line:column`, the place of a note.
  func pointer(_ place: String) -> String {
    gutter(blank + "-->") + " " + place
  }

  private var blank: String { String(repeating: " ", count: numberWidth + 1) }

  private func padded(_ number: Int) -> String {
    let digits = String(number)
    return String(repeating: " ", count: max(0, numberWidth + 1 - digits.count)) + digits
  }

  private func gutter(_ text: String) -> String { palette.paint(text, .gutter) }
}
