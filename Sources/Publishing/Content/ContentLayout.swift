import Diagnostics

/// Which files of a content folder make up which issue.
///
/// Three layouts are understood: a journal (`journal.yaml` with `issues/<id>/` and `pages/`), one
/// issue (`issue.yaml` beside its manuscripts), and a folder of such issues.
struct ContentLayout {
  /// The files of one issue.
  struct IssueFiles {
    var id: String
    /// Folder of the issue; empty for the root.
    var folder: String
    /// `issue.yaml`; nil when the folder has none.
    var information: FileEntry?
    /// Manuscripts in order of their names.
    var manuscripts: [FileEntry]
  }

  var journalFile: FileEntry?
  var issues: [IssueFiles] = []
  var pages: [FileEntry] = []
  /// Every file by path.
  var files: [String: FileEntry] = [:]

  /// Sorts `entries` of the folder `name`.
  init(_ entries: [FileEntry], name: String) {
    for entry in entries { files[entry.path] = entry }
    journalFile = files["journal.yaml"]
    if journalFile != nil {
      pages = Self.manuscripts(in: "pages", entries)
      issues = Self.folders(below: "issues", entries).compactMap { issue($0, entries) }
    } else if files["issue.yaml"] != nil {
      issues = [issue("", entries, id: name)].compactMap { $0 }
    } else {
      issues = Self.folders(below: "", entries)
        .filter { files[$0 + "/issue.yaml"] != nil }.compactMap { issue($0, entries) }
      if issues.isEmpty { issues = [issue("", entries, id: name)].compactMap { $0 } }
    }
  }

  private func issue(_ folder: String, _ entries: [FileEntry], id: String? = nil) -> IssueFiles? {
    let manuscripts = Self.manuscripts(in: folder, entries)
    let information = files[folder.isEmpty ? "issue.yaml" : folder + "/issue.yaml"]
    guard information != nil || !manuscripts.isEmpty else { return nil }
    let name = id ?? folder.split(separator: "/").last.map(String.init) ?? folder
    return IssueFiles(
      id: name, folder: folder, information: information, manuscripts: manuscripts)
  }

  private static func manuscripts(in folder: String, _ entries: [FileEntry]) -> [FileEntry] {
    entries.filter { entry in
      entry.folder == folder && entry.name.hasSuffix(".md")
        && entry.name.lowercased() != "readme.md"
    }.sorted { $0.path.utf8.lexicographicallyPrecedes($1.path.utf8) }
  }

  /// Folders directly below `parent`, sorted.
  private static func folders(below parent: String, _ entries: [FileEntry]) -> [String] {
    let prefix = parent.isEmpty ? "" : parent + "/"
    var found: Set<String> = []
    for entry in entries where entry.path.hasPrefix(prefix) {
      let rest = entry.path.dropFirst(prefix.count)
      if let slash = rest.firstIndex(of: "/") { found.insert(prefix + rest[..<slash]) }
    }
    return found.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
  }
}
