import Diagnostics
import FoundationEssentials
import Manuscripts
import TestSupport
import Testing

@testable import Publishing

@Suite struct FolderTests {
  private let folder: TemporaryFolder

  init() throws {
    folder = try TemporaryFolder()
    try folder.write("title: 가", to: "content/journal.yaml")
    try folder.write(manuscript("가"), to: "content/issues/1/a.md")
  }

  private func open(_ output: String) throws -> SiteFolder {
    try SiteFolder(folder.path + "/" + output, content: folder.path + "/content")
  }

  // MARK: Site folder

  @Test(arguments: [
    ".", "content", "content/", "content/.", "content/issues", "content/issues/new",
    "content/pages/new",
    "content/figures", "content/assets/a/b", "content/templates/x", "a-file", "a-file/below",
    "photos",
    "link-to-content", "link-to-content/issues/new", "only-hidden", "repository",
  ])
  func `a folder that is not ours is left alone`(output: String) throws {
    try folder.write("글", to: "a-file")
    try folder.write("귀한 것", to: "photos/holiday.jpg")
    try folder.write("x", to: "only-hidden/.git/config")
    try folder.write("hwalja", to: "repository/.hwalja")
    try folder.write("x", to: "repository/.git/HEAD")
    try folder.link("link-to-content", to: folder.path + "/content")
    let before = try folder.contents(of: "")
    #expect(throws: FileProblem.self) { try open(output) }
    #expect(try folder.contents(of: "") == before)
  }

  @Test(arguments: ["new", "deep/er/new", "empty", "content/Site", "kept", "site", "new/", "link"])
  func `a new, empty or former site's folder is taken`(output: String) throws {
    try Disk.makeFolder(folder.path + "/empty")
    try folder.write("읽기", to: "kept/README.md")
    try folder.write("*", to: "kept/.gitignore")
    try folder.write("hwalja", to: "site/.hwalja")
    try folder.write("옛 쪽", to: "site/old.html")
    try folder.link("link", to: "site")
    for text in ["첫째", "둘째"] {
      let site = try open(output)
      try site.write(Array(text.utf8), to: "articles/가/a.html")
      try site.publish()
      var found = try folder.contents(of: output)
      #expect(found.removeValue(forKey: ".hwalja") != nil)
      #expect(found.removeValue(forKey: "articles/가/a.html") == Array(text.utf8))
      #expect(found.keys.sorted() == (output == "kept" ? [".gitignore", "README.md"] : []))
    }
    let names = try Disk.names(in: Disk.parent(of: try open(output).path))
    #expect(names.count { $0.contains(".hwalja-") } == 1)
  }

  @Test func `what a killed build left behind goes, what a running one writes stays`() throws {
    let running = ".Site.hwalja-1"
    for name in [".Site.hwalja-new", ".Site.hwalja-999999999", running, ".Site2.hwalja-new"] {
      try folder.write("x", to: name + "/index.html")
    }
    try open("Site").discard()
    let left = try Disk.names(in: folder.path).filter { $0.contains(".hwalja-") }
    #expect(left == [running, ".Site2.hwalja-new"])
  }

  @Test func `a build thrown away leaves the former site whole`() throws {
    let first = try open("Site")
    try first.write([1], to: "index.html")
    try first.publish()
    let before = try folder.contents(of: "Site")
    let second = try open("Site")
    try second.write([2], to: "index.html")
    second.discard()
    #expect(try folder.contents(of: "Site") == before)
    #expect(try Disk.names(in: folder.path).sorted() == ["Site", "content"])
  }

  // MARK: Content on disk

