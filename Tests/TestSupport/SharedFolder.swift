package import FoundationEssentials
package import Testing

/// The folder of shared specifications, corpora and gold data that lies beside the package.
///
/// It is `shared` in the parent of the package root, or what `HWALJA_SHARED` names; it is not part
/// of the repository, so tests that read it are skipped where it is absent.
package enum SharedFolder {
  /// Path of the folder, nil when there is none.
  package static let path: String? = find()

  /// The folder as a URL, nil when there is none.
  package static var url: URL? { path.map { URL(filePath: $0, directoryHint: .isDirectory) } }

  /// The bytes of the file at `subpath` (`spec/josa-dev.tsv`), nil when it cannot be read.
  package static func bytes(of subpath: String) -> [UInt8]? {
    guard let path, let data = FileManager.default.contents(atPath: path + "/" + subpath) else {
      return nil
    }
    return Array(data)
  }

  /// The text of the file at `subpath`, nil when it cannot be read.
  package static func text(of subpath: String) -> String? {
    bytes(of: subpath).map { String(decoding: $0, as: UTF8.self) }
  }

  /// Paths, relative to the shared folder, of all files below `subpath`, sorted.
  package static func files(under subpath: String) -> [String] {
    guard let path,
      let names = try? FileManager.default.subpathsOfDirectory(atPath: path + "/" + subpath)
    else { return [] }
    return names.map { subpath + "/" + $0 }.filter { isFile(path + "/" + $0) }.sorted()
  }

  private static func isFile(_ path: String) -> Bool {
    var isDirectory = false
    return FileManager.default.fileExists(atPath: path, isDirectory: &isDirectory) && !isDirectory
  }

  private static func find() -> String? {
    var candidates: [String] = []
    if let named = ProcessInfo.processInfo.environment["HWALJA_SHARED"], !named.isEmpty {
      candidates.append(named)
    }
    if let root = PackageRoot.path { candidates.append(root + "/../shared") }
    return candidates.first { FileManager.default.fileExists(atPath: $0) }
  }
}

/// The root folder of this package.
package enum PackageRoot {
  /// Path of the folder that holds `Package.swift`, nil when the sources are not in one.
  package static let path: String? = find(from: #filePath)

  private static func find(from file: String) -> String? {
    var folder = URL(filePath: file).deletingLastPathComponent()
    while folder.path != "/" {
      if FileManager.default.fileExists(atPath: folder.appending(path: "Package.swift").path) {
        return folder.path
      }
      folder.deleteLastPathComponent()
    }
    return nil
  }
}

extension Trait where Self == ConditionTrait {
  /// Skips the test where the shared folder is absent.
  package static var needsSharedFolder: Self {
    .enabled(
      if: SharedFolder.path != nil,
      "needs the folder `shared` beside the package, or HWALJA_SHARED")
  }
}
