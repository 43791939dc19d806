import Templates
import Testing

/// A template with its data, its partials and what it renders.
struct RenderingCase: Sendable, CustomTestStringConvertible {
  let testDescription: String
  let template: String
  let data: TemplateValue
  let partials: [String: String]
  let expected: String

  init(
    _ name: String, _ template: String, _ data: TemplateValue = [:],
    partials: [String: String] = [:], _ expected: String
  ) {
    testDescription = name
    self.template = template
    self.data = data
    self.partials = partials
    self.expected = expected
  }
}

@Suite("Rendering")
struct TemplateRenderingTests {
  @Test(
    "writes values",
    arguments: [
      RenderingCase("text without tags", "활자 { } }} <b>\r\n", [:], "활자 { } }} <b>\r\n"),
      RenderingCase(
        "escapes text", "{{a}}", ["a": "<\"한글\" & 'x'>"],
        "&lt;&quot;한글&quot; &amp; &#39;x&#39;&gt;"),
      RenderingCase("leaves safe HTML", "{{a}}", ["a": .html("<b>&amp;</b>")], "<b>&amp;</b>"),
      RenderingCase("writes raw text", "{{{a}}}{{&a}}", ["a": "<&>"], "<&><&>"),
      RenderingCase("writes numbers", "{{a}} {{b}}", ["a": 0, "b": -12], "0 -12"),
      RenderingCase("writes flags", "{{a}} {{b}}", ["a": true, "b": false], "true false"),
      RenderingCase("writes nothing for lists", "<{{a}}{{b}}>", ["a": ["x"], "b": ["c": 1]], "<>"),
      RenderingCase("writes nothing for a miss", "<{{a}}{{b.c}}>", ["b": "x"], "<>"),
      RenderingCase("follows dots", "{{a.b.c}}", ["a": ["b": ["c": "x"]]], "x"),
      RenderingCase(
        "binds the first part of a name once", "{{#a}}{{b.c}}{{/a}}",
        ["a": ["b": [:]], "b": ["c": "x"]], ""),
      RenderingCase(
        "lets a missing field hide an outer one", "{{#a}}<{{b}}>{{/a}}",
        ["a": ["b": .missing], "b": "x"], "<>"),
      RenderingCase("takes Korean names", "{{저자.이름}}", ["저자": ["이름": "홍길동"]], "홍길동"),
      RenderingCase("ignores white space in tags", "{{ a }}{{{ a }}}{{\t&\na}}", ["a": "x"], "xxx"),
      RenderingCase("leaves comments out", "a{{! {{ }}b{{!\n}}", [:], "ab"),
    ])
  func writesValues(_ test: RenderingCase) throws { try check(test) }

  @Test(
    "repeats and skips sections",
    arguments: [
      RenderingCase("repeats over a list", "{{#a}}<{{.}}>{{/a}}", ["a": ["x", 2]], "<x><2>"),
      RenderingCase(
        "nests lists", "{{#.}}({{#.}}{{.}}{{/.}}){{/.}}", [[1, 2], ["a"]], "(12)(a)"),
      RenderingCase("enters a record", "{{#a}}{{b}}{{c}}{{/a}}", ["a": ["b": 1], "c": 2], "12"),
      RenderingCase(
        "keeps the context in a flag", "{{#list}}{{#flag}}{{.}}{{/flag}}{{/list}}",
        ["list": ["x"], "flag": true], "x"),
      RenderingCase("takes zero as true", "{{#a}}x{{/a}}", ["a": 0], "x"),
      RenderingCase(
        "skips what is false", "{{#a}}1{{/a}}{{#b}}2{{/b}}{{#c}}3{{/c}}{{#d}}4{{/d}}",
        ["a": false, "b": [], "c": .missing], ""),
      RenderingCase(
        "takes empty text as false", "{{#a}}1{{/a}}{{^a}}2{{/a}}{{^b}}3{{/b}}",
        ["a": "", "b": .html("")], "23"),
      RenderingCase(
        "inverts", "{{^a}}1{{/a}}{{^b}}2{{/b}}{{^c}}3{{/c}}", ["a": [], "b": ["x"]], "13"),
      RenderingCase(
        "removes lines of sections", "1\n  {{#a}}\n2\n{{/a}}  \n3", ["a": 1], "1\n2\n3"),
      RenderingCase(
        "removes lines with CRLF", "1\r\n{{#a}}\r\n2\r\n{{/a}}\r\n", ["a": 1], "1\r\n2\r\n"),
      RenderingCase("keeps lines with two tags", "{{#a}} {{/a}}\n", ["a": 1], " \n"),
      RenderingCase(
        "changes delimiters", "{{=<% %>=}}<%a%>{{a}}<%={{ }}=%>{{a}}", ["a": "x"], "x{{a}}x"),
      RenderingCase("reads raw tags with other delimiters", "{{=| |=}}|{a}||&a|", ["a": "<"], "<<"),
    ])
  func repeatsSections(_ test: RenderingCase) throws { try check(test) }

