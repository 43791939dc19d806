internal import Diagnostics
internal import SourceText

/// Finds includes of templates that do not exist, and templates that always include themselves.
struct IncludeCheck {
  private let templates: [String: Template]

  init(_ templates: [String: Template]) { self.templates = templates }

  /// All findings, in no particular order.
  func diagnostics() -> [Diagnostic] {
    let ordered = templates.values.sorted { $0.name < $1.name }
    return ordered.flatMap(missing) + recursions(from: ordered)
  }

  // MARK: - Missing templates

  private func missing(in template: Template) -> [Diagnostic] {
    template.code.includes.compactMap { include in
      guard include.path == nil, templates[include.name] == nil else { return nil }
      let place = Location(path: template.source.path, range: include.range)
      return include.isParent
        ? Diagnostic(
          "template-missing-parent", .error, at: place,
          Message("상위 템플릿 `\(include.name)` 없음", en: "no parent template `\(include.name)`"))
        : Diagnostic(
          "template-missing-partial", .error, at: place,
          Message("부분 템플릿 `\(include.name)` 없음", en: "no partial `\(include.name)`"))
    }
  }

  // MARK: - Recursion

  /// A template on the path being walked, and which of its includes is walked.
  private struct Step {
    var template: Template
    var includes: [TemplateCode.Include]
    var next = 0

    var location: Location {
      Location(path: template.source.path, range: includes[next - 1].range)
    }
  }

  /// Cycles of includes that no section or block can break.
  private func recursions(from roots: [Template]) -> [Diagnostic] {
    var finished: Set<String> = []
    var found: [Diagnostic] = []
    for root in roots where !finished.contains(root.name) {
      var path = [step(root)]
      var onPath = [root.name: 0]
      while let last = path.last {
        guard last.next < last.includes.count else {
          finished.insert(last.template.name)
          onPath[last.template.name] = nil
          path.removeLast()
          continue
        }
        let name = last.includes[last.next].name
        path[path.count - 1].next += 1
        if let start = onPath[name] {
          found.append(recursion(Array(path[start...])))
        } else if !finished.contains(name), let template = templates[name] {
          onPath[name] = path.count
          path.append(step(template))
        }
      }
    }
    return found
  }

  private func step(_ template: Template) -> Step {
    let includes = template.code.includes.filter { $0.isUnconditional && $0.path == nil }
    return Step(template: template, includes: includes)
  }

  private func recursion(_ cycle: [Step]) -> Diagnostic {
    let names = cycle.map { "`\($0.template.name)`" }
    let chain = (names + names.prefix(1)).joined(separator: " → ")
    return Diagnostic(
      "template-recursion", .error, at: cycle.last?.location,
      Message("끝없이 되풀이되는 포함 \(chain)", en: "endless inclusion \(chain)"),
      explanation: Message(
        "자신을 포함하는 태그는 `{{#이름}}` 구역 안에 두어야 멈출 수 있습니다.",
        en: "A template that includes itself needs a `{{#name}}` section around the tag to end."),
      notes: cycle.dropLast().map {
        Note(Message("이 포함을 거침", en: "by way of this tag"), at: $0.location)
      })
  }
}
