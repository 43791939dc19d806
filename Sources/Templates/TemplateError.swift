package import Diagnostics

/// Why a template could not be rendered with some data.
package struct TemplateError: Error, Hashable, Sendable {
  /// What went wrong.
  package enum Reason: Hashable, Sendable {
    /// The library has no template of this name.
    case unknownTemplate(String)
    /// The data names a template that the library does not have.
    case unknownDynamicTemplate(String)
    /// Templates lie in each other deeper than this.
    case tooDeep(Int)
    /// The output is larger than this many bytes.
    case tooLarge(Int)
    /// The rendering takes more than this many operations.
    case tooLong(Int)
    /// A lambda made template text with this first error.
    case badLambda(Message)
  }

  /// A place in a template.
  package struct Place: Hashable, Sendable {
    package var template: String
    package var path: String
    /// Counted from 1.
    package var line: Int
    /// In characters, counted from 1.
    package var column: Int
  }

  package var reason: Reason
  /// Where it happened, then where that template was included, outwards; empty when no template
  /// was entered.
  package var chain: [Place]

  /// The template that it happened in.
  package var template: String? { chain.first?.template }
  /// The line that it happened on, from 1.
  package var line: Int? { chain.first?.line }
  /// The column that it happened at, from 1.
  package var column: Int? { chain.first?.column }
}

extension TemplateError: CustomStringConvertible {
  /// The problem in one line, then one line for each place of the chain.
  package var message: Message {
    var message = reason.message
    for (index, place) in shownChain.enumerated() {
      let at = "\(place.path):\(place.line):\(place.column) (\(place.template))"
      message.korean += index == 0 ? "\n  위치: \(at)" : "\n  포함: \(at)"
      message.english += index == 0 ? "\n  at \(at)" : "\n  included from \(at)"
    }
    let hidden = chain.count - shownChain.count
    if hidden > 0 {
      message.korean += "\n  … 그 밖에 \(hidden)곳"
      message.english += "\n  … and \(hidden) more"
    }
    return message
  }

  package var description: String { message.english }

  private var shownChain: ArraySlice<Place> { chain.prefix(8) }
}

extension TemplateError.Reason {
  /// The reason in one line.
  package var message: Message {
    switch self {
    case .unknownTemplate(let name):
      Message("템플릿 `\(name)` 없음", en: "no template `\(name)`")
    case .unknownDynamicTemplate(let name):
      Message("데이터가 가리키는 템플릿 `\(name)` 없음", en: "the data names no template: `\(name)`")
    case .tooDeep(let limit):
      Message(
        "템플릿이 서로를 \(limit)단계보다 깊이 포함함",
        en: "templates include each other more than \(limit) levels deep")
    case .tooLarge(let limit):
      Message("출력이 \(limit)바이트를 넘음", en: "the output exceeds \(limit) bytes")
    case .tooLong(let limit):
      Message("렌더링이 \(limit)단계를 넘음", en: "rendering takes more than \(limit) steps")
    case .badLambda(let problem):
      Message(
        "람다가 만든 템플릿이 잘못됨: \(problem.korean)",
        en: "a lambda made a broken template: \(problem.english)")
    }
  }
}
