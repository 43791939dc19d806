package import Diagnostics
import ICUText
import Manuscripts
import ScriptEngine
package import SourceText

/// What linting found.
package struct LintReport: Sendable {
  package var diagnostics: [Diagnostic]
  package var sources: [String: SourceFile]
}

/// Holds manuscripts and whole journals against what can be checked: the stages up to *check*,
/// without rendering anything.
package struct Linter: Sendable {
  private let scripts: ScriptServices
  private let jobs: Int

  package init(jobs: Int) {
    scripts = ScriptServices(locations: .debian, jobs: jobs)
    self.jobs = jobs
  }

  /// Findings of a manuscript or of everything in a content folder.
  ///
  /// - Throws: `FileProblem` when there is nothing at `path` or it cannot be read.
  package func lint(_ path: String) async throws(FileProblem) -> LintReport {
    switch Disk.kind(path) {
    case .folder?: return try await lintFolder(path)
    case .file?, .other?: return try lintFile(path)
    case nil: throw FileProblem(path: path, code: 2)
    }
  }

  private func lintFolder(_ path: String) async throws(FileProblem) -> LintReport {
    let files = try DiskFileSystem(path)
    let real = Disk.realPath(path) ?? path
    let prefix = path == "." ? "" : path.hasSuffix("/") ? path : path + "/"
    let loader = JournalLoader(
      files: files, scripts: scripts,
      name: real.split(separator: "/").last.map(String.init) ?? path,
      prefix: prefix, jobs: jobs)
    let loaded = try await loader.load()
    return LintReport(diagnostics: loaded.diagnostics, sources: loaded.sources)
  }

  /// A manuscript by itself, with the rules of the journal whose folder it lies in.
  private func lintFile(_ path: String) throws(FileProblem) -> LintReport {
    guard let real = Disk.realPath(path) else { throw FileProblem(path: path, code: 2) }
    let folder = Disk.parent(of: real)
    let root = Self.journalFolder(above: folder) ?? folder
    let files = try DiskFileSystem(root)
    let relative = Normalization.nfc(String(real.dropFirst(root == "/" ? 1 : root.count + 1)))
    guard let entry = files.file(at: relative) else { throw FileProblem(path: path, code: 13) }
    var info = JournalInfo()
    if let journal = files.file(at: "journal.yaml"),
      let bytes = try? files.read(journal, limit: Manuscript.largestFile)
    {
      info = JournalInfo.decode(SourceFile(path: "journal.yaml", bytes: bytes)).0
    }
    var reader = ManuscriptReader(
      files: files, scripts: scripts, images: ImageResolver(files: files), prefix: "")
    reader.shownPath = path
    let isPage = info.title.isEmpty == false && entry.folder == "pages"
    let read = reader.read(
      ManuscriptPlan(
        issue: 0, entry: entry, profile: info.profile, types: info.articleTypes, isPage: isPage))
    var sources: [String: SourceFile] = [:]
    if let file = read.file { sources[file.path] = file }
    return LintReport(diagnostics: read.diagnostics.sorted(), sources: sources)
  }

  /// The nearest folder above with a `journal.yaml`, at most four levels up.
  private static func journalFolder(above folder: String) -> String? {
    var current = folder
    for _ in 0..<4 {
      if case .file? = Disk.kind(current + "/journal.yaml") { return current }
      let parent = Disk.parent(of: current)
      if parent == current { return nil }
      current = parent
    }
    return nil
  }
}
