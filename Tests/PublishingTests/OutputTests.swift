import Diagnostics
import FoundationEssentials
import HTMLOutput
import Manuscripts
import TestSupport
import Testing

@testable import Publishing

@Suite struct OutputTests {
  // MARK: Stylesheets

  @Test(arguments: [
    ("a { b: c; }\n\nd {\n  e: f;\n}\n", "a{b: c;}d{e: f;}\n"), ("", "\n"), ("  \n\t", "\n"),
    ("a + b > c ~ d{}", "a + b > c ~ d{}\n"),
    ("a{width: calc(1px + 2px - (3 * 4px))}", "a{width: calc(1px + 2px - (3 * 4px))}\n"),
    ("@media (min-width: 1px) and (x) { a{} }", "@media (min-width: 1px) and (x){a{}}\n"),
    ("a::before { content: \"  \"; }", "a::before{content: \"  \";}\n"),
    (
      "a{content: \"/* no */ \\\" ; \"; b: 'it  s'}",
      "a{content: \"/* no */ \\\" ; \";b: 'it  s'}\n"
    ),
    ("a, b,\n  c {}", "a,b,c{}\n"), ("/* x */ a {} /* y */", "a{}\n"), ("a /* x */ b{}", "a b{}\n"),
    ("a/* x */b{}", "a/**/b{}\n"), ("div/**/.x{}", "div/**/.x{}\n"),
    ("a{margin: 0/* x */1px}", "a{margin: 0/**/1px}\n"),
    ("a{/* x */b: c/* y */;/* z */}", "a{b: c;}\n"), ("a /* x */{}", "a {}\n"),
    ("a{b: url(http://x/*.png)  c}", "a{b: url(http://x/*.png) c}\n"),
    ("a{b: url( 'x  y' )}", "a{b: url( 'x  y' )}\n"),
    ("a{b: url(data:image/png;base64,//8=)}", "a{b: url(data:image/png;base64,//8=)}\n"),
    (".a\\\"b  c{}", ".a\\\"b c{}\n"), (".a\\, b{}", ".a\\, b{}\n"),
    ("a{--x: ;--y:  1}", "a{--x: ;--y: 1}\n"),
    ("/* never closed", "\n"), ("\"never closed", "\"never closed\n"), ("url(", "url(\n"),
    ("a\\", "a\\\n"),
    ("a:is(b c) d{}", "a:is(b c) d{}\n"), ("a :hover{}", "a :hover{}\n"),
    ("a{b: 1px 2px / 3px}", "a{b: 1px 2px / 3px}\n"),
  ])
  func `a stylesheet loses only what means nothing`(css: String, expected: String) {
    #expect(String(decoding: Stylesheet.compacted(Array(css.utf8)), as: UTF8.self) == expected)
  }

  @Test(.enabled(if: PackageRoot.path != nil), arguments: ["site.css", "epub.css"])
  func `our own stylesheets keep every token`(name: String) throws {
    let root = try #require(PackageRoot.path)
    let bytes = try Disk.read(root + "/assets/theme/" + name)
    let compacted = Stylesheet.compacted(bytes)
    #expect(compacted.count < bytes.count)
    #expect(CSSTokens.of(compacted) == CSSTokens.of(bytes))
    #expect(Stylesheet.compacted(compacted) == compacted)
  }

  @Test(arguments: 0..<300 as Range<UInt64>)
  func `any stylesheet keeps its tokens and ends`(seed: UInt64) {
    var random = RandomText(seed: seed)
    let pieces = [
      "a", " ", "\n", "{", "}", ";", ",", ":", "/* x */", "/**/", "\"s  t\"", "'/*'", "url(a//b)",
      "(", ")", "+", "1px", "\\\"", ".b", "#c", "@media", ">", "가",
    ]
    var css = ""
    for _ in 0..<random.number(in: 0...40) { css += random.pick(pieces) }
    let compacted = Stylesheet.compacted(Array(css.utf8))
    #expect(CSSTokens.of(compacted) == CSSTokens.of(Array(css.utf8)), "\(css)")
  }

  // MARK: Time

  @Test(arguments: [
    (0, "1970-01-01T00:00:00Z"), (-5, "1970-01-01T00:00:00Z"),
    (951_782_399, "2000-02-28T23:59:59Z"),
    (951_782_400, "2000-02-29T00:00:00Z"), (951_868_800, "2000-03-01T00:00:00Z"),
    (1_709_164_800, "2024-02-29T00:00:00Z"), (4_107_542_399, "2100-02-28T23:59:59Z"),
    (4_107_542_400, "2100-03-01T00:00:00Z"), (1_772_323_200, "2026-03-01T00:00:00Z"),
    (253_402_300_799, "9999-12-31T23:59:59Z"), (.max, "9999-12-31T23:59:59Z"),
    (.min, "1970-01-01T00:00:00Z"),
  ])
  func `seconds become a date of the calendar`(seconds: Int, expected: String) {
    #expect(CivilTime(secondsSinceEpoch: seconds).iso == expected)
  }

