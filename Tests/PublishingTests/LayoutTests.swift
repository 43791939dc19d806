import Diagnostics
import Manuscripts
import TestSupport
import Testing

@testable import Publishing

@Suite struct LayoutTests {
  @Test(arguments: [
    (
      [
        "journal.yaml": "title: 활자", "issues/2026-01/issue.yaml": "number: 1\ndate: 2026-01",
        "issues/2026-01/a.md": manuscript("가"), "issues/2026-02/issue.yaml": "date: 2026-02",
        "issues/2026-02/b.md": manuscript("나"), "pages/about.md": "# 소개\n글",
        "pages/README.md": "x", "issues/2026-01/README.md": "x", "stray.md": "x",
        "issues/stray.md": "x", "issues/2026-01/figures/notes.md": "x",
      ], ["2026-02/b", "2026-01/a"]
    ),
    (
      ["issue.yaml": "number: 1", "a.md": manuscript("가"), "b.md": manuscript("나")],
      ["vol-1/a", "vol-1/b"]
    ),
    (
      [
        "one/issue.yaml": "date: 2026-01", "one/a.md": manuscript("가"),
        "two/issue.yaml": "date: 2026-02", "two/a.md": manuscript("나"), "other/c.md": "x",
      ], ["two/a", "one/a"]
    ),
    (["a.md": manuscript("가")], ["vol-1/a"]),
    ([:], []),
  ])
  func `three layouts are understood`(files: [String: String], expected: [String]) async throws {
    let loaded = try await load(files)
    #expect(loaded.articles == expected)
    #expect(loaded.rules.contains("empty-journal") == expected.isEmpty)
    #expect(
      loaded.journal.pages.map(\.path)
        == (files["pages/about.md"] == nil ? [] : ["pages/about.html"]))
  }

  @Test func `an issue without issue.yaml is told`() async throws {
    let loaded = try await load(["journal.yaml": "title: 가", "issues/1/a.md": manuscript("가")])
    #expect(loaded.articles == ["1/a"])
    #expect(loaded.rules == ["missing-issue-file"])
  }

  @Test(arguments: [
    ("number: 1", ["b", "a", "c"], []),
    ("articles: [10-c.md, 01-b.md, 02-a.md]", ["c", "b", "a"], []),
    ("articles:\n  - file: 02-a.md\n  - 01-b.md", ["a", "b"], ["unlisted-manuscript"]),
    (
      "articles: [01-b.md, none.md, 01-b.md]", ["b"],
      ["missing-article", "repeated-article", "unlisted-manuscript", "unlisted-manuscript"]
    ),
    (
      "articles: [../x.md, /etc/passwd, 01-b.md, 02-a.md, 10-c.md]", ["b", "a", "c"],
      ["missing-article", "missing-article"]
    ),
    ("articles: []", [], ["unlisted-manuscript", "unlisted-manuscript", "unlisted-manuscript"]),
  ])
  func `articles stand in the order of the list, else of their names`(
    issue: String, expected: [String], rules: [String]
  ) async throws {
    let loaded = try await load([
      "issue.yaml": issue, "02-a.md": manuscript("가"), "01-b.md": manuscript("나"),
      "10-c.md": manuscript("다"),
    ])
    #expect(loaded.journal.issues.flatMap(\.articles).map(\.slug) == expected)
    #expect(loaded.rules.sorted() == rules.sorted())
  }

  @Test(arguments: [
    (["01-a.md", "02-a.md"], ["a", "a-2"], 1),
    (["01-a.md", "02-a.md", "a.md", "a-2.md"], ["a", "a-2", "a-2-2", "a-3"], 3),
    (["한글 이름.md"], ["한글-이름"], 0), (["2026.md"], ["2026"], 0), (["01-.md"], ["01"], 0),
    (["A.md", "a.md"], ["a", "a-2"], 1), (["!!!.md"], ["item"], 0), (["01. 나.md"], ["나"], 0),
  ])
  func `addresses come from file names and are unique`(
    names: [String], expected: [String], duplicates: Int
  ) async throws {
    var files = ["issue.yaml": "number: 1"]
    for name in names { files[name] = manuscript(name) }
    let loaded = try await load(files)
    #expect(loaded.journal.issues.flatMap(\.articles).map(\.slug).sorted() == expected)
    #expect(loaded.rules.count { $0 == "duplicate-slug" } == duplicates)
  }

  @Test func `a slug of the front matter is made safe`() async throws {
    let loaded = try await load([
      "issue.yaml": "number: 1", "a.md": manuscript("가", "slug: ../../etc/Passwd"),
      "b.md": manuscript("나", "slug: 좋은 주소"),
    ])
    #expect(loaded.articles == ["vol-1/etc-passwd", "vol-1/좋은-주소"])
  }

  @Test func `drafts and unknown types`() async throws {
    let loaded = try await load([
      "journal.yaml": "title: 가\narticle_types: [해설, 특집]", "issues/1/issue.yaml": "number: 1",
      "issues/1/a.md": manuscript("가", "draft: true"),
      "issues/1/b.md": "---\ntitle: 나\ntype: 잡문\n---\n글\n",
      "pages/about.md": "---\ntitle: 소개\n---\n글",
    ])
    #expect(loaded.articles == ["1/b"])
    #expect(loaded.rules.contains("unknown-type"))
    #expect(loaded.diagnostics.allSatisfy { $0.location?.path != "content/pages/about.md" })
    #expect(loaded.journal.pages.map(\.title) == ["소개"])
  }

  @Test func `one issue alone can be read`() async throws {
    let files = [
      "journal.yaml": "title: 가", "issues/1/issue.yaml": "number: 1",
      "issues/1/a.md": manuscript("가"), "issues/2/issue.yaml": "number: 2",
      "issues/2/b.md": manuscript("나"),
    ]
    #expect(try await load(files, only: "2").articles == ["2/b"])
    #expect(try await load(files, only: "3").articles == [])
  }

  @Test func `a title used twice in an issue is told`() async throws {
    let loaded = try await load([
      "issue.yaml": "number: 1", "a.md": manuscript("같은 제목"), "b.md": manuscript("같은  제목"),
    ])
    #expect(loaded.rules == ["duplicate-title"])
  }

  @Test(arguments: [
    ("cover.svg", true), ("none.svg", false), ("../cover.svg", false), ("issue.yaml", false),
  ])
  func `a cover is a picture of the issue`(cover: String, isFound: Bool) async throws {
    let loaded = try await load([
      "issue.yaml": "number: 1\ncover: \(cover)", "a.md": manuscript("가"),
      "cover.svg": "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 3 4\"/>",
    ])
    let size = ImageSize(width: 3, height: 4)
    #expect(
      loaded.journal.issues.first?.cover
        == (isFound ? .file(path: "cover.svg", size: size) : .missing))
    #expect(loaded.rules.isEmpty == isFound)
    #expect(loaded.diagnostics.allSatisfy { $0.location?.path == "content/issue.yaml" })
  }
}
