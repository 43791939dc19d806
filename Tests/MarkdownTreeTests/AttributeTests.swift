import MarkdownTree
import Testing

@Suite struct AttributeTests {
  @Test(arguments: [
    "# 제목 {#이름 .넓게 .b k=v}", "# 제목{#이름 .넓게 .b k=v}", "## 제목 {#이름 .넓게 .b k=\"v\"} ##",
    "제목 {#이름 .넓게 .b k=v}\n===",
  ])
  func `a heading takes its attributes`(markdown: String) throws {
    let block = try #require(Parsed(markdown).document.blocks.first)
    #expect(block.attributes.identifier == "이름")
    #expect(block.attributes.classes == ["넓게", "b"])
    #expect(block.attributes.values == ["k": "v"])
    guard case .heading(let heading) = block.kind else {
      Issue.record("no heading")
      return
    }
    #expect(heading.content.plainText == "제목")
  }

  @Test(arguments: ["# 집합 {x}", "# 집합 {x, y}", "# 집합 {#}", "# {a} 집합", "# 집합 {#a b}"])
  func `braces that are no attributes stay`(markdown: String) throws {
    let block = try #require(Parsed(markdown).document.blocks.first)
    #expect(block.attributes.isEmpty)
    guard case .heading(let heading) = block.kind else { return }
    #expect("# " + heading.content.plainText == markdown)
  }

  @Test func `an image takes its attributes`() throws {
    let parsed = Parsed("![가](a.png){#fig-a .wide width=80%} 뒤")
    let images = parsed.inlines.compactMap { inline -> Image? in
      if case .image(let image) = inline.kind { image } else { nil }
    }
    let image = try #require(images.first)
    #expect(image.attributes.identifier == "fig-a")
    #expect(image.attributes.classes == ["wide"])
    #expect(image.attributes.values == ["width": "80%"])
    #expect(parsed.html == "<p><img src=\"a.png\" alt=\"가\" /> 뒤</p>")
  }

  @Test func `a listing takes its language and attributes`() throws {
    let block = try #require(Parsed("```Swift {#code-a}\nlet\n```").document.blocks.first)
    #expect(block.attributes.identifier == "code-a")
    guard case .code(let code) = block.kind else { return }
    #expect(code.language == "Swift" && code.text == "let\n")
  }
}
