package import Diagnostics
import EPUBOutput
import HTMLOutput
import Manuscripts
import ScriptEngine
package import SourceText
import Templates

/// What a build is asked for.
package struct BuildOptions: Sendable {
  package var content = "content"
  package var output = "Site"
  /// Id of the only issue to build; nil for all.
  package var issue: String?
  /// Publish nothing when there are warnings or errors.
  package var isStrict = false
  /// Whether the EPUBs of the issues are made too.
  package var makesBooks = true
  package var jobs = 2
  package var language = Language.korean

  package init() {}
}

/// What came of a build.
package struct BuildReport: Sendable {
  package var diagnostics: [Diagnostic]
  package var sources: [String: SourceFile]
  package var articleCount: Int
  package var pageCount: Int
  package var bookCount: Int
  /// Whether the site was put in its place.
  package var isPublished: Bool
}

/// Why a build could not run at all.
package enum BuildError: Error, Sendable {
  case file(FileProblem)
  case missingTheme
  case unknownIssue(String, known: [String])
  case template(Message)

  /// The reason for the user.
  package var message: Message {
    switch self {
    case .file(let problem):
      Message(
        "\(problem.path): \(problem.message.korean)",
        en: "\(problem.path): \(problem.message.english)")
    case .missingTheme:
      Message(
        "기본 테마(templates, assets)를 찾을 수 없습니다. HWALJA_HOME에 그 폴더를 적으십시오",
        en: "The default theme (templates, assets) was not found; set HWALJA_HOME to its folder")
    case .unknownIssue(let id, let known):
      Message(
        "‘\(id)’: 그런 호가 없습니다. 있는 호: \(known.joined(separator: ", "))",
        en: "There is no issue ‘\(id)’; known: \(known.joined(separator: ", "))")
    case .template(let message): message
    }
  }
}

