import Manuscripts
import Testing

@Suite struct BookLinksTests {
  /// The body of a page whose text is `markdown`, beside a second article `b.md`.
  private func page(_ markdown: String, base: String? = nil) throws -> String {
    var sample = Sample([
      ("a.md", "---\ntitle: 가\n---\n# 절 {#here}\n\n\(markdown)\n"),
      ("b.md", "---\ntitle: 나\n---\n# 둘째 {#there}\n"),
    ])
    sample.info.baseURL = base
    return try #require(try sample.files()["EPUB/01-a.xhtml"])
  }

  @Test(arguments: [
    ("b.md", "<a href=\"02-b.xhtml\">"), ("b.md#there", "<a href=\"02-b.xhtml#there\">"),
    ("b.md#nowhere", "<a href=\"02-b.xhtml\">"), ("#here", "<a href=\"#here\">"),
    ("https://x.kr/?a=1", "<a href=\"https://x.kr/?a=1\">"),
    ("doi:10.1/x", "<a href=\"https://doi.org/10.1/x\">"),
    ("//x.kr/a", "<a href=\"https://x.kr/a\">"), ("tel:02-123", "<a href=\"tel:02-123\">"),
    ("https://x.kr/%zz#a#b", "<a href=\"https://x.kr/%25zz#a%23b\">"),
  ])
  func `a link leads to its place in the book or on the web`(
    _ link: String, _ expected: String
  ) throws {
    #expect(try page("[글](\(link))").contains(expected + "글</a>"))
  }

  @Test(arguments: [
    "#nowhere", "#", "data.csv", "../../x.html", "/absolute", "../2026-01/past.md", "?q",
    "https://[bad", "https://host:99999/", "https://a..b/", "mailto:a", "file:///etc/passwd",
    "javascript:alert(1)", "urn:isbn:1", "ftp://x.kr/",
  ])
  func `a link out of the book becomes text`(_ link: String) throws {
    let page = try page("[글](<\(link)>) 뒤")
    #expect(!page.contains("<a "))
    #expect(page.contains("글"))
  }

  @Test func `a link to another issue leads to the site`() throws {
    let page = try page("[옛 글](../2026-01/past.md#sec-1)", base: "https://example.org/tc")
    #expect(page.contains("<a href=\"https://example.org/tc/articles/2026-01/past.html#sec-1\">"))
  }

  @Test func `a note inside a link stands behind it`() throws {
    let page = try page("[글[^1]](https://x.kr/)\n\n[^1]: 주")
    #expect(page.contains("<a href=\"https://x.kr/\">글</a><a class=\"noteref\" id=\"noteref-1\""))
  }

  @Test func `an anchor that is used twice is renamed`() throws {
    let page = try page("# 주 {#notes}\n\n글[^1]\n\n[^1]: 주")
    #expect(page.contains("id=\"notes\"") && page.contains("id=\"notes-2\""))
  }
}
