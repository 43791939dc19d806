import Diagnostics
import EPUBOutput
import Manuscripts
import Testing
import ZipArchive

@Suite struct BookFiguresTests {
  private func sample(_ figures: [(name: String, bytes: [UInt8])]) -> Sample {
    let text = figures.map { "![설명](\($0.name))\n\n글\n" }.joined(separator: "\n")
    var sample = Sample([("a.md", "---\ntitle: 가\n---\n" + text)])
    for figure in figures { sample.files["issues/2026-02/" + figure.name] = figure.bytes }
    return sample
  }

  private static func svg(_ inner: String) -> [UInt8] {
    Array("<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 1 1\">\(inner)</svg>".utf8)
  }

  @Test func `figures have unique ASCII names and the media type of their bytes`() throws {
    let sample = sample(
      [
        ("나무.png", Sample.png), ("a/Tree 1.png", Sample.png), ("b/tree-1.jpg", Sample.png),
        ("c.svg", Self.svg("<path d=\"M0 0\"/>")),
      ].map { (name: $0.0.replacing(" ", with: "%20"), bytes: $0.1) })
    var decoded = sample
    decoded.files["issues/2026-02/a/Tree 1.png"] = Sample.png
    let names = try decoded.files().keys.filter { $0.hasPrefix("EPUB/figures/") }.sorted()
    #expect(
      names == [
        "EPUB/figures/c.svg", "EPUB/figures/figure.png", "EPUB/figures/tree-1-2.png",
        "EPUB/figures/tree-1.png",
      ])
  }

  @Test func `a figure of two articles is read and kept once`() throws {
    var sample = Sample([("a.md", "![가](x.png)\n"), ("b.md", "![나](x.png)\n")])
    sample.files["issues/2026-02/x.png"] = Sample.png
    #expect(try sample.files().keys.filter { $0.hasPrefix("EPUB/figures/") }.count == 1)
  }

  @Test func `a missing figure is shown as missing and is not in the book`() throws {
    let files = try Sample([("a.md", "![가](x.png)\n")]).files()
    #expect(files["EPUB/01-a.xhtml"]?.contains("missing-figure") == true)
    #expect(!files.keys.contains { $0.hasPrefix("EPUB/figures/") })
  }

  @Test(arguments: [
    ("x.avif", Array("\0\0\0 ftypavif".utf8), "unsupported-epub-image"),
    ("x.png", Array("not an image".utf8), "unsupported-epub-image"),
    ("x.svg", svg("<script>alert(1)</script>"), "unsafe-epub-image"),
    ("x.svg", svg("<g onclick=\"x()\"/>"), "unsafe-epub-image"),
    ("x.svg", svg("<image href=\"https://x.kr/a.png\"/>"), "unsafe-epub-image"),
    ("x.svg", svg("<style>@import url(a.css)</style>"), "unsafe-epub-image"),
    ("x.svg", svg("<rect fill=\"url(http://x.kr/a#b)\"/>"), "unsafe-epub-image"),
  ])
  func `a figure that a book cannot show is left out with a finding at its place`(
    _ name: String, _ bytes: [UInt8], _ rule: String
  ) throws {
    let result = try sample([(name, bytes)]).book()
    let finding = try #require(result.diagnostics.first)
    #expect(finding.rule == rule)
    #expect(finding.location?.path == "issues/2026-02/a.md" && finding.location?.range != nil)
    let names = try ZipReader.entries(of: result.bytes ?? []).map(\.name)
    #expect(!names.contains { $0.hasPrefix("EPUB/figures/") })
  }

  @Test(arguments: [
    ("x.png", Sample.png, "none"), ("x.gif", Array("GIF89a".utf8), "unknown"),
    ("x.svg", svg("<animate attributeName=\"x\"/>"), "unknown"),
    ("x.svg", svg("<rect fill=\"url(#a)\"/>"), "none"),
  ])
  func `a picture that may move makes the hazard unknown`(
    _ name: String, _ bytes: [UInt8], _ hazard: String
  ) throws {
    let package = try #require(try sample([(name, bytes)]).files()["EPUB/package.opf"])
    #expect(package.contains("accessibilityHazard\">\(hazard)<"))
  }

  @Test func `images without text are not claimed to have any`() throws {
    var sample = Sample([("a.md", "글 ![](x.png) 글\n")])
    sample.files["issues/2026-02/x.png"] = Sample.png
    let package = try #require(try sample.files()["EPUB/package.opf"])
    #expect(package.contains("accessMode\">visual<"))
    #expect(!package.contains("alternativeText") && !package.contains("Sufficient\">textual<"))
  }

  @Test func `a book without images or formulas claims neither`() throws {
    let package = try #require(try Sample([("a.md", "글\n")]).files()["EPUB/package.opf"])
    #expect(!package.contains("visual") && !package.contains("MathML"))
    #expect(!package.contains("properties=\"mathml\""))
  }
}