/// Builds a site: read, link, plan, render, publish.
package struct SiteBuild: Sendable {
  /// Steps shown while a build runs.
  package enum Step: Sendable {
    case reading
    case rendering(done: Int, of: Int)
    case publishing
  }

  let options: BuildOptions
  let progress: @Sendable (Step) -> Void

  package init(_ options: BuildOptions, progress: @escaping @Sendable (Step) -> Void = { _ in }) {
    self.options = options
    self.progress = progress
  }

  /// Runs the build.
  package func run() async throws(BuildError) -> BuildReport {
    guard let themeRoot = ThemeLocation.find() else { throw .missingTheme }
    progress(.reading)
    do {
      let files = try DiskFileSystem(options.content)
      let prefix = options.content.hasSuffix("/") ? options.content : options.content + "/"
      let theme = try Theme.load(
        root: themeRoot, overrides: files, prefix: prefix, language: options.language)
      let scripts = ScriptServices(locations: .debian, jobs: options.jobs)
      let loader = JournalLoader(
        files: files, scripts: scripts, name: Self.name(of: options.content),
        prefix: prefix == "./" ? "" : prefix, jobs: options.jobs)
      let loaded = try await loader.load(only: options.issue)
      try checkIssue(loaded, files)
      let folder = try SiteFolder(options.output, content: options.content)
      do {
        return try await render(loaded, theme, scripts, files, into: folder)
      } catch {
        folder.discard()
        throw error
      }
    } catch let problem as FileProblem {
      throw .file(problem)
    } catch let error as BuildError {
      throw error
    } catch let error as TemplateError {
      throw .template(error.message)
    } catch {
      throw .template(Message("\(error)", en: "\(error)"))
    }
  }

  /// The last part of the folder's real path, so that `.` has a name too.
  private static func name(of folder: String) -> String {
    let real = Disk.realPath(folder) ?? folder
    return real.split(separator: "/").last.map(String.init) ?? "journal"
  }

  private func checkIssue(
    _ loaded: LoadedJournal, _ files: DiskFileSystem
  ) throws {
    guard let id = options.issue, loaded.journal.issues.isEmpty else { return }
    let layout = ContentLayout(try files.files(), name: Self.name(of: options.content))
    throw BuildError.unknownIssue(id, known: layout.issues.map(\.id))
  }

  // MARK: Rendering

  private func render(
    _ loaded: LoadedJournal, _ theme: Theme, _ scripts: ScriptServices, _ files: DiskFileSystem,
    into folder: SiteFolder
  ) async throws -> BuildReport {
    let journal = loaded.journal
    if theme.isBroken {
      folder.discard()
      return Self.unpublished(loaded, theme)
    }
    let plan = OutputPlan(
      journal: journal, assets: theme.assets.keys.sorted(), makesBooks: options.makesBooks)
    var diagnostics = loaded.diagnostics + theme.diagnostics + plan.diagnostics
    let entries = Dictionary(
      try files.files().map { ($0.path, $0) }, uniquingKeysWith: { first, _ in first })
    let books =
      options.makesBooks ? await makeBooks(journal, theme, scripts, files, entries) : []
    for book in books { diagnostics += book.diagnostics }
    let renderer = SiteRenderer(
      journal: journal, language: options.language, templates: theme.templates,
      strings: theme.strings, epubSizes: Self.sizes(books)
    ) { page, images in
      PageServices(scripts: scripts, page: page, issue: Self.issue(of: page), images: images)
    }
    let writer = OutputWriter(
      renderer: renderer, theme: theme, files: files, entries: entries,
      books: books.map(\.bytes), folder: folder)
    let counter = ProgressCounter(total: plan.outputs.count) { done, total in
      progress(.rendering(done: done, of: total))
    }
    let problems = await parallelMap(plan.outputs, jobs: options.jobs) { output in
      let problem = writer.write(output)
      counter.advance()
      return problem
    }
    if let problem = problems.compactMap({ $0 }).first { throw problem }
    diagnostics.sort()
    let isRejected = options.isStrict && diagnostics.contains { $0.severity != .info }
    progress(.publishing)
    if isRejected || journal.issues.isEmpty {
      folder.discard()
    } else {
      try folder.publish()
    }
    return BuildReport(
      diagnostics: diagnostics,
      sources: loaded.sources.merging(theme.sources) { first, _ in first },
      articleCount: journal.issues.reduce(0) { $0 + $1.articles.count },
      pageCount: plan.outputs.count { if case .page = $0.source { true } else { false } },
      bookCount: books.count { $0.bytes != nil },
      isPublished: !isRejected && !journal.issues.isEmpty)
  }

  /// A broken template would leave pages half empty, so that no page is made at all.
  private static func unpublished(_ loaded: LoadedJournal, _ theme: Theme) -> BuildReport {
    BuildReport(
      diagnostics: (loaded.diagnostics + theme.diagnostics).sorted(),
      sources: loaded.sources.merging(theme.sources) { first, _ in first },
      articleCount: loaded.journal.issues.reduce(0) { $0 + $1.articles.count },
      pageCount: 0, bookCount: 0, isPublished: false)
  }

  /// `articles/2026-01/x.html` belongs to issue `2026-01`, `pages/about.html` to the pages.
  private static func issue(of page: String) -> String {
    let parts = page.split(separator: "/")
    if parts.first == "articles", parts.count > 2 { return String(parts[1]) }
    return "pages"
  }

  private static func sizes(_ books: [Book]) -> [Int: Int] {
    Dictionary(
      books.enumerated().compactMap { number, book in book.bytes.map { (number, $0.count) } },
      uniquingKeysWith: { first, _ in first })
  }

  // MARK: Books

  /// The EPUB of one issue.
  struct Book: Sendable {
    var bytes: [UInt8]?
    var diagnostics: [Diagnostic]
  }

  private func makeBooks(
    _ journal: Journal, _ theme: Theme, _ scripts: ScriptServices, _ files: DiskFileSystem,
    _ entries: [String: FileEntry]
  ) async -> [Book] {
    await parallelMap(Array(journal.issues.indices), jobs: options.jobs) { number in
      do {
        let result = try EPUBBook.make(
          journal: journal, issue: number, language: options.language,
          stylesheet: theme.epubStylesheet,
          services: { page, images in
            PageServices(scripts: scripts, page: page, issue: "", images: images)
          },
          readContent: { path in
            guard let entry = entries[path] else { throw FileProblem(path: path, code: 2) }
            return try files.read(entry, limit: ImageResolver.largestImage)
          },
          modified: Self.modified(journal.issues[number]))
        return Book(bytes: result.bytes, diagnostics: result.diagnostics)
      } catch {
        let id = journal.issues[number].id
        return Book(
          bytes: nil,
          diagnostics: [
            Diagnostic(
              "unmade-epub", .error, at: nil,
              Message("호 ‘\(id)’의 EPUB을 만들지 못했습니다: \(error)", en: "No EPUB of ‘\(id)’: \(error)"))
          ])
      }
    }
  }

  /// When an issue was last changed: `SOURCE_DATE_EPOCH`, else its date; never the clock.
  private static func modified(_ issue: Issue) -> String {
    if let text = Disk.environment("SOURCE_DATE_EPOCH"), let seconds = Int(text) {
      return CivilTime(secondsSinceEpoch: seconds).iso
    }
    guard let date = issue.info.date else { return "2000-01-01T00:00:00Z" }
    return CivilTime(year: date.year, month: date.month ?? 1, day: date.day ?? 1).iso
  }
}

/// Counts finished outputs over several threads.
private final class ProgressCounter: Sendable {
  private let done = AtomicCount()
  private let total: Int
  private let report: @Sendable (Int, Int) -> Void

  init(total: Int, _ report: @escaping @Sendable (Int, Int) -> Void) {
    self.total = total
    self.report = report
  }

  func advance() {
    let count = done.increment()
    if count % 32 == 0 || count == total { report(count, total) }
  }
}
