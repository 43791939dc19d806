import Diagnostics
import Manuscripts
import MarkdownTree
import SourceText

/// One manuscript that is to be read.
struct ManuscriptPlan: Sendable {
  /// Place of its issue in the layout.
  var issue: Int
  var entry: FileEntry
  var profile: Profile
  /// Article types of the journal; empty when anything goes.
  var types: [String]
  /// Standing pages need no type.
  var isPage = false
}

/// What became of one manuscript.
struct ReadManuscript: Sendable {
  var issue: Int
  var article: Article?
  var file: SourceFile?
  var diagnostics: [Diagnostic]
}

/// Reads, parses and checks one manuscript; nothing here knows of other manuscripts.
struct ManuscriptReader: Sendable {
  let files: any FileSystem
  let scripts: ScriptServices
  let images: ImageResolver
  let prefix: String

  func read(_ plan: ManuscriptPlan) -> ReadManuscript {
    let path = prefix + plan.entry.path
    let bytes: [UInt8]
    do {
      bytes = try files.read(plan.entry, limit: Manuscript.largestFile)
    } catch {
      return ReadManuscript(
        issue: plan.issue, article: nil, file: nil, diagnostics: [.unreadable(path, error)])
    }
    let file = SourceFile(path: path, bytes: bytes)
    var (manuscript, diagnostics) = Manuscript.parse(file, profile: plan.profile)
    if plan.isPage { diagnostics.removeAll { $0.rule == "missing-key" } }
    let (document, problems) = manuscript.linked()
    diagnostics += problems
    var article = Article(
      manuscript: manuscript, issueID: "", slug: "", sourcePath: plan.entry.path,
      document: document)
    manuscript.document = document
    diagnostics += resolveImages(&article)
    diagnostics += checkFormulas(document, path)
    if let problem = checkType(article.frontMatter, plan, path) { diagnostics.append(problem) }
    return ReadManuscript(
      issue: plan.issue, article: article, file: file, diagnostics: diagnostics)
  }

  private func resolveImages(_ article: inout Article) -> [Diagnostic] {
    var diagnostics: [Diagnostic] = []
    for use in article.manuscript.outline.images {
      let (resource, problem) = images.resolve(
        use, from: article.folder, in: article.manuscript.file.path)
      article.images[use.source] = resource
      if let problem { diagnostics.append(problem) }
    }
    return diagnostics
  }

  private func checkFormulas(_ document: MarkdownDocument, _ path: String) -> [Diagnostic] {
    var diagnostics: [Diagnostic] = []
    func check(_ tex: String, _ isDisplay: Bool, _ range: SourceRange) {
      guard let problem = scripts.formulaProblem(tex, isDisplay: isDisplay) else { return }
      diagnostics.append(
        Diagnostic(
          "invalid-formula", .warning, at: Location(path: path, range: range),
          Message("짤 수 없는 수식", en: "The formula cannot be set"),
          explanation: problem))
    }
    document.visit(
      block: { block in
        if case .equation(let equation) = block.kind { check(equation.tex, true, block.range) }
      },
      inline: { inline in
        if case .math(let math) = inline.kind { check(math.tex, math.isDisplay, inline.range) }
      })
    return diagnostics
  }

  private func checkType(
    _ matter: FrontMatter, _ plan: ManuscriptPlan, _ path: String
  ) -> Diagnostic? {
    guard let type = matter.type, !plan.types.isEmpty, !plan.types.contains(type) else {
      return nil
    }
    let known = plan.types.map { "‘\($0)’" }.joined(separator: ", ")
    return Diagnostic(
      "unknown-type", .warning, at: Location(path: path, range: matter.typeRange),
      Message("원고 종류 ‘\(type)’: 학술지에 없는 종류입니다", en: "The journal has no article type ‘\(type)’"),
      explanation: Message("쓸 수 있는 종류: \(known)", en: "Known types: \(known)"))
  }
}
