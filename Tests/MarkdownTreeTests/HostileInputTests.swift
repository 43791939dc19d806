import Diagnostics
import MarkdownTree
import SourceText
import Testing

/// Input that tries to break or stall the parser; the limit is far above what any of it takes.
@Suite(.timeLimit(.minutes(5))) struct HostileInputTests {
  @discardableResult
  private func parse(_ text: String) -> Parsed { Parsed(text) }

  private func many(_ text: String, _ count: Int) -> String {
    String(repeating: text, count: count)
  }

  @Test func `deep quotes`() {
    let parsed = parse(many(">", 100_000) + "가")
    #expect(parsed.diagnostics.contains { $0.rule == "nesting-too-deep" })
  }

  @Test func `deep lists`() {
    parse((0..<1_000).map { many("  ", $0) + "- 가" }.joined(separator: "\n"))
    parse(many("- ", 10_000) + "가")
    parse(many("1. ", 10_000) + "가")
  }

  @Test(arguments: ["[", "]", "![", "[[]", "[a](", "[a](b", "[^", "[^a]", "![[]()", "a]("])
  func `many brackets`(piece: String) { parse(many(piece, 100_000 / piece.utf8.count)) }

  @Test(arguments: [
    "*", "_", "*가", "**가 ", "*a_ ", "a**b", "*가 _나 ", "~~", "~~가", "a~~ ", "*(", ")*가",
  ])
  func `many delimiters`(piece: String) { parse(many(piece, 100_000 / piece.utf8.count)) }

  @Test(arguments: [
    "`", "`a``", "\\", "&", "&#", "<", "<a", "</", "<!", "<?", "<!--", "<a@", "<https:", "<!-",
    "<![CDATA[",
  ])
  func `many marks`(piece: String) { parse(many(piece, 300_000 / piece.utf8.count)) }

  @Test func `backtick runs of every length`() {
    parse((1...1_500).map { "가" + many("`", $0) }.joined())
  }

  @Test(arguments: ["<!--", "$", "$$", "$a", "$$ ", "$$\n", "<!-- a\n", "$$a\n\n"])
  func `a megabyte of openers`(piece: String) { parse(many(piece, 1_000_000 / piece.utf8.count)) }

  @Test func `a paragraph of five megabytes on one line`() {
    let parsed = parse(many("활자는 글을 찍는 데 쓰는 글자이다. ", 110_000))
    #expect(parsed.document.blocks.count == 1)
  }

  @Test func `many lines, links, notes and tags`() {
    parse(many("한 줄의 *글*과 `코드`\n", 40_000))
    parse(many("[^1] ", 20_000) + "\n\n[^1]: 주")
    parse((1...5_000).map { "[^\($0)]: 주\n\n" }.joined())
    parse((1...5_000).map { "가[^\($0)]\n\n[^\($0)]: 주\n\n" }.joined())
    parse(many("<sub>", 50_000))
    parse(many("<sub>", 20_000) + many("</sub>", 20_000))
    parse(many("<sub><sup>", 20_000) + many("</sub>", 20_000))
    parse(many("</sub>", 50_000))
    parse(many("<sub>", 50_000) + many("</sup>", 50_000))
    parse("<sub>" + many("<sup>", 50_000) + "</sub>")
  }

  @Test func `wide and tall tables`() {
    parse("|" + many("a|", 5_000) + "\n|" + many("-|", 5_000) + "\n" + many("|a|b|\n", 50))
    parse("|a|b|\n|-|-|\n" + many("|가|나|\n", 10_000))
  }

  @Test func `many addresses`() {
    parse(many("http://", 30_000))
    parse(many("www.", 50_000))
    parse(many("a@", 50_000))
    parse(many("a@b.c ", 30_000))
    parse(many("https://a.kr에서 ", 10_000))
    parse("https://a.kr/" + many("(", 50_000))
  }

  @Test func `many headings and reference definitions`() {
    parse(many("# 제목\n", 30_000))
    parse((0..<10_000).map { "[a\($0)]: u\n" }.joined() + many("[a1]", 10_000))
    parse(many("[a]: u\n", 20_000))
  }

  @Test func `one long definition under many links`() {
    let parsed = parse("[a]: " + many("x", 100_000) + "\n\n" + many("[a]", 30_000))
    #expect(parsed.diagnostics.map(\.rule) == ["too-many-references"])
  }

  @Test func `many comments, closed and not`() {
    parse(many("<!-- 가 -->", 50_000))
    parse(many("<!-- 가 -->\n\n", 20_000))
    parse(many("가 <!--\n나 --> ", 20_000))
  }

  @Test func `fences that never close`() {
    parse(many("```\n가\n~~~\n", 20_000))
    parse(many("- ```\n", 5_000))
  }

  @Test(arguments: [0xFDD0, 0xFDD1, 0xFDD2], ["", ";"])
  func `noncharacters of the author do not vanish with ours`(value: UInt32, mark: String) throws {
    let scalar = String(try #require(Unicode.Scalar(value)))
    let text = mark + scalar + mark
    let parsed = parse(
      "**가(a)**는 글\(text)자 `코\(text)드`\n\n```\(scalar)math\n가\n```\n\n\(scalar)notes [^a]")
    let shown = mark + "\u{FFFD}" + mark
    #expect(
      parsed.html.hasPrefix(
        "<p><strong>가(a)</strong>는 글\(shown)자 <code>코\(shown)드</code></p>"))
    #expect(!parsed.html.contains("<equation>"))
  }

  @Test func `the emptiest texts`() {
    for text in ["", "\n", "\r", "\u{FEFF}", " ", "\t", "\0", "\0\0\n\0", "가\0나"] {
      let parsed = parse(text)
      #expect(parsed.document.notes.isEmpty)
    }
    #expect(parse("가\0나").html == "<p>가\u{FFFD}나</p>")
  }

  @Test func `bytes that are not UTF-8`() {
    let parsed = Parsed(bytes: [0x2A, 0x2A, 0xEA, 0xB0, 0x2A, 0x2A, 0xFF, 0x24, 0x24, 0x80])
    #expect(parsed.document.blocks.count == 1)
  }
}
