/// Makes text of authors harmless and visible in a terminal.
///
/// Escape sequences could repaint the screen, bidirectional controls could show another order than
/// the file has, and invisible characters could hide what a finding is about.
enum VisibleText {
  /// What is shown instead of `scalar`, nil when it is shown as it is.
  static func substitute(for scalar: Unicode.Scalar) -> String? {
    let value = scalar.value
    switch value {
    case 0..<0x20: return String(Unicode.Scalar(0x2400 + value) ?? "?")
    case 0x20..<0x7F: return nil
    case 0x7F: return "\u{2421}"
    case 0x80..<0xA0, 0xAD, 0x61C, 0x200B, 0x200E...0x200F, 0x2028...0x202E, 0x2060...0x206F,
      0xFEFF, 0xFFF9...0xFFFB, 0xE0000...0xE007F:
      return "<U+\(hexadecimal(value))>"
    default: return nil
    }
  }

  /// `text` on one line; line ends and tabs are spaces.
  static func line(_ text: String) -> String {
    escaped(text) { $0 == "\n" || $0 == "\r" || $0 == "\t" ? " " : substitute(for: $0) }
  }

  /// The lines of `text`.
  static func lines(_ text: String) -> [String] {
    text.split(omittingEmptySubsequences: false) { $0 == "\n" || $0 == "\r\n" || $0 == "\r" }
      .map { line(String($0)) }
  }

  private static func escaped(
    _ text: String, _ substitute: (Unicode.Scalar) -> String?
  ) -> String {
    var result = ""
    for scalar in text.unicodeScalars {
      if let other = substitute(scalar) {
        result += other
      } else {
        result.unicodeScalars.append(scalar)
      }
    }
    return result
  }

  private static func hexadecimal(_ value: UInt32) -> String {
    let digits = String(value, radix: 16, uppercase: true)
    return String(repeating: "0", count: max(0, 4 - digits.count)) + digits
  }
}
