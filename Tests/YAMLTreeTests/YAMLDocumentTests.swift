import SourceText
import Testing
import YAMLTree

/// The tree of `text`, or nil with a recorded issue when it has problems.
func parsed(_ text: String, fragment: OffsetMap = OffsetMap()) -> YAMLNode? {
  let (root, diagnostics) = YAMLDocument.parse(
    Array(text.utf8), in: "paper.md", fragment: fragment)
  #expect(diagnostics.isEmpty)
  return root
}

/// A tree as one line: `{a: [1, "b"]}`, quoted and block scalars marked.
private func outline(_ node: YAMLNode?) -> String {
  switch node?.content {
  case nil: "nothing"
  case .scalar(let text, .plain, _): text
  case .scalar(let text, .quoted, _): "\"\(text)\""
  case .scalar(let text, .block, _): "|\(text)|"
  case .sequence(let items): "[" + items.map(outline).joined(separator: ", ") + "]"
  case .mapping(let pairs):
    "{" + pairs.map { "\(outline($0.key)): \(outline($0.value))" }.joined(separator: ", ") + "}"
  }
}

/// The text of `source` that each scalar's range covers, in order.
private func covered(_ node: YAMLNode, in source: [UInt8]) -> [String] {
  switch node.content {
  case .scalar:
    [String(decoding: source[node.range.start..<node.range.end], as: UTF8.self)]
  case .sequence(let items): items.flatMap { covered($0, in: source) }
  case .mapping(let pairs):
    pairs.flatMap { covered($0.key, in: source) + covered($0.value, in: source) }
  }
}

@Suite struct YAMLDocumentTests {
  @Test(arguments: [
    ("", "nothing"),
    ("# only a comment\n", "nothing"),
    ("title: 가나\nyear: 2021-09\nno: 007\n", "{title: 가나, year: 2021-09, no: 007}"),
    ("title: \"가: 나\\n\"\nb: 'it''s'", "{title: \"가: 나\n\", b: \"it's\"}"),
    ("authors:\n- 홍길동\n- name: 김\n  email: a@b\n", "{authors: [홍길동, {name: 김, email: a@b}]}"),
    ("bio: |\n  가\n  나\n\nx: >-\n  다\n  라\n", "{bio: |가\n나\n|, x: |다 라|}"),
    ("a: [1, {b: c}]\nd:\ne: ~", "{a: [1, {b: c}], d: , e: ~}"),
    ("a: &x [1, 2]\nb: *x\n", "{a: [1, 2], b: [1, 2]}"),
    ("<<: {a: 1}\n", "{<<: {a: 1}}"),
    ("b: 1\na: 2\nb2: 3\n", "{b: 1, a: 2, b2: 3}"),
    ("--- \n가: 나\n...\n", "{가: 나}"),
    ("\u{FEFF}a: 1", "{a: 1}"),
  ])
  func `a document gives its values in order, as written`(text: String, expected: String) {
    #expect(outline(parsed(text)) == expected)
  }

  @Test(arguments: ["\n", "\r\n"])
  func `ranges cover exactly what was written, also behind Hangul and emoji`(lineEnd: String) throws
  {
    let text = [
      "제목: 한글 😀 값  # 설명", "\"키\": '따옴표'", "목록: [가, 나]", "글: |", "  첫째 줄", "  둘째", "", "끝: 값",
    ]
    .joined(separator: lineEnd)
    let source = Array(text.utf8)
    let root = try #require(parsed(text))
    let expected = [
      "제목", "한글 😀 값", "\"키\"", "'따옴표'", "목록", "가", "나", "글",
      "|\(lineEnd)  첫째 줄\(lineEnd)  둘째", "끝", "값",
    ]
    #expect(covered(root, in: source) == expected)
    #expect(root.range == SourceRange(0, source.count))
  }

  @Test func `a collection ends with its last value, not at the next token`() throws {
    let text = "a:\n- 가\n- 나   \n\n# 설명\nb: {c: d}  \n"
    guard case .mapping(let pairs)? = parsed(text)?.content else {
      Issue.record("no mapping")
      return
    }
    let file = SourceFile(path: "paper.md", text: text)
    #expect(file.text(in: pairs[0].value.range) == "- 가\n- 나")
    #expect(file.text(in: pairs[1].value.range) == "{c: d}")
  }

  @Test func `ranges are those of the file when the document is a fragment`() throws {
    let file = SourceFile(path: "paper.md", text: "---\n제목: 값\n---\n본문")
    let slice = file.bytes[4..<15]
    let (root, diagnostics) = YAMLDocument.parse(
      slice, in: file.path, fragment: OffsetMap(start: 4))
    #expect(diagnostics.isEmpty)
    guard case .mapping(let pairs)? = root?.content else {
      Issue.record("no mapping")
      return
    }
    #expect(file.text(in: pairs[0].value.range) == "값")
  }

  @Test func `an alias has its own range and its content the anchored one`() throws {
    let text = "a: &x [가]\nb: *x\n"
    guard case .mapping(let pairs)? = parsed(text)?.content,
      case .sequence(let items) = pairs[1].value.content
    else {
      Issue.record("no alias")
      return
    }
    let file = SourceFile(path: "paper.md", text: text)
    #expect(file.text(in: pairs[1].value.range) == "*x")
    #expect(file.text(in: items[0].range) == "가")
    #expect(items[0].range.start < pairs[1].value.range.start)
  }
}
