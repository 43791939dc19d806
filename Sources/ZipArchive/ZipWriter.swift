import CLibZip

/// Writes ZIP archives (PKWARE APPNOTE 6.3) whose bytes depend on nothing but the entries.
package enum ZipWriter {
  /// An archive of `entries` in their order, all dated `modified`.
  ///
  /// Names are UTF-8 and no entry has extra fields, so that a stored `mimetype` put first makes an
  /// EPUB container (EPUB OCF 3.3, section 4.2). Throws for unsafe or duplicate names.
  package static func archive(
    _ entries: [ZipEntry], modified: DOSDateTime = .earliest
  ) throws(ZipError) -> [UInt8] {
    try checkNames(entries)
    // libzip does not copy: one block holds all bytes and outlives the archive handle.
    let payload = entries.flatMap(\.bytes)
    let result = payload.withUnsafeBytes { payload in
      Result { () throws(ZipError) in try archive(entries, payload, modified) }
    }
    return try result.get()
  }

  private static func checkNames(_ entries: [ZipEntry]) throws(ZipError) {
    var names: Set<String> = []
    for entry in entries {
      guard entry.hasSafeName else { throw .unsafeName(entry.name) }
      guard names.insert(entry.name).inserted else { throw .duplicateName(entry.name) }
    }
  }

  private static func archive(
    _ entries: [ZipEntry], _ payload: UnsafeRawBufferPointer, _ modified: DOSDateTime
  ) throws(ZipError) -> [UInt8] {
    // libzip does not write an archive without entries; this is its end record (APPNOTE 4.3.16).
    if entries.isEmpty { return [0x50, 0x4B, 0x05, 0x06] + [UInt8](repeating: 0, count: 18) }
    let output = try ZipSource()
    let archive = try ZipHandle(output, flags: ZIP_TRUNCATE)
    var start = 0
    for entry in entries {
      let bytes = UnsafeRawBufferPointer(rebasing: payload[start..<start + entry.bytes.count])
      try add(entry, bytes, modified, to: archive)
      start += entry.bytes.count
    }
    try archive.close()
    return try output.contents()
  }

  private static func add(
    _ entry: ZipEntry, _ bytes: UnsafeRawBufferPointer, _ modified: DOSDateTime,
    to archive: borrowing ZipHandle
  ) throws(ZipError) {
    let count = zip_uint64_t(bytes.count)
    guard let source = zip_source_buffer(archive.pointer, bytes.baseAddress, count, 0) else {
      throw archive.failure()
    }
    let added = zip_file_add(archive.pointer, entry.name, source, zip_flags_t(ZIP_FL_ENC_UTF_8))
    guard added >= 0 else {
      zip_source_free(source)
      throw archive.failure()
    }
    let index = zip_uint64_t(added)
    let method = entry.compression == .stored ? ZIP_CM_STORE : ZIP_CM_DEFLATE
    guard zip_set_file_compression(archive.pointer, index, zip_int32_t(method), 0) == 0,
      zip_file_set_dostime(archive.pointer, index, modified.time, modified.date, 0) == 0
    else { throw archive.failure() }
  }
}
