import Publishing
import TestSupport
import Testing

/// One run of the tool and what must come of it.
struct Script: CustomTestStringConvertible, Sendable {
  var arguments: [String]
  var files: [String: String] = [:]
  var input = ""
  var code: Int32
  /// Parts of the two outputs; an empty list means no output at all.
  var out: [String] = []
  var err: [String] = []
  /// What lies in the folder at the end, when that is looked at.
  var names: [String]?

  var testDescription: String { arguments.joined(separator: " ") }
}

@Suite(.enabled(if: Tool.path != nil, "needs the built product beside the tests"))
struct ScriptTests {
  private static let scripts = [
    Script(arguments: ["--version"], code: 0, out: ["hwalja 0.1.0\n"]),
    Script(arguments: ["frobnicate"], code: 2, err: ["frobnicate", "도움말: hwalja --help"]),
    Script(arguments: ["biuld"], code: 2, err: ["build"]),
    Script(arguments: ["--lang", "en", "frobnicate"], code: 2, err: ["Help: hwalja --help"]),
    Script(arguments: ["build", "--frobnicate"], code: 2, err: ["--frobnicate"]),
    Script(arguments: ["build", "--jobs", "many"], code: 2, err: ["many"]),
    Script(arguments: ["build", "--jobs", "0"], code: 2, err: ["--jobs"]),
    Script(arguments: ["build", "--content"], code: 2, err: ["--content"]),
    Script(arguments: ["lint"], code: 2, err: ["경로"]),
    Script(arguments: ["lint", "--format", "xml", "a.md"], code: 2, err: ["xml"]),
    // Building
    Script(
      arguments: ["build"], files: journal, code: 0, out: ["글 1편", "EPUB 1권", "경고 0", "→ Site"],
      names: ["Site", "content"]),
    Script(
      arguments: ["build", "--no-epub"], files: journal, code: 0, out: ["글 1편", "EPUB 0권"],
      names: ["Site", "content"]),
    Script(
      arguments: ["--lang=en", "build", "--output", "out"], files: journal, code: 0,
      out: ["1 articles", "→ out"], names: ["content", "out"]),
    Script(
      arguments: ["build"], files: faultyJournal, code: 0, out: ["경고 1", "→ Site"],
      err: ["missing-figure", "content/issues/1/a.md:7:1"], names: ["Site", "content"]),
    Script(
      arguments: ["build", "--strict"], files: faultyJournal, code: 1, out: ["펴내지 않았습니다"],
      err: ["missing-figure"], names: ["content"]),
    Script(
      arguments: ["build", "--issue", "2"], files: journal, code: 2, err: ["‘2’", "있는 호: 1"],
      names: ["content"]),
    Script(arguments: ["build", "--issue", "1"], files: journal, code: 0, out: ["글 1편"]),
    Script(arguments: ["build"], code: 2, err: ["content: 그런 파일이나 폴더가 없습니다"], names: []),
    Script(arguments: ["build"], files: ["content": "글"], code: 2, err: ["content: 폴더가 아닙니다"]),
    Script(
      arguments: ["build", "--output", "content"], files: journal, code: 2, err: ["원고 폴더"],
      names: ["content"]),
    Script(
      arguments: ["build", "--output", "/proc/hwalja/out"], files: journal, code: 2,
      err: ["/proc/hwalja"]),
    Script(
      arguments: ["build", "--output", "file/out"], files: journal.merging(["file": ""]) { $1 },
      code: 2, err: ["file: 폴더가 아닙니다"], names: ["content", "file"]),
    Script(
      arguments: ["build", "--output", "photos"],
      files: journal.merging(["photos/a.jpg": "x"]) { $1 }, code: 2, err: ["덮어쓰지 않았습니다"]),
    Script(
      arguments: ["build"],
      files: journal.merging(["content/templates/footer.mustache": "{{#open}}"]) { $1 }, code: 1,
      out: ["펴내지 않았습니다"], err: ["content/templates/footer.mustache:1:"], names: ["content"]),
    // Linting
    Script(arguments: ["lint", "content"], files: journal, code: 0, err: ["문제 없음"]),
    Script(
      arguments: ["lint", "content"], files: faultyJournal, code: 1,
      out: ["content/issues/1/a.md:7:1"],
      err: ["1"], names: ["content"]),
    Script(
      arguments: ["lint", "content/issues/1/a.md", "content"], files: faultyJournal, code: 1,
      out: ["missing-figure"], err: ["1"]),
    Script(arguments: ["lint", "none.md"], code: 2, err: ["none.md: 그런 파일이나 폴더가 없습니다"]),
    Script(
      arguments: ["--lang", "en", "lint", "none.md"], code: 2,
      err: ["none.md: No such file or folder"]),
    Script(
      arguments: ["lint", "--format", "github", "content"], files: faultyJournal, code: 1,
      out: ["::warning", "file=content/issues/1/a.md", "line=7"]),
    Script(arguments: ["lint", "--format", "github", "content"], files: journal, code: 0),
    // Rendering
    Script(
      arguments: ["render", "--fragment", "a.md"], files: ["a.md": "# 가\n\n**나**는 <b>\n"], code: 0,
      out: ["<h1>가</h1>\n<p><strong>나</strong>는 &lt;b&gt;</p>\n"]),
    Script(
      arguments: ["render", "--fragment"], input: "글 [이음](javascript:x)\n", code: 0,
      out: ["<p>글 이음</p>\n"], err: ["-:1:3", "unsafe-link"]),
    Script(arguments: ["render", "--fragment", "-"], input: "글", code: 0, out: ["<p>글</p>\n"]),
    Script(arguments: ["render", "--fragment", "-"], code: 0),
    Script(arguments: ["render", "a.md"], files: ["a.md": "글"], code: 2, err: ["--fragment"]),
    Script(arguments: ["render", "--fragment", "none.md"], code: 2, err: ["none.md: 그런"]),
    Script(
      arguments: ["render", "--fragment", "a"], files: ["a/b.md": "글"], code: 2,
      err: ["a: 파일이 아니라 폴더입니다"]),
    Script(
      arguments: ["render", "--fragment", "/dev/null"], code: 2,
      err: ["/dev/null: 보통 파일이 아닙니다"]),
  ]

