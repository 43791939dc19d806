/// A JSON value whose objects keep the order of their keys.
enum JSONValue: ExpressibleByStringLiteral, ExpressibleByIntegerLiteral, ExpressibleByArrayLiteral {
  case string(String)
  case number(Int)
  case null
  case array([JSONValue])
  case object([(String, JSONValue)])

  init(stringLiteral value: String) { self = .string(value) }
  init(integerLiteral value: Int) { self = .number(value) }
  init(arrayLiteral elements: JSONValue...) { self = .array(elements) }

  /// An object without the members that have no value.
  static func members(_ members: [(String, JSONValue?)]) -> JSONValue {
    .object(members.compactMap { key, value in value.map { (key, $0) } })
  }

  /// The text, indented by two spaces a level, with a line end.
  var text: String {
    var output = ""
    write(to: &output, indent: 0)
    return output + "\n"
  }

  private func write(to output: inout String, indent: Int) {
    switch self {
    case .string(let value): Self.write(value, to: &output)
    case .number(let value): output += String(value)
    case .null: output += "null"
    case .array(let elements):
      Self.write(elements, between: ("[", "]"), to: &output, indent: indent) { element, output in
        element.write(to: &output, indent: indent + 1)
      }
    case .object(let members):
      Self.write(members, between: ("{", "}"), to: &output, indent: indent) { member, output in
        Self.write(member.0, to: &output)
        output += ": "
        member.1.write(to: &output, indent: indent + 1)
      }
    }
  }

  private static func write<Element>(
    _ elements: [Element], between brackets: (String, String), to output: inout String,
    indent: Int, _ writeElement: (Element, inout String) -> Void
  ) {
    output += brackets.0
    for (place, element) in elements.enumerated() {
      output += (place == 0 ? "\n" : ",\n") + String(repeating: "  ", count: indent + 1)
      writeElement(element, &output)
    }
    if !elements.isEmpty { output += "\n" + String(repeating: "  ", count: indent) }
    output += brackets.1
  }

  /// A string literal; what a terminal would obey or hide is written as an escape (RFC 8259).
  private static func write(_ text: String, to output: inout String) {
    output += "\""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"": output += "\\\""
      case "\\": output += "\\\\"
      case "\n": output += "\\n"
      case "\r": output += "\\r"
      case "\t": output += "\\t"
      default:
        if VisibleText.substitute(for: scalar) == nil {
          output.unicodeScalars.append(scalar)
        } else {
          for unit in String(scalar).utf16 { output += escape(unit) }
        }
      }
    }
    output += "\""
  }

  private static func escape(_ unit: UInt16) -> String {
    let digits = String(unit, radix: 16)
    return "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
  }
}
