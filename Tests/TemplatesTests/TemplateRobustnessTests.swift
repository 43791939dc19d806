import Diagnostics
import SourceText
import Templates
import Testing

/// A small repeatable source of random numbers (SplitMix64).
private struct SeededGenerator: RandomNumberGenerator {
  var state: UInt64

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }
}

@Suite("Robustness of templates")
struct TemplateRobustnessTests {
  private static let pieces = [
    "{{", "}}", "{", "}", "{{{", "}}}", "#", "^", "/", ">", "<", "$", "&", "!", "=", "*", ".", "a",
    "b", "main", " ", "  ", "\t", "\n", "\r\n", "한", "{{a}}", "{{#a}}", "{{/a}}", "{{^b}}",
    "{{/b}}", "{{>p}}", "{{>main}}", "{{<p}}", "{{/p}}", "{{$a}}", "{{$b}}", "{{.}}", "{{#.}}",
    "{{/.}}", "{{>*a}}", "{{<*a}}", "{{/*a}}", "{{=| |=}}", "|a|", "|={{ }}=|", "{{&a}}", "{{f}}",
    "{{#f}}", "{{/f}}",
  ]

  private static let data: TemplateValue = [
    "a": ["p", ["b": "<", "a": ""], [1, 2]], "b": true,
    "f": .lambda(TemplateLambda { $0 + "{{b}}" }),
  ]

  private static func text(_ generator: inout SeededGenerator) -> String {
    let count = Int.random(in: 0..<24, using: &generator)
    return (0..<count).map { _ in pieces.randomElement(using: &generator) ?? "" }.joined()
  }

  @Test("gives a template or findings for any text, and renders or throws", arguments: 0..<40)
  func survivesRandomTemplates(_ seed: Int) {
    var generator = SeededGenerator(state: UInt64(seed))
    var options = TemplateOptions()
    options.maximumOutput = 20_000
    options.maximumSteps = 20_000
    for _ in 0..<100 {
      let templates = library(
        ["main": Self.text(&generator), "p": Self.text(&generator)], options: options)
      for finding in templates.diagnostics {
        let path = finding.location?.path
        let file = ["main", "p"].compactMap { templates.template($0)?.source }
          .first { $0.path == path }
        let range = finding.location?.range ?? .at(-1)
        #expect(range.start >= 0 && range.end <= file?.bytes.count ?? -1)
      }
      let first = try? templates.render("main", Self.data)
      #expect(first == (try? templates.render("main", Self.data)))
    }
  }

  @Test(
    "takes a short time for a megabyte of anything", .timeLimit(.minutes(1)),
    arguments: [
      "{{#a}}", "{{/a}}", "{{^a}}", "{{$a}}", "{{<a}}", "{{>a}}", "{{a}}", "{{", "{{a {{", "{{{",
      "{{!", "{{=a b=}}", "{{}}", " ", "\n", " {{! }}", "  {{$a}}\n", "{{#a}}{{#b}}{{/a}}",
      "{{<a}}{{$a}}", "  {{<a}} {{$a}}\n ",
    ])
  func survivesRepetition(_ piece: String) {
    let text = String(repeating: piece, count: (1 << 20) / piece.utf8.count)
    let source = SourceFile(path: "a.mustache", text: text)
    let template = Template(name: "a", source: source)
    #expect(template.diagnostics.count <= 20)
  }

  @Test(
    "allows 256 levels of sections or blocks", .timeLimit(.minutes(1)),
    arguments: [("{{#a}}", "{{/a}}"), ("{{^b}}", "{{/b}}"), ("{{$c}}", "{{/c}}")])
  func limitsNesting(_ open: String, _ close: String) throws {
    func nested(_ count: Int) -> String {
      String(repeating: open, count: count) + "x" + String(repeating: close, count: count)
    }
    let allowed = library(["main": nested(256), "deep": nested(257)])
    #expect(try allowed.render("main", ["a": 1]) == Array("x".utf8))
    #expect(allowed.diagnostics.map(\.rule) == ["template-deep-nesting"])
    #expect(allowed.diagnostics.first?.location?.path == "templates/deep.mustache")
    #expect(allowed.diagnostics.first?.location?.range?.start == 256 * open.utf8.count)
  }
}
