/// One file of an archive.
package struct ZipEntry: Sendable, Hashable {
  /// How the bytes are kept in the archive.
  package enum Compression: Sendable, Hashable {
    case stored
    case deflated
  }

  /// Relative path with `/` between its parts.
  package var name: String
  package var bytes: [UInt8]
  package var compression: Compression

  package init(_ name: String, bytes: [UInt8], compression: Compression = .deflated) {
    self.name = name
    self.bytes = bytes
    self.compression = compression
  }

  /// Whether the name stays inside the folder an archive is unpacked to, on every system.
  var hasSafeName: Bool {
    let isPlain = name.utf8.allSatisfy { $0 >= 0x20 && $0 != 0x7F && $0 != 0x5C }
    let parts = name.split(separator: "/", omittingEmptySubsequences: false)
    return isPlain && name.utf8.count <= 1024
      && parts.allSatisfy { !$0.isEmpty && $0 != "." && $0 != ".." }
  }
}
