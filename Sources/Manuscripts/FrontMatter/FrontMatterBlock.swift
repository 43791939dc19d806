import Diagnostics
import MarkdownTree
import SourceText

/// Finds the front matter of a manuscript.
enum FrontMatterBlock {
  /// The bytes of the YAML and of the text behind it.
  struct Split {
    var yaml: SourceRange?
    var body: SourceRange
    var problem: Diagnostic?
  }

  /// Splits a file at its `---` lines.
  static func split(_ file: SourceFile) -> Split {
    let whole = SourceRange(0, file.bytes.count)
    guard isFence(file, line: 0) else {
      return Split(yaml: nil, body: whole, problem: missing(file))
    }
    var line = 1
    while line < file.lineCount {
      if isFence(file, line: line) || file.text(in: file.lineRange(line)) == "..." {
        let start = file.lineStarts[1]
        let end = file.lineStarts[line]
        let next = line + 1 < file.lineCount ? file.lineStarts[line + 1] : file.bytes.count
        return Split(
          yaml: SourceRange(start, end), body: SourceRange(next, file.bytes.count), problem: nil)
      }
      line += 1
    }
    return Split(yaml: nil, body: whole, problem: unclosed(file))
  }

  private static func isFence(_ file: SourceFile, line: Int) -> Bool {
    guard line < file.lineCount else { return false }
    return file.text(in: file.lineRange(line)).trimmingTrailingSpaces == "---"
  }

  private static func missing(_ file: SourceFile) -> Diagnostic {
    let isEmpty = file.bytes.allSatisfy { $0 <= 0x20 }
    if isEmpty {
      return Diagnostic(
        "empty-manuscript", .error, at: Location(path: file.path, range: .at(0)),
        Message("원고가 비어 있습니다", en: "The manuscript is empty"))
    }
    return Diagnostic(
      "missing-front-matter", .error, at: Location(path: file.path, range: file.lineRange(0)),
      Message("머리말(front matter)이 없습니다", en: "Front matter is missing"),
      explanation: Message(
        "첫 줄에 ‘---’를 쓰고 title, type, authors를 적은 뒤 다시 ‘---’로 닫으십시오.",
        en: "Open the file with ‘---’, give title, type and authors, and close it with ‘---’."),
      fixes: [
        Fix(
          Message("머리말의 틀을 넣기", en: "Insert a front matter skeleton"), .unsafe,
          edits: [Edit(.at(0), "---\ntitle: \ntype: \nauthors:\n  - \n---\n\n")])
      ])
  }

  private static func unclosed(_ file: SourceFile) -> Diagnostic {
    Diagnostic(
      "unclosed-front-matter", .error, at: Location(path: file.path, range: file.lineRange(0)),
      Message("머리말이 닫히지 않았습니다", en: "Front matter is never closed"),
      explanation: Message(
        "머리말 끝에 ‘---’만 있는 줄이 와야 합니다.",
        en: "A line that holds only ‘---’ must end the front matter."))
  }
}

extension String {
  /// The string without white space at both ends.
  package var trimmed: String {
    String(drop { $0.isWhitespace }).trimmingTrailingSpaces
  }

  /// Runs of white space, line ends included, as one space.
  package var collapsed: String {
    split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }
}