  @Test(
    "puts partials in",
    arguments: [
      RenderingCase("in a line", "<{{>p}}>", ["a": 1], partials: ["p": "{{a}}\n{{a}}"], "<1\n1>"),
      RenderingCase(
        "with the indentation of their tag", "<ul>\n  {{>p}}\n</ul>", ["a": "x\ny"],
        partials: ["p": "<li>\n\n  {{a}}\n</li>\n"], "<ul>\n  <li>\n\n    x\ny\n  </li>\n</ul>"),
      RenderingCase(
        "with indentation that adds up", " {{>p}}\n!",
        partials: ["p": "a\n {{>q}}\nb\n", "q": "c\nd\n"],
        " a\n  c\n  d\n b\n!"),
      RenderingCase(
        "without indentation inside a line", " {{>p}}\n",
        partials: ["p": "-{{>q}}\n", "q": "c\nd"],
        " -c\nd\n"),
      RenderingCase(
        "into themselves", "{{>p}}", ["n": 1, "c": [["n": 2, "c": []], ["n": 3, "c": []]]],
        partials: ["p": "{{n}}{{#c}}({{>p}}){{/c}}"], "1(2)(3)"),
      RenderingCase(
        "by a name in the data", "{{#a}}{{>*k}}{{/a}}", ["a": [["k": "p"], ["k": 2], ["k": ""]]],
        partials: ["p": "P", "2": "Q"], "PQ"),
      RenderingCase(
        "with their own delimiters", "{{=| |=}}|>p|", ["a": 1], partials: ["p": "{{a}}"], "1"),
    ])
  func putsPartialsIn(_ test: RenderingCase) throws { try check(test) }

  @Test(
    "fills the blocks of parents",
    arguments: [
      RenderingCase("with defaults", "{{<p}}{{/p}}", partials: ["p": "<{{$a}}x{{/a}}>"], "<x>"),
      RenderingCase(
        "with overrides", "{{<p}} text {{$a}}{{n}}{{/a}}\n{{/p}}\n!", ["n": 1],
        partials: ["p": "<{{$a}}x{{/a}}{{$a}}y{{/a}}>"], "<11>!"),
      RenderingCase(
        "by the outermost template", "{{<p}}{{$a}}1{{/a}}{{/p}}",
        partials: [
          "p": "{{<q}}{{$a}}2{{/a}}{{$b}}3{{/b}}{{/q}}", "q": "{{$a}}4{{/a}}{{$b}}5{{/b}}",
        ],
        "13"),
      RenderingCase(
        "through blocks in overrides", "{{<p}}{{$a}}1{{/a}}{{/p}}",
        partials: [
          "p": "{{<q}}{{$body}}<{{$a}}2{{/a}}>{{/body}}{{/q}}", "q": "{{$body}}{{/body}}",
        ],
        "<1>"),
      RenderingCase(
        "inside their partials", "{{<p}}{{$a}}1{{/a}}{{/p}}",
        partials: ["p": "{{>head}}", "head": "<{{$a}}2{{/a}}>"], "<1>"),
      RenderingCase(
        "without endless nesting of one name", "{{<p}}{{$a}}[{{$a}}1{{/a}}]{{/a}}{{/p}}",
        partials: ["p": "{{$a}}2{{/a}}"], "[1]"),
      RenderingCase(
        "of a name in the data", "{{<*k}}{{$a}}1{{/a}}{{/*k}}", ["k": "p"],
        partials: ["p": "<{{$a}}{{/a}}>"], "<1>"),
      RenderingCase(
        "with their indentation", "{{<p}}\n{{$a}}\n    <i>\n      x\n    </i>\n{{/a}}\n{{/p}}\n",
        partials: ["p": "<b>\n  {{$a}}{{/a}}\n</b>\n"], "<b>\n  <i>\n    x\n  </i>\n</b>\n"),
      RenderingCase(
        "leaving no line for an empty one", "{{<p}}{{/p}}",
        partials: ["p": "1\n  {{$a}}{{/a}}\n2\n"], "1\n2\n"),
      RenderingCase(
        "with indented defaults", " {{>p}}\n",
        partials: ["p": "{{$a}}\n  x\n{{/a}}\n  {{$b}}y{{/b}}\n"],
        "   x\n   y\n"),
    ])
  func fillsBlocks(_ test: RenderingCase) throws { try check(test) }

  @Test(
    "calls lambdas",
    arguments: [
      RenderingCase(
        "escaping their rendered text", "{{f}}{{{f}}}",
        ["f": .lambda(TemplateLambda { _ in "<{{a}}>" }), "a": "&"], "&lt;&amp;amp;&gt;<&amp;>"),
      RenderingCase(
        "with the source of their section", "{{#f}} {{a}} {{/f}}",
        ["f": .lambda(TemplateLambda { "[" + $0 + "]" }), "a": 1], "[ 1 ]"),
      RenderingCase(
        "which may use partials", "{{f}}", ["f": .lambda(TemplateLambda { _ in "{{>p}}" })],
        partials: ["p": "P"], "P"),
    ])
  func callsLambdas(_ test: RenderingCase) throws { try check(test) }

  @Test("appends to the output")
  func appends() throws {
    var output = Array("<".utf8)
    try library(["a": "x"]).render("a", [:], into: &output)
    #expect(output == Array("<x".utf8))
  }

  private func check(_ test: RenderingCase) throws {
    let rendered = try render(test.template, test.data, partials: test.partials)
    #expect(rendered == test.expected)
  }
}
