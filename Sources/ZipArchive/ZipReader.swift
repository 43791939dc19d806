import CLibZip

/// Reads ZIP archives whole, within limits.
package enum ZipReader {
  /// The entries of an archive in their order; folders are left out.
  ///
  /// Throws when the archive is damaged, has unsafe or duplicate names, or unpacks to more than
  /// `maximumEntries` entries or `maximumBytes` bytes in all.
  package static func entries(
    of archive: [UInt8], maximumEntries: Int = 10_000, maximumBytes: Int = 1 << 30
  ) throws(ZipError) -> [ZipEntry] {
    let result = archive.withUnsafeBytes { bytes in
      Result { () throws(ZipError) in try entries(bytes, maximumEntries, maximumBytes) }
    }
    return try result.get()
  }

  private static func entries(
    _ bytes: UnsafeRawBufferPointer, _ maximumEntries: Int, _ maximumBytes: Int
  ) throws(ZipError) -> [ZipEntry] {
    // libzip takes no bytes at all for an archive without entries.
    guard !bytes.isEmpty else { throw .damaged("no data") }
    let source = try ZipSource(bytes)
    let archive = try ZipHandle(source, flags: ZIP_RDONLY | ZIP_CHECKCONS)
    let count = zip_get_num_entries(archive.pointer, 0)
    guard count <= maximumEntries else { throw .tooLarge }
    var entries: [ZipEntry] = []
    var names: Set<String> = []
    var remaining = maximumBytes
    for index in 0..<max(0, count) {
      let entry = try entry(zip_uint64_t(index), of: archive, &remaining)
      guard let entry else { continue }
      guard entry.hasSafeName else { throw .unsafeName(entry.name) }
      guard names.insert(entry.name).inserted else { throw .duplicateName(entry.name) }
      entries.append(entry)
    }
    return entries
  }

  /// One entry, or nil for a folder; takes its size off `remaining`.
  private static func entry(
    _ index: zip_uint64_t, of archive: borrowing ZipHandle, _ remaining: inout Int
  ) throws(ZipError) -> ZipEntry? {
    var status = zip_stat_t()
    zip_stat_init(&status)
    guard zip_stat_index(archive.pointer, index, 0, &status) == 0, let name = status.name else {
      throw .damaged(archive.text)
    }
    let text = String(cString: name)
    guard let size = Int(exactly: status.size), size <= remaining else { throw .tooLarge }
    remaining -= size
    if text.hasSuffix("/"), size == 0 { return nil }
    let compression: ZipEntry.Compression
    switch Int32(status.comp_method) {
    case ZIP_CM_STORE: compression = .stored
    case ZIP_CM_DEFLATE: compression = .deflated
    default: throw .unsupportedEntry(text)
    }
    let bytes = try contents(index, size: size, of: archive)
    return ZipEntry(text, bytes: bytes, compression: compression)
  }

  private static func contents(
    _ index: zip_uint64_t, size: Int, of archive: borrowing ZipHandle
  ) throws(ZipError) -> [UInt8] {
    guard let file = zip_fopen_index(archive.pointer, index, 0) else {
      throw .damaged(archive.text)
    }
    defer { zip_fclose(file) }
    // One byte more than the archive promises: the read that meets the end checks the CRC.
    var bytes = [UInt8](repeating: 0, count: size + 1)
    var filled = 0
    while filled < bytes.count {
      let count = bytes.withUnsafeMutableBytes { buffer in
        let rest = UnsafeMutableRawBufferPointer(rebasing: buffer[filled...])
        return zip_fread(file, rest.baseAddress, zip_uint64_t(rest.count))
      }
      guard count >= 0 else { throw .damaged("unreadable data") }
      if count == 0 { break }
      filled += Int(count)
    }
    guard filled == size else { throw .damaged("wrong size") }
    bytes.removeLast()
    return bytes
  }
}
