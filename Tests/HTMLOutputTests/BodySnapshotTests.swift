import Diagnostics
import HTMLOutput
import TestSupport
import Testing

@Suite struct BodySnapshotTests {
  @Test(arguments: [
    (BodyStyle.Flavour.site, "rich-site.html"), (.epub, "rich-epub.html"),
    (.fragment, "rich-fragment.html"),
  ])
  func `every kind of block and inline is rendered as recorded`(
    flavour: BodyStyle.Flavour, name: String
  ) throws {
    let html = rendered(richManuscript, flavour)
    expectSnapshot(html, named: name)
    #expect(anchorProblems(try tree(html)) == [])
  }

  @Test func `words of the page follow its language`() {
    let body = ArticleBody(
      linked("a[^1]\n\n![x](missing.png)\n\n[^1]: b\n"), services: FakeServices(), flavour: .site,
      language: .english)
    #expect(body.notes.contains(">Notes</h2>"))
    #expect(body.notes.contains("Back to note mark 1"))
    #expect(body.body.contains("The image file is missing"))
  }
}
