/// The data that a template is rendered with.
package enum TemplateValue: Sendable {
  /// Plain text; `{{name}}` writes it with HTML characters escaped.
  case text(String)
  /// HTML that is already safe; `{{name}}` writes it as it is.
  case html(String)
  /// A whole number in decimal digits.
  case number(Int)
  /// A condition; written as `true` or `false`.
  case flag(Bool)
  /// Values that a section repeats over.
  case list([TemplateValue])
  /// Values by name.
  case record([String: TemplateValue])
  /// Text made while rendering.
  case lambda(TemplateLambda)
  /// No value; as a field of a record it hides outer values of the same name.
  case missing
}

extension TemplateValue {
  /// Whether a section of this value is rendered.
  ///
  /// As in the Mustache specification, `false`, a missing value and an empty list are falsey, and a
  /// number is truthy even when it is 0. Beyond it, empty text and empty HTML are falsey too, so
  /// that `{{#subtitle}}` needs no flag beside it.
  package var isTruthy: Bool {
    switch self {
    case .text(let text), .html(let text): !text.isEmpty
    case .flag(let flag): flag
    case .list(let items): !items.isEmpty
    case .missing: false
    case .number, .record, .lambda: true
    }
  }
}

extension TemplateValue: ExpressibleByStringLiteral, ExpressibleByIntegerLiteral,
  ExpressibleByBooleanLiteral, ExpressibleByArrayLiteral, ExpressibleByDictionaryLiteral
{
  package init(stringLiteral value: String) { self = .text(value) }

  package init(integerLiteral value: Int) { self = .number(value) }

  package init(booleanLiteral value: Bool) { self = .flag(value) }

  package init(arrayLiteral elements: TemplateValue...) { self = .list(elements) }

  /// The record of `elements`; of two with the same name the last one counts.
  package init(dictionaryLiteral elements: (String, TemplateValue)...) {
    self = .record(Dictionary(elements) { _, last in last })
  }
}
