import Foundation
import Publishing
import Testing

/// The built tool, which lies beside the test bundle.
enum Tool {
  static let path: String? = {
    guard let bundle = Disk.realPath("/proc/self/exe") else { return nil }
    let tool = Disk.parent(of: bundle) + "/hwalja"
    guard case .file? = Disk.kind(tool) else { return nil }
    return tool
  }()

  /// How one run ended.
  struct Outcome {
    var code: Int32
    var out: String
    var err: String
    /// Whether a signal ended it.
    var isCrash: Bool
  }

  /// Runs the tool in `folder`; the outputs go to files, which never fill up as pipes do.
  static func run(
    _ arguments: [String], in folder: Workshop, input: String = ""
  ) throws -> Outcome {
    let outputs = try Workshop()
    for name in ["out", "err"] { try outputs.write("", to: name) }
    try outputs.write(input, to: "in")
    let process = Process()
    process.executableURL = URL(filePath: try #require(path))
    process.arguments = arguments
    process.currentDirectoryURL = URL(filePath: folder.path)
    process.environment = ["PATH": "/usr/bin:/bin", "COLUMNS": "100", "TERM": "dumb"]
    process.standardInput = try FileHandle(forReadingFrom: URL(filePath: outputs.path + "/in"))
    process.standardOutput = try FileHandle(forWritingTo: URL(filePath: outputs.path + "/out"))
    process.standardError = try FileHandle(forWritingTo: URL(filePath: outputs.path + "/err"))
    try process.run()
    // The folder is removed with its last use.
    withExtendedLifetime(folder) { process.waitUntilExit() }
    return Outcome(
      code: process.terminationStatus, out: try outputs.text(of: "out"),
      err: try outputs.text(of: "err"), isCrash: process.terminationReason == .uncaughtSignal)
  }
}

/// A folder of its own below the system's temporary one, removed at the end.
final class Workshop: Sendable {
  let path: String

  init(_ files: [String: String] = [:]) throws {
    let folder = FileManager.default.temporaryDirectory
      .appending(path: "hwalja-tests-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    path = Disk.realPath(folder.path) ?? folder.path
    for (name, text) in files { try write(text, to: name) }
  }

  deinit { Disk.remove(path) }

  func write(_ text: String, to name: String) throws {
    try Disk.makeFolder(Disk.parent(of: path + "/" + name))
    try Disk.write(Array(text.utf8), to: path + "/" + name)
  }

  func text(of name: String) throws -> String {
    String(decoding: try Disk.read(path + "/" + name), as: UTF8.self)
  }

  var names: [String] { (try? Disk.names(in: path)) ?? [] }
}

/// A manuscript without anything to find fault with, but for `body`.
func manuscript(_ body: String) -> String {
  "---\ntitle: 가\ntype: 해설\nauthors: [김가]\n---\n\n\(body)\n"
}

/// A journal of one article.
let journal = [
  "content/journal.yaml": "title: 활자\n", "content/issues/1/issue.yaml": "number: 1\n",
  "content/issues/1/a.md": manuscript("본문."),
]

/// The same with a warning.
let faultyJournal = journal.merging(
  ["content/issues/1/a.md": manuscript("![](none.png)")], uniquingKeysWith: { $1 })
