import FoundationEssentials
package import Testing

/// Compares `actual` with the file `Snapshots/<name>` beside the test file that calls.
///
/// A missing snapshot, and every snapshot when `RECORD_SNAPSHOTS=1` is set, is written; the test
/// then fails all the same, so that nothing is recorded unseen.
package func expectSnapshot(
  _ actual: String, named name: String, filePath: String = #filePath,
  sourceLocation: SourceLocation = #_sourceLocation
) {
  let folder = URL(filePath: filePath).deletingLastPathComponent().appending(path: "Snapshots")
  let store = SnapshotStore(
    folder: folder.path,
    isRecording: ProcessInfo.processInfo.environment["RECORD_SNAPSHOTS"] == "1")
  if let problem = store.problem(with: actual, named: name) {
    Issue.record(Comment(rawValue: problem), sourceLocation: sourceLocation)
  }
}

/// The snapshots of one folder.
package struct SnapshotStore {
  private let folder: String
  private let isRecording: Bool

  /// `isRecording` writes every snapshot anew.
  package init(folder: String, isRecording: Bool) {
    self.folder = folder
    self.isRecording = isRecording
  }

  /// What is to be said of `actual`; nil when it equals the snapshot byte by byte.
  package func problem(with actual: String, named name: String) -> String? {
    let path = folder + "/" + name
    let stored = FileManager.default.contents(atPath: path)
    guard let stored, !isRecording else { return record(actual, named: name, at: path) }
    let expected = String(decoding: stored, as: UTF8.self)
    if expected.utf8.elementsEqual(actual.utf8) { return nil }
    return """
      The text differs from Snapshots/\(name) (- expected, + actual); RECORD_SNAPSHOTS=1 records it anew.
      \(LineDiff.describe(expected: expected, actual: actual))
      """
  }

  private func record(_ actual: String, named name: String, at path: String) -> String {
    do {
      let parent = URL(filePath: path).deletingLastPathComponent()
      try FileManager.default.createDirectory(at: parent, withIntermediateDirectories: true)
      try Data(actual.utf8).write(to: URL(filePath: path))
      return "Recorded Snapshots/\(name): read it, then run the test again."
    } catch {
      return "Cannot record Snapshots/\(name): \(error)"
    }
  }
}
