import CLibZip

/// Owns one reference to a libzip source.
struct ZipSource: ~Copyable {
  let pointer: OpaquePointer

  /// A source over `bytes`, which must outlive it; without bytes an empty one that can be written.
  init(_ bytes: UnsafeRawBufferPointer = UnsafeRawBufferPointer(start: nil, count: 0))
    throws(ZipError)
  {
    var error = zip_error_t()
    zip_error_init(&error)
    defer { zip_error_fini(&error) }
    let count = zip_uint64_t(bytes.count)
    guard let pointer = zip_source_buffer_create(bytes.baseAddress, count, 0, &error) else {
      throw .libzip(ZipSource.text(of: &error))
    }
    self.pointer = pointer
  }

  deinit {
    zip_source_free(pointer)
  }

  /// Everything the source holds.
  borrowing func contents() throws(ZipError) -> [UInt8] {
    var status = zip_stat_t()
    zip_stat_init(&status)
    guard zip_source_stat(pointer, &status) == 0, zip_source_open(pointer) == 0 else {
      throw failure()
    }
    defer { zip_source_close(pointer) }
    var bytes = [UInt8](repeating: 0, count: Int(status.size))
    var filled = 0
    while filled < bytes.count {
      let count = bytes.withUnsafeMutableBytes { buffer in
        let rest = UnsafeMutableRawBufferPointer(rebasing: buffer[filled...])
        return zip_source_read(pointer, rest.baseAddress, zip_uint64_t(rest.count))
      }
      guard count > 0 else { throw failure() }
      filled += Int(count)
    }
    return bytes
  }

  private borrowing func failure() -> ZipError {
    guard let error = zip_source_error(pointer) else { return .libzip("unknown error") }
    return .libzip(ZipSource.text(of: error))
  }

  static func text(of error: UnsafeMutablePointer<zip_error_t>) -> String {
    zip_error_strerror(error).map { String(cString: $0) } ?? "unknown error"
  }
}

/// Owns an open archive; unless ``close()`` is called, its changes are thrown away.
struct ZipHandle: ~Copyable {
  let pointer: OpaquePointer

  /// Opens the archive in `source` with libzip's flags.
  init(_ source: borrowing ZipSource, flags: Int32) throws(ZipError) {
    var error = zip_error_t()
    zip_error_init(&error)
    defer { zip_error_fini(&error) }
    // The archive takes one reference; the source keeps its own.
    zip_source_keep(source.pointer)
    guard let pointer = zip_open_from_source(source.pointer, flags, &error) else {
      zip_source_free(source.pointer)
      throw .damaged(ZipSource.text(of: &error))
    }
    self.pointer = pointer
  }

  deinit {
    zip_discard(pointer)
  }

  /// Writes the archive to its source.
  consuming func close() throws(ZipError) {
    guard zip_close(pointer) == 0 else {
      let error = failure()
      _ = consume self
      throw error
    }
    discard self
  }

  /// The last error of the archive.
  borrowing func failure() -> ZipError {
    .libzip(text)
  }

  /// libzip's words for the last error.
  var text: String {
    zip_strerror(pointer).map { String(cString: $0) } ?? "unknown error"
  }
}
