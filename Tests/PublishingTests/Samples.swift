import Diagnostics
import FoundationEssentials
import Manuscripts
import Publishing
import ScriptEngine
import SourceText
import TestSupport
import Testing

/// One set of scripts for all tests, since engines are slow to start.
let scripts = ScriptServices(locations: .debian, jobs: 2)

/// Reads and links the content in `files`.
func load(_ files: any FileSystem, only: String? = nil) async throws -> LoadedJournal {
  try await JournalLoader(
    files: files, scripts: scripts, name: "vol-1", prefix: "content/", jobs: 2
  ).load(only: only)
}

func load(_ texts: [String: String], only: String? = nil) async throws -> LoadedJournal {
  try await load(MemoryFileSystem(texts), only: only)
}

/// A manuscript without anything to find fault with.
func manuscript(_ title: String, _ keys: String = "", body: String = "본문.") -> String {
  "---\ntitle: \(title)\ntype: 해설\nauthors: [김가]\n\(keys)\n---\n\n\(body)\n"
}

extension LoadedJournal {
  var rules: [String] { diagnostics.map(\.rule) }

  /// `issue/slug` of every article.
  var articles: [String] {
    journal.issues.flatMap { issue in issue.articles.map { "\(issue.id)/\($0.slug)" } }
  }
}

/// A folder of its own below the system's temporary one, removed at the end.
final class TemporaryFolder: Sendable {
  let path: String

  init() throws {
    let folder = FileManager.default.temporaryDirectory
      .appending(path: "hwalja-tests-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    // The system's folder may itself be reached over a link.
    path = Disk.realPath(folder.path) ?? folder.path
  }

  deinit { Disk.remove(path) }

  func write(_ text: String, to name: String) throws {
    try write(Array(text.utf8), to: name)
  }

  func write(_ bytes: [UInt8], to name: String) throws {
    try Disk.makeFolder(Disk.parent(of: path + "/" + name))
    try Disk.write(bytes, to: path + "/" + name)
  }

  func link(_ name: String, to target: String) throws {
    try Disk.makeFolder(Disk.parent(of: path + "/" + name))
    try FileManager.default.createSymbolicLink(
      atPath: path + "/" + name, withDestinationPath: target)
  }

  /// All files below `folder` with their bytes.
  func contents(of folder: String) throws -> [String: [UInt8]] {
    var found: [String: [UInt8]] = [:]
    try collect(path + "/" + folder, "", into: &found)
    return found
  }

  private func collect(
    _ root: String, _ folder: String, into found: inout [String: [UInt8]]
  ) throws {
    for name in try Disk.names(in: root + "/" + folder) {
      let relative = folder.isEmpty ? name : folder + "/" + name
      if case .folder? = Disk.kind(root + "/" + relative) {
        try collect(root, relative, into: &found)
      } else {
        found[relative] = try Disk.read(root + "/" + relative)
      }
    }
  }
}
