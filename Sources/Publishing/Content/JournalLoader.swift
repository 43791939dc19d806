package import Diagnostics
import ICUText
package import Manuscripts
import MarkdownTree
package import SourceText

/// A journal as it was read, with what was found wrong on the way.
package struct LoadedJournal: Sendable {
  package var journal: Journal
  package var diagnostics: [Diagnostic]
  /// Sources by path, for excerpts.
  package var sources: [String: SourceFile]
}

/// Reads a content folder and links it into a journal: the stages *read*, *parse*, *analyse* and
/// *link* of the architecture.
package struct JournalLoader: Sendable {
  let files: any FileSystem
  let scripts: ScriptServices
  /// Name of the content folder, which names an issue that lies at its root.
  let name: String
  /// What paths are shown with, such as `content/`.
  let prefix: String
  let jobs: Int

  package init(
    files: any FileSystem, scripts: ScriptServices, name: String, prefix: String, jobs: Int
  ) {
    self.files = files
    self.scripts = scripts
    self.name = name
    self.prefix = prefix
    self.jobs = jobs
  }

  /// Reads everything below the root; `only` limits the journal to one issue.
  ///
  /// - Throws: `FileProblem` when the folder cannot be read at all.
  package func load(only: String? = nil) async throws(FileProblem) -> LoadedJournal {
    let layout = ContentLayout(try files.files(), name: name)
    var reading = Reading()
    let info = journalInfo(layout, &reading)
    var infos = layout.issues.map { issueInfo($0, &reading) }
    let types = info?.articleTypes ?? []
    var plans: [ManuscriptPlan] = []
    for (number, issue) in layout.issues.enumerated() {
      if let only, issue.id != only { continue }
      let profile = infos[number].profile ?? info?.profile ?? .neutral
      for entry in order(issue, infos[number], &reading) {
        plans.append(
          ManuscriptPlan(issue: number, entry: entry, profile: profile, types: types))
      }
    }
    let resolver = ImageResolver(files: files)
    let read = await parallelMap(plans, jobs: jobs) { plan in
      ManuscriptReader(files: files, scripts: scripts, images: resolver, prefix: prefix).read(plan)
    }
    var issues = assemble(layout, &infos, read, only: only, &reading)
    for index in issues.indices {
      issues[index].cover = cover(of: issues[index], layout, resolver, &reading)
    }
    let pages = standingPages(layout, resolver, &reading)
    let journalInfo = info ?? inferredInfo(infos)
    let collation = Collation.korean
    let (journal, problems) = Journal.link(
      info: journalInfo, issues: issues.sorted(by: Self.isNewer), pages: pages,
      sortKey: { collation.sortKey($0) })
    reading.diagnostics += problems
    if journal.issues.isEmpty { reading.diagnostics.append(Self.nothingFound(prefix)) }
    return LoadedJournal(
      journal: journal, diagnostics: reading.diagnostics.sorted(), sources: reading.sources)
  }

  /// What accumulates while reading.
  struct Reading {
    var diagnostics: [Diagnostic] = []
    var sources: [String: SourceFile] = [:]
  }

  // MARK: YAML files

  private func source(_ entry: FileEntry, _ reading: inout Reading) -> SourceFile? {
    do {
      let bytes = try files.read(entry, limit: Manuscript.largestFile)
      let file = SourceFile(path: prefix + entry.path, bytes: bytes)
      reading.sources[file.path] = file
      reading.diagnostics += Manuscript.encodingProblems(of: file)
      return file
    } catch {
      reading.diagnostics.append(.unreadable(prefix + entry.path, error))
      return nil
    }
  }

  private func journalInfo(_ layout: ContentLayout, _ reading: inout Reading) -> JournalInfo? {
    guard let entry = layout.journalFile, let file = source(entry, &reading) else { return nil }
    let (info, problems) = JournalInfo.decode(file)
    reading.diagnostics += problems
    return info
  }

  private func issueInfo(
    _ issue: ContentLayout.IssueFiles, _ reading: inout Reading
  ) -> IssueInfo {
    guard let entry = issue.information else {
      reading.diagnostics.append(
        Diagnostic(
          "missing-issue-file", .warning,
          at: Location(path: prefix + (issue.folder.isEmpty ? "." : issue.folder)),
          Message("issue.yaml이 없는 호", en: "The issue has no issue.yaml"),
          explanation: Message(
            "권, 호, 날짜, 제목을 적은 issue.yaml을 원고와 함께 두십시오.",
            en: "Place an issue.yaml with volume, number, date and title beside the manuscripts.")))
      return IssueInfo()
    }
    guard let file = source(entry, &reading) else { return IssueInfo() }
    let (info, problems) = IssueInfo.decode(file)
    reading.diagnostics += problems
    return info
  }

  /// A journal without `journal.yaml` is named by its issues, or by its folder.
  private func inferredInfo(_ infos: [IssueInfo]) -> JournalInfo {
    var info = JournalInfo()
    let titles = Set(infos.compactMap(\.journalTitle))
    info.title = titles.count == 1 ? titles.first ?? name : name
    if titles.count == 1 { info.publisher = infos.compactMap(\.publisher).first }
    info.language = infos.compactMap(\.language).first ?? "ko"
    return info
  }

  // MARK: Order

  /// The manuscripts of an issue in the order of its list, or of their names.
  private func order(
    _ issue: ContentLayout.IssueFiles, _ info: IssueInfo, _ reading: inout Reading
  ) -> [FileEntry] {
    guard let listed = info.articles else { return issue.manuscripts }
    let place = prefix + (issue.information?.path ?? issue.folder)
    var byName: [String: FileEntry] = [:]
    for entry in issue.manuscripts { byName[entry.name] = entry }
    var ordered: [FileEntry] = []
    for item in listed {
      let wanted = Normalization.nfc(item.file)
      if let entry = byName.removeValue(forKey: wanted) {
        ordered.append(entry)
        continue
      }
      let isRepeated = ordered.contains { $0.name == wanted }
      reading.diagnostics.append(
        Diagnostic(
          isRepeated ? "repeated-article" : "missing-article", .error,
          at: Location(path: place, range: item.range),
          isRepeated
            ? Message("원고 ‘\(item.file)’: 두 번 실려 있습니다", en: "‘\(item.file)’ is listed twice")
            : Message("원고 ‘\(item.file)’: 없는 파일입니다", en: "‘\(item.file)’ does not exist")))
    }
    for entry in byName.values.sorted(by: { $0.path < $1.path }) {
      reading.diagnostics.append(
        Diagnostic(
          "unlisted-manuscript", .warning, at: Location(path: prefix + entry.path),
          Message("호의 차례에 없는 원고라 싣지 않았습니다", en: "The issue does not list this manuscript"),
          explanation: Message(
            "issue.yaml의 articles에 더하거나, articles를 지워 파일 이름 순서로 실으십시오.",
            en: "Add it to ‘articles’ in issue.yaml, or drop that list.")))
    }
    return ordered
  }

  private static func isNewer(_ left: Issue, _ right: Issue) -> Bool {
    switch (left.info.date, right.info.date) {
    case (let first?, let second?) where first != second: return first > second
    case (_?, nil): return true
    case (nil, _?): return false
    default:
      return left.id.utf8.lexicographicallyPrecedes(right.id.utf8) == false && left.id != right.id
    }
  }

  private static func nothingFound(_ prefix: String) -> Diagnostic {
    Diagnostic(
      "empty-journal", .error, at: Location(path: prefix.isEmpty ? "." : prefix),
      Message("실을 원고가 하나도 없습니다", en: "There is no manuscript to publish"),
      explanation: Message(
        "journal.yaml과 issues/<호>/가 있는 폴더나, issue.yaml이 있는 폴더를 주십시오.",
        en: "Give a folder with journal.yaml and issues/<id>/, or one with issue.yaml."))
  }
}

extension Diagnostic {
  /// A file that could not be read.
  static func unreadable(_ path: String, _ problem: FileProblem) -> Diagnostic {
    Diagnostic(
      "unreadable-file", .error, at: Location(path: path),
      Message(
        "읽을 수 없는 파일: \(problem.message.korean)",
        en: "The file cannot be read: \(problem.message.english)"))
  }
}
