import Diagnostics
import HTMLOutput
import MarkdownTree
import TestSupport
import Testing
import XMLTree

@Suite struct ArticleBodyTests {
  @Test(arguments: [
    "글[^1] 글[^1] 글[^2].\n\n[^1]: 가\n[^2]: 나",
    // The heading that repeats the title is not set, nor is a mark in it.
    "---\ntitle: 제목\n---\n\n# 제목[^1]\n\n글[^1].\n\n[^1]: 주",
    "줄 안의 ![그림[^1]](a.png) 하나.\n\n[^1]: 주", "![그림[^1]](a.png)\n\n[^1]: 주",
    "![(가) 그림[^1]](a.png)\n\n(그림 1) 설명[^1]\n\n[^1]: 주",
    "[글[^1]](https://example.org).\n\n[^1]: 주", "글[^1].\n\n[^1]: 주[^2]\n[^2]: 주[^1]",
    "> # 참고문헌\n>\n> [1] 글\n\n# 참고문헌\n\n[1] 글", "# 참고문헌\n\n[1] 글\n\n# References\n\n[1] 글",
    "# 가 {#notes}\n\n글[^1] [1].\n\n## 나 {#references}\n\n글\n\n# 참고문헌\n\n[1] 글\n\n[^1]: 주",
    "![참고 [1]](a.png)\n\n# 참고문헌\n\n[1] 글", "글 [1] [1-2] [1].\n\n# 참고문헌\n\n[1] 글\n[2] 글",
    "글[^1].\n\n# 참고문헌\n\n[1] 글[^1]\n\n[^1]: 주 [1]",
    "[글 [1]](https://example.org) [1]\n\n# 참고문헌\n\n[1] 글",
  ])
  func `marks and what they lead to find each other`(text: String) throws {
    for flavour in flavours {
      let html = rendered(text, flavour)
      #expect(anchorProblems(try tree(html)) == [], "\(flavour): \(html)")
    }
  }

  @Test func `a note has a way back for every mark`() throws {
    let root = try tree(rendered("글[^a] 글[^b] 글[^a].\n\n[^a]: 가\n[^b]: 나"))
    let marks = root.family.filter { $0.attribute("class") == "noteref" }
    let backs = root.family.filter { $0.attribute("class") == "backlink" }
    #expect(marks.compactMap { $0.attribute("id") } == ["noteref-1", "noteref-2", "noteref-1-2"])
    #expect(
      backs.compactMap { $0.attribute("href") } == ["#noteref-1", "#noteref-1-2", "#noteref-2"])
  }

  @Test func `a reference has a way back for every citation`() throws {
    let root = try tree(rendered("글 [1, 2] [1].\n\n# 참고문헌\n\n[1] 글\n[2] 글"))
    let cites = root.family.filter { $0.attribute("class") == "citation" }
    let backs = root.family.filter { $0.attribute("role") == "doc-backlink" }
    #expect(Set(cites.compactMap { $0.attribute("id") }).count == 3)
    #expect(
      backs.compactMap { $0.attribute("href") }.sorted()
        == cites.compactMap { $0.attribute("id") }.map { "#" + $0 }.sorted())
  }

  @Test(arguments: [
    ("# 가\n\n## 나\n\n### 다", ["h2", "h3", "h4"]), ("## 가\n\n### 나", ["h2", "h3"]),
    ("### 가\n\n##### 나", ["h2", "h4"]), ("# 가\n\n###### 나", ["h2", "h6"]),
    ("> # 가", ["h2"]), ("### 가\n\n> # 나", ["h2", "h2"]), ("글", []),
  ])
  func `headings stand below the page's own`(text: String, expected: [String]) throws {
    let names = ["h1", "h2", "h3", "h4", "h5", "h6"]
    for flavour in [BodyStyle.Flavour.site, .epub] {
      let found = try tree(rendered("---\ntitle: 제목\n---\n" + text, flavour)).family.map(\.name)
      #expect(found.filter(names.contains) == expected)
    }
  }

  @Test func `a fragment keeps the levels of its headings`() {
    #expect(rendered("# 가\n\n## 나\n", .fragment) == "<h1>가</h1>\n<h2>나</h2>\n")
  }

  @Test func `reference lists leave the body and come last`() {
    let body = ArticleBody(
      linked("# 참고문헌\n\n[1] 글\n\n# 맺음\n\n끝"), services: FakeServices(), flavour: .site,
      language: .korean)
    #expect(!body.body.contains("참고문헌"))
    #expect(body.body.contains("맺음"))
    #expect(body.references.contains("id=\"ref-1\""))
    #expect(body.notes.isEmpty)
  }

  @Test func `the only part of a figure keeps its own caption`() throws {
    let html = rendered("![(가) 왼쪽](a.png)\n\n(그림 1) 전체\n")
    #expect(try tree(html).text.contains("왼쪽"))
    #expect(try tree(html).text.contains("전체"))
  }

  @Test(arguments: [
    ("$x$의 값", "<span class=\"tie\"><math><mi>x</mi></math>의</span> 값"),
    ("$x$, 값", "<span class=\"tie\"><math><mi>x</mi></math>,</span> 값"),
    ("$x$ 값", "<math><mi>x</mi></math> 값"),
    ("$x$이라고말하는", "<math><mi>x</mi></math>이라고말하는"),
  ])
  func `a formula keeps its particle on the line`(text: String, expected: String) {
    #expect(rendered(text) == "<p>\(expected)</p>\n")
  }
}
