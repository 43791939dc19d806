import Testing

@testable import Manuscripts

@Suite struct ContentPathTests {
  @Test(arguments: [
    ("a.png", "issues/1", "issues/1/a.png"), ("./a.png", "issues/1", "issues/1/a.png"),
    ("../2/a.md", "issues/1", "issues/2/a.md"), ("그림/가.png", "", "그림/가.png"),
    ("%EA%B0%80.png", "x", "x/가.png"), ("a%20b.png", "x", "x/a b.png"),
    ("100%.png", "x", "x/100%.png"),
    ("\u{1100}\u{1161}.png", "x", "x/가.png"), ("a//b.png", "x", "x/a/b.png"),
    ("a/../b.png", "x", "x/b.png"),
    ("%2G.png", "x", "x/%2G.png"), ("%+1.png", "x", "x/%+1.png"),
  ])
  func `paths are named from their folder`(path: String, folder: String, expected: String) {
    #expect(ContentPath.resolve(path, from: folder) == expected)
  }

  @Test(arguments: [
    "../../../etc/passwd", "/etc/passwd", "..\\..\\x", "%2e%2e/%2e%2e/%2e%2e/x", "a\0b", "a%00b",
    "%2Fetc/passwd", "",
    "%5C%5Chost", "../..", "..%2F..%2F..%2Fx",
  ])
  func `nothing leads out of the content`(path: String) {
    #expect(ContentPath.resolve(path, from: "issues/1") == nil)
  }

  @Test(arguments: [
    ("articles/1/b.html", "articles/1/a.html", "b.html"),
    ("articles/2/b.html", "articles/1/a.html", "../2/b.html"),
    ("index.html", "articles/1/a.html", "../../index.html"),
    ("articles/1/b.html", "index.html", "articles/1/b.html"),
    ("a/b", "a/b", "b"), ("a.html", "a.html", "a.html"),
  ])
  func `addresses are relative to the page`(target: String, page: String, expected: String) {
    #expect(ContentPath.relative(target, from: page) == expected)
  }

  @Test(arguments: [
    ("가 나.html", "가%20나.html"), ("a%b?c#d", "a%25b%3Fc%23d"), ("x/y-z_1.png", "x/y-z_1.png"),
    ("“", "%E2%80%9C"),
    ("a\"<>", "a%22%3C%3E"), ("a:b", "a%3Ab"),
  ])
  func `addresses are encoded`(path: String, expected: String) {
    #expect(ContentPath.encoded(path) == expected)
    #expect(ContentPath.percentDecoded(expected) == path)
  }

  @Test func `names are unique where case does not count`() {
    var names = SlugNames()
    let titles = [
      "인공지능 AI", "인공지능-ai", "!!", "C++", "C#", "C", "c 2", "\u{1100}\u{1161}", "가", "CON", "../x",
    ]
    let slugs = titles.map { names.unique($0) }
    #expect(slugs.prefix(3) == ["인공지능-ai", "인공지능-ai-2", "item"])
    #expect(Set(slugs).count == titles.count)
    #expect(slugs.allSatisfy { !$0.contains("/") && !$0.hasPrefix(".") && $0 == $0.lowercased() })
  }
}
