import ICUText

/// A content folder on disk.
package struct DiskFileSystem: FileSystem {
  /// Files below this are counted; a larger tree is not a journal.
  static let largestCount = 200_000
  static let deepestFolder = 16

  /// The folder as the user named it.
  package let root: String
  private let realRoot: String

  /// Opens the folder at `root`.
  package init(_ root: String) throws(FileProblem) {
    guard let real = Disk.realPath(root) else { throw FileProblem(path: root, code: 2) }
    guard case .folder? = Disk.kind(real) else { throw FileProblem(path: root, code: 20) }
    self.root = root
    realRoot = real
  }

  package func files() throws(FileProblem) -> [FileEntry] {
    var found: [FileEntry] = []
    try collect("", try Disk.names(in: realRoot), depth: 0, into: &found)
    return found
  }

  private func collect(
    _ folder: String, _ names: [String], depth: Int, into found: inout [FileEntry]
  ) throws(FileProblem) {
    for name in names {
      if name.hasPrefix(".") { continue }
      let diskPath = folder.isEmpty ? name : folder + "/" + name
      let full = realRoot + "/" + diskPath
      let isLink = Disk.isLink(full)
      switch Disk.kind(full) {
      case .folder?:
        // A linked folder may lead out of the content or round in a circle.
        guard !isLink, depth < Self.deepestFolder else { break }
        if let inside = try? Disk.names(in: full) {
          try collect(diskPath, inside, depth: depth + 1, into: &found)
        } else {
          found.append(unreadable(diskPath))
        }
      case .file(let size)?:
        found.append(
          FileEntry(
            path: Normalization.nfc(diskPath), diskPath: diskPath, size: size,
            isReadable: !isLink || isInside(full)))
      case .other?, nil:
        found.append(unreadable(diskPath))
      }
      if found.count > Self.largestCount { throw FileProblem(path: root, code: 27) }
    }
  }

  private func unreadable(_ diskPath: String) -> FileEntry {
    FileEntry(path: Normalization.nfc(diskPath), diskPath: diskPath, size: 0, isReadable: false)
  }

  package func file(at path: String) -> FileEntry? {
    var diskPath = ""
    for part in path.split(separator: "/") {
      let folder = diskPath.isEmpty ? realRoot : realRoot + "/" + diskPath
      // Folders that links lead to are not entered, as in `files()`.
      if !diskPath.isEmpty, Disk.isLink(folder) {
        return isInside(folder) ? nil : unreadable(path)
      }
      guard let name = diskName(of: String(part), in: folder) else { return nil }
      diskPath = diskPath.isEmpty ? name : diskPath + "/" + name
    }
    let full = realRoot + "/" + diskPath
    switch Disk.kind(full) {
    case .file(let size)?:
      return FileEntry(
        path: path, diskPath: diskPath, size: size,
        isReadable: !Disk.isLink(full) || isInside(full))
    case .other?: return FileEntry(path: path, diskPath: diskPath, size: 0, isReadable: false)
    case .folder?, nil: return nil
    }
  }

  /// How the disk spells a name that is given in NFC.
  private func diskName(of name: String, in folder: String) -> String? {
    if Disk.kind(folder + "/" + name) != nil { return name }
    return try? Disk.names(in: folder).first { Normalization.nfc($0) == name }
  }

  private func isInside(_ path: String) -> Bool {
    Disk.realPath(path)?.hasPrefix(realRoot + "/") ?? false
  }

  package func read(_ entry: FileEntry, limit: Int) throws(FileProblem) -> [UInt8] {
    guard entry.isReadable else { throw FileProblem(path: entry.path, code: 13) }
    return try Disk.read(realRoot + "/" + entry.diskPath, limit: limit)
  }
}
