import Diagnostics
import SourceText
import Templates
import Testing

/// A broken template and the findings it must have, each as `rule text-of-its-range`.
struct ProblemCase: Sendable, CustomTestStringConvertible {
  let template: String
  let findings: [String]

  init(_ template: String, _ findings: String...) {
    self.template = template
    self.findings = findings
  }

  var testDescription: String { template }
}

@Suite("Diagnostics of templates")
struct TemplateDiagnosticsTests {
  @Test(
    "finds what is wrong in one template",
    arguments: [
      ProblemCase("{{#a}}{{b}}{{/a}}{{<p}}{{$c}}{{/c}}{{/p}}"),
      ProblemCase("가{{#a}}나", "template-unclosed-section {{#a}}"),
      ProblemCase(
        "{{^a}}{{$b}}", "template-unclosed-section {{^a}}", "template-unclosed-section {{$b}}"),
      ProblemCase("{{#a}}{{#b}}{{/a}}", "template-mismatched-close {{/a}}"),
      ProblemCase("{{#a}}{{/b}}{{/a}}", "template-mismatched-close {{/b}}"),
      ProblemCase("{{<*a}}{{/a}}{{/*a}}", "template-mismatched-close {{/a}}"),
      ProblemCase("x{{/a}}", "template-stray-close {{/a}}"),
      ProblemCase("a {{b\nc", "template-unclosed-tag {{"),
      ProblemCase("{{a {{b}}", "template-unclosed-tag {{"),
      ProblemCase("{{{a}}", "template-unclosed-tag {{"),
      ProblemCase("{{}}{{# }}", "template-bad-name {{}}", "template-bad-name {{# }}"),
      ProblemCase("{{a b}}", "template-bad-name {{a b}}"),
      ProblemCase("{{a..b}}{{.a}}", "template-bad-name {{a..b}}", "template-bad-name {{.a}}"),
      ProblemCase("{{=<=}}{{a}}", "template-bad-delimiters {{=<=}}"),
      ProblemCase("{{=a b c=}}", "template-bad-delimiters {{=a b c=}}"),
      ProblemCase(
        "{{<p}}{{x}}{{#a}}{{$b}}{{/b}}{{/a}}{{/p}}",
        "template-ignored-tag {{x}}", "template-ignored-tag {{#a}}"),
      ProblemCase("{{<p}}{{$b}}{{/b}}{{$b}}{{/b}}{{/p}}", "template-duplicate-block {{$b}}"),
    ])
  func findsProblems(_ test: ProblemCase) {
    let source = SourceFile(path: "a.mustache", text: test.template)
    let found = Template(name: "a", source: source).diagnostics.map { finding in
      "\(finding.rule) \(source.text(in: finding.location?.range ?? .at(0)))"
    }
    #expect(found == test.findings)
  }

  @Test("leaves out only the broken tags when a broken template is rendered")
  func rendersBrokenTemplates() throws {
    let rendered = try render("{{#a}}{{b}}{{/c}}{{}}!{{", ["b": 1])
    #expect(rendered == "1{{}}!{{")
  }

  @Test("finds includes of templates that do not exist")
  func findsMissingTemplates() {
    let found = library(["a": "{{>b}}{{#x}}{{>nope}}{{/x}}{{>*x}}", "b": "{{<gone}}{{/gone}}"])
    #expect(
      found.diagnostics.map(\.rule) == ["template-missing-partial", "template-missing-parent"])
    #expect(found.diagnostics.first?.location?.path == "templates/a.mustache")
    #expect(found.diagnostics.first?.summary.english == "no partial `nope`")
    #expect(found.template("a")?.includedNames == ["b", "nope"])
  }

  @Test(
    "finds templates that always include themselves",
    arguments: [
      (["a": "{{>a}}"], ["endless inclusion `a` → `a`"]),
      (["a": "{{>b}}", "b": "{{<c}}{{/c}}", "c": "{{>b}}"], ["endless inclusion `b` → `c` → `b`"]),
      (["a": "{{#x}}{{>a}}{{/x}}", "b": "{{$x}}{{>b}}{{/x}}", "c": "{{>*x}}"], []),
      (["a": "{{<b}}{{$x}}{{>a}}{{/x}}{{/b}}", "b": ""], []),
      (["a": "{{>c}}{{>b}}", "b": "{{>c}}", "c": ""], []),
    ] as [([String: String], [String])])
  func findsRecursion(_ templates: [String: String], _ expected: [String]) {
    let found = library(templates).diagnostics
    #expect(found.map(\.summary.english) == expected)
    #expect(found.allSatisfy { $0.rule == "template-recursion" })
  }
}
