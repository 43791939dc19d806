import Diagnostics
import Templates
import Testing

@Suite("Errors of rendering")
struct TemplateErrorTests {
  @Test("names the place and the chain of includes")
  func namesChain() {
    let templates = library([
      "page": "\n한글 {{<layout}}{{$body}}\n{{>*kind}}{{/body}}{{/layout}}",
      "layout": "<body>\n  {{$body}}{{/body}}\n</body>",
    ])
    let error = #expect(throws: TemplateError.self) {
      try templates.render("page", ["kind": "quiz"])
    }
    #expect(error?.reason == .unknownDynamicTemplate("quiz"))
    #expect(error?.template == "page")
    #expect(error?.line == 3)
    #expect(error?.column == 1)
    #expect(
      error?.message.korean == """
        데이터가 가리키는 템플릿 `quiz` 없음
          위치: templates/page.mustache:3:1 (page)
          포함: templates/page.mustache:2:4 (page)
        """)
    #expect(
      error?.message.english == """
        the data names no template: `quiz`
          at templates/page.mustache:3:1 (page)
          included from templates/page.mustache:2:4 (page)
        """)
  }

  @Test("fails for a template that does not exist")
  func failsForUnknown() {
    let error = #expect(throws: TemplateError.self) { try library([:]).render("a", [:]) }
    #expect(error?.reason == .unknownTemplate("a"))
    #expect(error?.chain == [])
    #expect(error?.message.korean == "템플릿 `a` 없음")
  }

  @Test("stops at the allowed depth, and tells it briefly")
  func stopsAtDepth() {
    let error = #expect(throws: TemplateError.self) {
      try library(["a": "x{{>a}}"]).render("a", [:])
    }
    #expect(error?.reason == .tooDeep(64))
    #expect(error?.chain.count == 65)
    #expect(error?.message.english.hasSuffix("… and 57 more") == true)
  }

  @Test("allows the whole depth")
  func allowsDepth() throws {
    var templates = ["t64": "x"]
    for level in 0..<64 { templates["t\(level)"] = "{{>t\(level + 1)}}" }
    #expect(try library(templates).render("t0", [:]) == Array("x".utf8))
  }

  @Test("stops a lambda that calls itself")
  func stopsLambdas() {
    let error = #expect(throws: TemplateError.self) {
      try library(["a": "{{f}}"]).render("a", ["f": .lambda(TemplateLambda { _ in "{{f}}" })])
    }
    #expect(error?.reason == .tooDeep(64))
  }

  @Test("reports what a lambda made wrong")
  func reportsLambdas() {
    let error = #expect(throws: TemplateError.self) {
      try library(["a": "\n {{f}}"]).render("a", ["f": .lambda(TemplateLambda { _ in "{{#x}}" })])
    }
    #expect(error?.reason.message.korean == "람다가 만든 템플릿이 잘못됨: 닫히지 않은 구역 `{{#x}}`")
    #expect(error?.line == 2)
    #expect(error?.column == 2)
  }

  @Test("leaves the output as it was when the output grows too large")
  func limitsOutput() {
    var options = TemplateOptions()
    options.maximumOutput = 10
    let templates = library(["a": "{{#l}}12345{{/l}}"], options: options)
    var output = Array("kept".utf8)
    let error = #expect(throws: TemplateError.self) {
      try templates.render("a", ["l": [1, 2, 3]], into: &output)
    }
    #expect(error?.reason == .tooLarge(10))
    #expect(output == Array("kept".utf8))
    #expect(throws: Never.self) { try templates.render("a", ["l": [1, 2]], into: &output) }
    #expect(output == Array("kept1234512345".utf8))
  }

  @Test("stops loops that write nothing")
  func limitsSteps() {
    var options = TemplateOptions()
    options.maximumSteps = 10_000
    let nested = String(repeating: "{{#l}}", count: 9) + String(repeating: "{{/l}}", count: 9)
    let error = #expect(throws: TemplateError.self) {
      try library(["a": nested], options: options).render("a", ["l": [1, 2, 3, 4, 5, 6, 7, 8]])
    }
    #expect(error?.reason == .tooLong(10_000))
  }
}
