package import Diagnostics

/// Where content is read from: a disk, or memory in tests.
package protocol FileSystem: Sendable {
  /// The files below the root, each with its path from there; folders that links lead to are not
  /// entered.
  func files() throws(FileProblem) -> [FileEntry]
  /// The file at `path` (in NFC); nil when there is none. Looks at that path only, so that one
  /// manuscript can be held against the rules without reading everything around it.
  func file(at path: String) -> FileEntry?
  /// The bytes of a file that ``files()`` named, at most `limit`.
  func read(_ entry: FileEntry, limit: Int) throws(FileProblem) -> [UInt8]
}

/// A file of the content folder.
package struct FileEntry: Sendable, Hashable {
  /// Path from the root in NFC, with `/` between its parts.
  package var path: String
  /// The same path as the disk spells it.
  package var diskPath: String
  /// Size in bytes.
  package var size: Int
  /// False for links that lead out of the content folder and for what is no plain file.
  package var isReadable: Bool

  package init(path: String, diskPath: String, size: Int, isReadable: Bool = true) {
    self.path = path
    self.diskPath = diskPath
    self.size = size
    self.isReadable = isReadable
  }

  /// Last part of the path.
  var name: String { path.split(separator: "/").last.map(String.init) ?? path }

  /// The path without its last part; empty at the root.
  var folder: String {
    guard let slash = path.lastIndex(of: "/") else { return "" }
    return String(path[..<slash])
  }
}

/// What the system would not do with a file or folder.
package struct FileProblem: Error, Hashable, Sendable {
  package var path: String
  package var message: Message

  package init(path: String, _ message: Message) {
    self.path = path
    self.message = message
  }

  /// The problem that `errno` names.
  package init(path: String, code: Int32) {
    self.path = path
    message =
      switch code {
      case 2: Message("그런 파일이나 폴더가 없습니다", en: "No such file or folder")
      case 13, 1: Message("권한이 없습니다", en: "Permission denied")
      case 20: Message("폴더가 아닙니다", en: "Not a folder")
      case 21: Message("파일이 아니라 폴더입니다", en: "Is a folder")
      case 22: Message("보통 파일이 아닙니다", en: "Not a regular file")
      case 27: Message("파일이 너무 큽니다", en: "File is too large")
      case 28: Message("디스크에 자리가 없습니다", en: "No space left on disk")
      case 30: Message("읽기 전용 디스크입니다", en: "Read-only file system")
      case 40: Message("심볼릭 링크가 맴돕니다", en: "Too many levels of symbolic links")
      default: Message("시스템 오류 \(code)", en: "System error \(code)")
      }
  }
}
