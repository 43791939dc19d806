import Diagnostics
import SourceText
import Testing
import YAMLTree

private func reader(_ text: String) -> YAMLMappingReader {
  let (root, diagnostics) = YAMLDocument.parse(Array(text.utf8), in: "paper.md")
  #expect(diagnostics.allSatisfy { $0.rule == "yaml-duplicate-key" })
  return YAMLMappingReader(root: root, path: "paper.md")
}

/// Rule and marked text of each problem.
private func marks(_ diagnostics: [Diagnostic], in text: String) -> [String] {
  let file = SourceFile(path: "paper.md", text: text)
  return diagnostics.map { "\($0.rule) \(file.text(in: $0.location?.range ?? .at(0)))" }
}

private enum Status: String, CaseIterable { case draft, submitted, accepted }

private struct Author: Equatable {
  var name: String
  var email: String?
}

@Suite struct YAMLMappingReaderTests {
  @Test func `values are read by kind and scalars keep their text`() {
    var reader = reader(
      "title: 가\ndate: 2021-09\nno: 007\nn: 28\nflag: true\noff: No\nnothing: ~\nempty:\nq: '~'")
    #expect(reader.string("title") == "가")
    #expect(reader.string("date") == "2021-09")
    #expect(reader.string("no") == "007")
    #expect(reader.int("n") == 28)
    #expect(reader.bool("flag") == true)
    #expect(reader.bool("off") == false)
    #expect(reader.string("nothing") == nil)
    #expect(reader.string("empty") == nil)
    #expect(reader.string("q") == "~")
    #expect(reader.string("absent") == nil)
    #expect(reader.finish().isEmpty)
  }

  @Test func `an older name of a key is accepted and two names at once are not`() {
    let text = "english_title: A\nk: 1\nkk: 2"
    var reader = reader(text)
    #expect(reader.string("title_en", aliases: ["english_title"]) == "A")
    #expect(reader.string("k", aliases: ["kk"]) == "1")
    #expect(marks(reader.finish(), in: text) == ["yaml-duplicate-key kk"])
  }

  @Test func `of duplicate keys the first is read`() {
    var reader = reader("a: 1\na: 2")
    #expect(reader.string("a") == "1")
  }

  @Test func `a list of texts may be written as one text`() {
    var reader = reader("one: 가\nmany: [가, ~, 나]\nnone:")
    #expect(reader.stringList("one") == ["가"])
    #expect(reader.stringList("many") == ["가", "나"])
    #expect(reader.stringList("none") == [])
    #expect(reader.finish().isEmpty)
  }

  @Test func `authors are plain names or mappings`() {
    let text = "authors:\n- 홍길동\n- name: 김\n  email: k@example.org\n  phone: 1\n- [x]\n"
    var reader = reader(text)
    let authors = reader.list("authors") { located in
      Author(name: located.text)
    } mapping: { author in
      author.requiredString("name").map { Author(name: $0, email: author.string("email")) }
    }
    #expect(authors == [Author(name: "홍길동"), Author(name: "김", email: "k@example.org")])
    #expect(marks(reader.finish(), in: text) == ["unknown-key phone", "wrong-type [x]"])
  }

  @Test func `a nested mapping reports with its parent`() {
    let text = "theme:\n  colour: red\n  size: x\n"
    var reader = reader(text)
    let colour = reader.mapping("theme") { theme in
      _ = theme.int("size")
      return theme.string("colour")
    }
    #expect(colour == "red")
    #expect(marks(reader.finish(), in: text) == ["wrong-type x"])
  }

  @Test(arguments: [
    ("a: [x]", "‘a’에는 글이 와야 합니다"),
    ("a: {b: c}", "‘a’에는 글이 와야 합니다"),
  ])
  func `a wrong kind of value is told with the kind wanted`(text: String, summary: String) {
    var reader = reader(text)
    #expect(reader.string("a") == nil)
    let diagnostics = reader.finish()
    #expect(diagnostics.map(\.rule) == ["wrong-type"])
    #expect(diagnostics.first?.summary.korean == summary)
  }

