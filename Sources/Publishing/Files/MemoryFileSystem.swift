/// Content that lives in memory.
package struct MemoryFileSystem: FileSystem {
  private let contents: [String: [UInt8]]

  /// Takes texts by path.
  package init(_ texts: [String: String]) {
    contents = texts.mapValues { Array($0.utf8) }
  }

  /// Takes bytes by path.
  package init(bytes: [String: [UInt8]]) { contents = bytes }

  package func files() -> [FileEntry] {
    contents.keys.sorted().map {
      FileEntry(path: $0, diskPath: $0, size: contents[$0]?.count ?? 0)
    }
  }

  package func file(at path: String) -> FileEntry? {
    contents[path].map { FileEntry(path: path, diskPath: path, size: $0.count) }
  }

  package func read(_ entry: FileEntry, limit: Int) throws(FileProblem) -> [UInt8] {
    guard let bytes = contents[entry.diskPath] else {
      throw FileProblem(path: entry.path, code: 2)
    }
    guard bytes.count <= limit else { throw FileProblem(path: entry.path, code: 27) }
    return bytes
  }
}