  // MARK: Threads

  @Test(arguments: [1, 2, 3, 8, 200])
  func `results keep the order of the items`(jobs: Int) async {
    let items = Array(0..<101)
    #expect(await parallelMap(items, jobs: jobs) { $0 * 2 } == items.map { $0 * 2 })
    #expect(await parallelMap([Int](), jobs: jobs) { $0 } == [])
    #expect(await parallelMap([7], jobs: jobs) { $0 } == [7])
  }

  // MARK: Plan

  @Test func `two sources for one address are told, the same one twice is not`() async throws {
    let loaded = try await load([
      "issue.yaml": "number: 1",
      "a.md": manuscript("가", body: "![가](x.png)\n\n글\n\n![나](X.png)\n\n글\n\n![다](figures/x.png)"),
      "b.md": manuscript("나", body: "![가](x.png)"), "x.png": "1", "X.png": "2",
      "figures/x.png": "3",
    ])
    let plan = OutputPlan(journal: loaded.journal, assets: ["site.css", "Site.css"])
    #expect(
      plan.diagnostics.map(\.rule) == ["duplicate-output", "duplicate-output", "duplicate-output"])
    let paths = plan.outputs.map(\.path)
    #expect(Set(paths.map { $0.lowercased() }).count == paths.count)
    #expect(paths == paths.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) })
    #expect(paths.contains("articles/vol-1/a.html"))
  }

  @Test func `names with signs of addresses are encoded on the page`() throws {
    let services = PageServices(
      scripts: scripts, page: "articles/1/a.html", issue: "1",
      images: ["x": .file(path: "issues/1/a #1?100%.png", size: nil), "y": .missing])
    #expect(
      services.image("x") == .file(address: "../../figures/1/a%20%231%3F100%25.png", size: nil))
    #expect(services.image("y") == .missing)
    #expect(services.image("unknown") == .missing)
  }
}

/// A small reader of CSS tokens for comparing two stylesheets; white space counts only where it
/// can mean something.
enum CSSTokens {
  static func of(_ bytes: [UInt8]) -> [String] {
    var tokens: [String] = []
    var index = 0
    while index < bytes.count {
      let start = index
      if bytes[index...].starts(with: Array("/*".utf8)) {
        let end = bytes[(index + 2)...].firstRange(of: Array("*/".utf8))
        index = end?.upperBound ?? bytes.count
        // Parts words but means nothing itself.
        tokens.append("")
        continue
      }
      if isSpace(bytes[index]) {
        while index < bytes.count, isSpace(bytes[index]) { index += 1 }
        tokens.append(" ")
        continue
      }
      if bytes[index] == 0x22 || bytes[index] == 0x27 {
        index += 1
        while index < bytes.count, bytes[index] != bytes[start] {
          index += bytes[index] == 0x5C ? 2 : 1
        }
        index = min(index + 1, bytes.count)
      } else if bytes[index...].starts(with: Array("url(".utf8)) {
        while index < bytes.count, bytes[index] != 0x29 { index += 1 }
        index = min(index + 1, bytes.count)
      } else if isName(bytes[index]) {
        while index < bytes.count, isName(bytes[index]),
          !bytes[index...].starts(with: Array("url(".utf8))
        {
          index += bytes[index] == 0x5C ? 2 : 1
        }
        index = min(index, bytes.count)
      } else {
        index += 1
      }
      tokens.append(String(decoding: bytes[start..<index], as: UTF8.self))
    }
    return withoutIdleSpace(tokens)
  }

  private static func withoutIdleSpace(_ tokens: [String]) -> [String] {
    var result: [String] = []
    for token in tokens where !token.isEmpty {
      if token == " ", result.isEmpty || ["{", "}", ";", ",", " "].contains(result.last) {
        continue
      }
      if token == "{" || token == "}", result.last == " " { result.removeLast() }
      result.append(token)
    }
    if result.last == " " { result.removeLast() }
    return result
  }

  private static func isSpace(_ byte: UInt8) -> Bool {
    byte == 0x20 || byte == 0x0A || byte == 0x0D || byte == 0x09
  }

  private static func isName(_ byte: UInt8) -> Bool {
    byte >= 0x80 || byte == 0x2D || byte == 0x5F || byte == 0x5C || (0x30...0x39).contains(byte)
      || (0x41...0x5A).contains(byte) || (0x61...0x7A).contains(byte)
  }
}