  @Test func `every kind of value has its own words`() {
    let text = "n: 셋\nb: 아마\nl: 글\nm: 글"
    var reader = reader(text)
    _ = reader.int("n")
    _ = reader.bool("b")
    _ = reader.sequence("l")
    _ = reader.mapping("m") { _ in }
    let diagnostics = reader.finish()
    #expect(marks(diagnostics, in: text).count == 4)
    #expect(
      diagnostics.map(\.summary.korean) == [
        "‘n’에는 정수가 와야 합니다", "‘b’에는 true나 false가 와야 합니다", "‘l’에는 목록이 와야 합니다",
        "‘m’에는 ‘키: 값’ 묶음이 와야 합니다",
      ])
  }

  @Test(arguments: ["titel: 가", "Title: 가", "tilte: 가", "titl: 가"])
  func `a misspelt key is renamed to the nearest known one`(text: String) throws {
    var reader = reader(text)
    _ = reader.string("type")
    _ = reader.string("title")
    let diagnostic = try #require(reader.finish().first)
    #expect(diagnostic.rule == "unknown-key")
    #expect(diagnostic.severity == .warning)
    let fix = try #require(diagnostic.fixes.first)
    #expect(fix.applicability == .safe)
    let length = try #require(text.utf8.firstIndex(of: UInt8(ascii: ":"))).utf16Offset(in: text)
    #expect(fix.edits == [Edit(SourceRange(0, length), "title")])
  }

  @Test func `a misspelt key is not renamed to one that is present`() throws {
    var reader = reader("title: 가\ntitel: 나")
    _ = reader.string("title")
    let diagnostic = try #require(reader.finish().first)
    #expect(diagnostic.fixes.isEmpty)
    #expect(diagnostic.explanation?.korean.contains("title") == true)
  }

  @Test(arguments: ["제목: 가", "do: 가"])
  func `a key like no other lists the known ones`(text: String) throws {
    var reader = reader(text)
    _ = reader.string("title")
    _ = reader.string("doi")
    reader.ignore("extra")
    let diagnostics = reader.finish()
    let diagnostic = try #require(diagnostics.first)
    if text.hasPrefix("do") {
      #expect(diagnostic.fixes.first?.edits.first?.replacement == "doi")
    } else {
      #expect(diagnostic.fixes.isEmpty)
      #expect(diagnostic.explanation?.korean == "쓸 수 있는 키: title, doi, extra")
    }
  }

  @Test(arguments: [("title:\nx: 1", "title"), ("title: '  '\nx: 1", "'  '"), ("x: 1", "x")])
  func `a required value that is absent or blank is an error`(text: String, place: String) {
    var reader = reader(text)
    #expect(reader.requiredString("title") == nil)
    reader.ignore("x")
    #expect(marks(reader.finish(), in: text) == ["missing-key \(place)"])
  }

  @Test func `a value outside a closed set names the set`() throws {
    var reader = reader("status: submited")
    #expect(reader.choice("status", as: Status.self) == nil)
    let diagnostic = try #require(reader.finish().first)
    #expect(diagnostic.rule == "unknown-value")
    #expect(diagnostic.explanation?.korean == "쓸 수 있는 값: draft, submitted, accepted")
    #expect(diagnostic.fixes.first?.edits == [Edit(SourceRange(8, 16), "submitted")])
  }

  @Test(arguments: [("글", ["wrong-type 글"]), ("- a", ["wrong-type - a"]), ("", []), ("~", [])])
  func `a root that is no mapping is reported`(text: String, expected: [String]) {
    let reader = reader(text)
    #expect(marks(reader.finish(), in: text) == expected)
  }

  @Test func `a key that is no text is reported`() {
    let text = "? [a]\n: b"
    #expect(marks(reader(text).finish(), in: text) == ["wrong-type [a]"])
  }

  @Test func `places are found by key, by value, and by an older name`() {
    let text = "old: 값\nb:"
    let reader = reader(text)
    #expect(reader.range(of: "new", aliases: ["old"]) == SourceRange(5, 8))
    #expect(reader.keyRange(of: "new", aliases: ["old"]) == SourceRange(0, 3))
    #expect(reader.range(of: "b") == SourceRange(9, 10))
    #expect(reader.range(of: "c") == nil)
  }
}