  @Test(arguments: scripts)
  func `the tool answers as it should`(script: Script) throws {
    let folder = try Workshop(script.files)
    let outcome = try Tool.run(script.arguments, in: folder, input: script.input)
    #expect(!outcome.isCrash)
    #expect(outcome.code == script.code, "\(outcome)")
    for part in script.out { #expect(outcome.out.contains(part), "\(outcome)") }
    for part in script.err { #expect(outcome.err.contains(part), "\(outcome)") }
    if script.out.isEmpty { #expect(outcome.out == "") }
    if script.err.isEmpty { #expect(outcome.err == "") }
    if let names = script.names { #expect(folder.names == names) }
  }

  @Test(arguments: [
    (["--help"], "help.ko.txt"), (["--lang", "en", "--help"], "help.en.txt"),
    (["build", "--help"], "help-build.ko.txt"),
    (["--lang=en", "lint", "--help"], "help-lint.en.txt"),
    (["render", "--help"], "help-render.ko.txt"),
  ])
  func `help reads as recorded`(arguments: [String], name: String) throws {
    let outcome = try Tool.run(arguments, in: try Workshop())
    #expect(outcome.code == 0 && outcome.err.isEmpty)
    expectSnapshot(outcome.out, named: name)
  }

  @Test func `a strict build with a warning leaves the former site whole`() throws {
    let folder = try Workshop(journal)
    #expect(try Tool.run(["build"], in: folder).code == 0)
    let before = try folder.text(of: "Site/articles/1/a.html")
    try folder.write(manuscript("![](none.png)\n\n바뀐 글"), to: "content/issues/1/a.md")
    #expect(try Tool.run(["build", "--strict"], in: folder).code == 1)
    #expect(try folder.text(of: "Site/articles/1/a.html") == before)
    #expect(folder.names == ["Site", "content"])
  }

  @Test func `findings beyond the first twenty are counted, verbose shows them`() throws {
    let body = (1...25).map { "![](none\($0).png)" }.joined(separator: "\n\n글\n\n")
    let folder = try Workshop(
      journal.merging(["content/issues/1/a.md": manuscript(body)], uniquingKeysWith: { $1 }))
    let short = try Tool.run(["build"], in: folder)
    #expect(short.err.contains("그 밖에 5개"))
    #expect(!short.err.contains("none25.png"))
    let long = try Tool.run(["build", "--verbose"], in: folder)
    #expect(long.err.contains("none25.png"))
  }
}
