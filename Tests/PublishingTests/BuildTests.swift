import Diagnostics
import FoundationEssentials
import TestSupport
import Testing

@testable import Publishing

@Suite(
  .enabled(if: PackageRoot.path != nil && ThemeLocation.find() != nil, "needs the default theme"))
struct BuildTests {
  private let folder: TemporaryFolder

  init() throws {
    folder = try TemporaryFolder()
    try folder.write("title: 활자\narticle_types: [해설]", to: "content/journal.yaml")
    try folder.write("number: 1\ndate: 2026-01", to: "content/issues/1/issue.yaml")
    try folder.write(manuscript("가"), to: "content/issues/1/a.md")
  }

  private func build(_ change: (inout BuildOptions) -> Void = { _ in }) async throws -> BuildReport
  {
    var options = BuildOptions()
    options.content = folder.path + "/content"
    options.output = folder.path + "/Site"
    change(&options)
    return try await SiteBuild(options).run()
  }

  @Test func `a build publishes pages, assets and a book`() async throws {
    let report = try await build()
    #expect(report.diagnostics == [])
    #expect(report.isPublished)
    #expect(report.articleCount == 1 && report.bookCount == 1)
    let site = try folder.contents(of: "Site")
    for path in [
      "index.html", "404.html", "archive.html", "issues/1/index.html", "issues/1/1.epub",
      "articles/1/a.html", "assets/site.css", "authors/김가.html",
    ] {
      #expect(site[path]?.isEmpty == false, "\(path)")
    }
    #expect(report.pageCount == site.keys.count { $0.hasSuffix(".html") })
  }

  @Test func `a strict build with a warning leaves the former site whole`() async throws {
    _ = try await build()
    let before = try folder.contents(of: "Site")
    try folder.write(manuscript("가", body: "![](none.png)"), to: "content/issues/1/a.md")
    let report = try await build { $0.isStrict = true }
    #expect(!report.isPublished)
    #expect(report.diagnostics.map(\.rule) == ["missing-figure"])
    #expect(try folder.contents(of: "Site") == before)
    #expect(try await build().isPublished)
    #expect(try folder.contents(of: "Site") != before)
    #expect(try Disk.names(in: folder.path).sorted() == ["Site", "content"])
  }

  @Test func `a template of the journal wins over the default one`() async throws {
    try folder.write("<p>우리 꼬리말 {{journal.title}}</p>\n", to: "content/templates/footer.mustache")
    try folder.write("/* x */ a { b: c }", to: "content/assets/site.css")
    try folder.write("own", to: "content/assets/fonts/own.woff2")
    #expect(try await build().diagnostics == [])
    let site = try folder.contents(of: "Site")
    let page = String(decoding: try #require(site["articles/1/a.html"]), as: UTF8.self)
    #expect(page.contains("<p>우리 꼬리말 활자</p>"))
    #expect(site["assets/site.css"] == Array("a{b: c}\n".utf8))
    #expect(site["assets/fonts/own.woff2"] == Array("own".utf8))
  }

  @Test(arguments: ["{{#open}}", "{{> nowhere-to-be-found}}", "{{", "{{/closed}}"])
  func `a broken template is told by its path and nothing is published`(
    template: String
  ) async throws {
    _ = try await build()
    let before = try folder.contents(of: "Site")
    try folder.write(template, to: "content/templates/footer.mustache")
    let report = try await build()
    #expect(!report.isPublished)
    let places = report.diagnostics.compactMap { $0.location?.path }
    #expect(
      places.contains(folder.path + "/content/templates/footer.mustache"), "\(report.diagnostics)")
    #expect(report.sources[folder.path + "/content/templates/footer.mustache"] != nil)
    #expect(try folder.contents(of: "Site") == before)
    #expect(try Disk.names(in: folder.path).sorted() == ["Site", "content"])
  }

  @Test func `a template that never ends stops the build and leaves the former site whole`()
    async throws
  {
    _ = try await build()
    let before = try folder.contents(of: "Site")
    try folder.write("{{> footer}}", to: "content/templates/footer.mustache")
    let report = try? await build()
    #expect(report?.isPublished != true)
    #expect(try folder.contents(of: "Site") == before)
    #expect(try Disk.names(in: folder.path).sorted() == ["Site", "content"])
  }

  @Test func `only issues that are there can be built`() async throws {
    await #expect(throws: BuildError.self) { try await build { $0.issue = "2" } }
    #expect(try Disk.names(in: folder.path) == ["content"])
    #expect(try await build { $0.issue = "1" }.isPublished)
  }

  @Test func `an empty folder is no journal`() async throws {
    try Disk.makeFolder(folder.path + "/empty")
    let report = try await build { $0.content = folder.path + "/empty" }
    #expect(!report.isPublished)
    #expect(report.diagnostics.map(\.rule) == ["empty-journal"])
    #expect(try Disk.names(in: folder.path).sorted() == ["content", "empty"])
  }

  @Test func `the same content gives the same bytes, whatever the jobs and the folder`()
    async throws
  {
    let content = try #require(PackageRoot.path) + "/content"
    _ = try await build { ($0.content, $0.jobs) = (content, 1) }
    _ = try await build {
      ($0.content, $0.jobs, $0.output) = (content, 4, folder.path + "/elsewhere/out")
    }
    let first = try folder.contents(of: "Site")
    let second = try folder.contents(of: "elsewhere/out")
    #expect(first.count > 40)
    #expect(first.keys.sorted() == second.keys.sorted())
    for (path, bytes) in first { #expect(second[path] == bytes, "\(path)") }
  }
}
