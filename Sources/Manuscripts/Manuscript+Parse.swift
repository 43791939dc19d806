package import Diagnostics
package import MarkdownTree
package import SourceText

extension Manuscript {
  /// Largest manuscript that is read, in bytes; a larger file is not a manuscript.
  package static let largestFile = 16 << 20

  /// Reads a manuscript: front matter, text, structure.
  ///
  /// Never fails; what is missing is reported and left empty. `profile` is the journal's, which the
  /// manuscript may override. Of a fragment (`isWhole` false) no front matter is asked, and no
  /// heading is taken for its title.
  package static func parse(
    _ file: SourceFile, profile: Profile = .neutral, isWhole: Bool = true
  ) -> (manuscript: Manuscript, diagnostics: [Diagnostic]) {
    var diagnostics = encodingProblems(of: file)
    var split = FrontMatterBlock.split(file)
    // In a fragment two lines of hyphens may be just that.
    if !isWhole, let yaml = split.yaml, !file.bytes[yaml.start..<yaml.end].contains(0x3A) {
      split = FrontMatterBlock.Split(yaml: nil, body: SourceRange(0, file.bytes.count))
    }
    if let problem = split.problem, isWhole { diagnostics.append(problem) }
    var matter = FrontMatter()
    if let range = split.yaml {
      var decoder = FrontMatterDecoder()
      matter = decoder.decode(file, range)
      diagnostics += decoder.diagnostics
    }
    let (parsed, problems) = MarkdownDocument.parse(file, in: split.body)
    diagnostics += problems
    if matter.title.isEmpty, isWhole { matter.title = fallbackTitle(parsed, file) }
    let own = matter.profile.flatMap(Profile.named)
    var builder = StructureBuilder(frontMatter: matter, profile: own ?? profile)
    let document = builder.build(parsed)
    return (
      Manuscript(
        file: file, frontMatter: matter, document: document, outline: builder.outline),
      diagnostics
    )
  }

  /// The text with its mentions linked.
  package func linked() -> (document: MarkdownDocument, diagnostics: [Diagnostic]) {
    var linker = MentionLinker(path: file.path, outline: outline)
    let document = linker.link(document)
    return (document, linker.diagnostics)
  }

  /// The first heading, or the file's name, for a manuscript that gives no title.
  private static func fallbackTitle(_ document: MarkdownDocument, _ file: SourceFile) -> String {
    for block in document.blocks {
      if case .heading(let heading) = block.kind { return heading.content.plainText }
    }
    let name = file.path.split(separator: "/").last.map(String.init) ?? file.path
    return name.hasSuffix(".md") ? String(name.dropLast(3)) : name
  }

  /// What was wrong with the bytes of the file.
  package static func encodingProblems(of file: SourceFile) -> [Diagnostic] {
    guard let first = file.repairs.first else { return [] }
    let count = file.repairs.count
    return [
      Diagnostic(
        "invalid-utf8", .error, at: Location(path: file.path, range: first),
        Message("UTF-8이 아닌 바이트 (\(count)곳)", en: "Bytes that are not UTF-8 (\(count) places)"),
        explanation: Message(
          "읽을 수 없는 곳은 ‘\u{FFFD}’로 바꾸어 실었습니다. 파일을 UTF-8로 다시 저장하십시오.",
          en: "They were replaced by ‘\u{FFFD}’. Save the file as UTF-8."))
    ]
  }
}