  @Test func `links lead no further than the content folder`() async throws {
    try folder.write("secret", to: "secret.png")
    try folder.write(manuscript("밖"), to: "outside/b.md")
    try folder.write("p", to: "content/issues/1/figures/p.png")
    try folder.link("content/issues/1/link.png", to: folder.path + "/secret.png")
    try folder.link("content/issues/1/inside.png", to: "figures/p.png")
    try folder.link("content/issues/1/up", to: "..")
    try folder.link("content/issues/1/b.md", to: folder.path + "/outside/b.md")
    try folder.link("content/issues/1/loop.png", to: "loop.png")
    try folder.link("content/issues/linked", to: folder.path + "/outside")
    try folder.write(
      manuscript(
        "그림",
        body: ["link", "inside", "up/1/figures/p", "loop", "../linked/x"].map {
          "![](\($0).png)\n\n글\n\n"
        }
        .joined()),
      to: "content/issues/1/c.md")
    let loaded = try await load(try DiskFileSystem(folder.path + "/content"))
    #expect(loaded.articles == ["1/a", "1/c"])
    let images = try #require(loaded.journal.issues.first?.articles.last?.images)
    #expect(images["link.png"] == .missing)
    #expect(images["inside.png"] == .file(path: "issues/1/inside.png", size: nil))
    #expect(images["up/1/figures/p.png"] == .missing)
    #expect(images["loop.png"] == .missing)
    #expect(images["../linked/x.png"] == .missing)
    #expect(loaded.rules.count { $0 == "image-outside-content" } == 2)
    #expect(loaded.rules.contains("unreadable-file"))
  }

  @Test func `names in NFD are found by names in NFC`() async throws {
    let decomposed = "\u{1100}\u{1161}\u{11A8}"
    try folder.write("p", to: "content/issues/1/\(decomposed).png")
    try folder.write(
      manuscript("각", body: "![각](각.png)"), to: "content/issues/1/\(decomposed).md")
    try folder.write("articles: [각.md, a.md]", to: "content/issues/1/issue.yaml")
    let loaded = try await load(try DiskFileSystem(folder.path + "/content"))
    #expect(loaded.articles == ["1/각", "1/a"])
    #expect(loaded.rules == [])
    let images = try #require(loaded.journal.issues.first?.articles.first?.images)
    #expect(images == ["각.png": .file(path: "issues/1/각.png", size: nil)])
  }

  @Test func `what is no plain file is listed but not read`() throws {
    try folder.write("x", to: "content/.hidden/a.md")
    try folder.link("content/nowhere.md", to: "none.md")
    let files = try DiskFileSystem(folder.path + "/content")
    let entries = try files.files()
    #expect(entries.map(\.path) == ["issues/1/a.md", "journal.yaml", "nowhere.md"])
    #expect(entries.map(\.isReadable) == [true, true, false])
    let link = try #require(entries.last)
    #expect(throws: FileProblem.self) { try files.read(link, limit: 10) }
    #expect(throws: FileProblem.self) { try files.read(entries[1], limit: 3) }
    #expect(throws: FileProblem.self) { try DiskFileSystem(folder.path + "/none") }
    #expect(throws: FileProblem.self) { try DiskFileSystem(folder.path + "/content/journal.yaml") }
  }

  @Test(.enabled(if: Disk.environment("USER") != "root", "root may read everything"))
  func `a locked folder hides only what is in it`() throws {
    try folder.write("x", to: "content/locked/a.png")
    let locked = folder.path + "/content/locked"
    try FileManager.default.setAttributes([.posixPermissions: 0], ofItemAtPath: locked)
    defer {
      try? FileManager.default.setAttributes([.posixPermissions: 0o755], ofItemAtPath: locked)
    }
    let entries = try DiskFileSystem(folder.path + "/content").files()
    #expect(entries.contains { $0.path == "issues/1/a.md" })
  }

  @Test(arguments: [
    ("/a/b", "/a"), ("/a", "/"), ("/", "/"), ("a", "."), ("a/b/", "a"), ("a//", "."),
  ])
  func `a path lies in its parent`(path: String, expected: String) {
    #expect(Disk.parent(of: path) == expected)
  }

  @Test func `a linted manuscript is held against the journal around it`() async throws {
    try folder.write("title: 가\narticle_types: [특집]", to: "content/journal.yaml")
    let linter = Linter(jobs: 1)
    let inside = try await linter.lint(folder.path + "/content/issues/1/a.md")
    #expect(inside.diagnostics.map(\.rule) == ["unknown-type"])
    try folder.write(manuscript("홀로", body: "![](figures/p.png)"), to: "alone/.hidden.md")
    try folder.write("p", to: "alone/figures/p.png")
    let alone = try await linter.lint(folder.path + "/alone/.hidden.md")
    #expect(alone.diagnostics == [])
    await #expect(throws: FileProblem.self) { try await linter.lint(folder.path + "/none.md") }
  }
}
