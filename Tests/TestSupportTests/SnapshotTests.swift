import FoundationEssentials
import TestSupport
import Testing

@Suite struct SnapshotTests {
  private func withFolder(_ body: (String) throws -> Void) throws {
    let folder = FileManager.default.temporaryDirectory
      .appending(path: "hwalja-snapshot-\(UUID().uuidString)")
    defer { try? FileManager.default.removeItem(at: folder) }
    try body(folder.path)
  }

  @Test func `a missing snapshot is written and reported once`() throws {
    try withFolder { folder in
      let store = SnapshotStore(folder: folder, isRecording: false)
      #expect(store.problem(with: "가\n", named: "a.txt")?.contains("Recorded") == true)
      #expect(store.problem(with: "가\n", named: "a.txt") == nil)
    }
  }

  @Test func `a difference is reported and does not overwrite the snapshot`() throws {
    try withFolder { folder in
      let store = SnapshotStore(folder: folder, isRecording: false)
      _ = store.problem(with: "가", named: "a.txt")
      #expect(store.problem(with: "나", named: "a.txt")?.contains("+ 1 │ 나") == true)
      #expect(store.problem(with: "가", named: "a.txt") == nil)
    }
  }

  @Test func `recording rewrites the snapshot and still reports`() throws {
    try withFolder { folder in
      _ = SnapshotStore(folder: folder, isRecording: false).problem(with: "가", named: "a.txt")
      let recorder = SnapshotStore(folder: folder, isRecording: true)
      #expect(recorder.problem(with: "나", named: "a.txt")?.contains("Recorded") == true)
      let store = SnapshotStore(folder: folder, isRecording: false)
      #expect(store.problem(with: "나", named: "a.txt") == nil)
    }
  }
}
