import CPosixShims
import Glibc

/// The few things the product asks of the system, with typed errors.
package enum Disk {
  /// What a path leads to, links followed.
  package enum Kind: Sendable {
    case file(size: Int)
    case folder
    case other
  }

  /// What stands at `path`; nil when nothing does.
  package static func kind(_ path: String) -> Kind? {
    var status = stat()
    guard stat(path, &status) == 0 else { return nil }
    switch status.st_mode & S_IFMT {
    case S_IFREG: return .file(size: Int(status.st_size))
    case S_IFDIR: return .folder
    default: return .other
    }
  }

  /// Whether `path` itself is a symbolic link.
  package static func isLink(_ path: String) -> Bool {
    var status = stat()
    return lstat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFLNK
  }

  /// Names in a folder, sorted by bytes, without `.` and `..`.
  package static func names(in folder: String) throws(FileProblem) -> [String] {
    guard let handle = opendir(folder) else { throw FileProblem(path: folder, code: errno) }
    defer { closedir(handle) }
    var names: [String] = []
    while let entry = readdir(handle) {
      let name = String(cString: cposix_entry_name(entry))
      if name != ".", name != ".." { names.append(name) }
    }
    return names.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
  }

  /// The bytes of a file of at most `limit` bytes.
  package static func read(_ path: String, limit: Int = .max) throws(FileProblem) -> [UInt8] {
    let descriptor = open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK)
    guard descriptor >= 0 else { throw FileProblem(path: path, code: errno) }
    defer { close(descriptor) }
    var status = stat()
    guard fstat(descriptor, &status) == 0 else { throw FileProblem(path: path, code: errno) }
    guard status.st_mode & S_IFMT == S_IFREG else {
      let isFolder = status.st_mode & S_IFMT == S_IFDIR
      throw FileProblem(path: path, code: isFolder ? EISDIR : EINVAL)
    }
    let size = Int(status.st_size)
    guard size <= limit else { throw FileProblem(path: path, code: EFBIG) }
    var failure: Int32 = 0
    let bytes = [UInt8](unsafeUninitializedCapacity: size) { buffer, count in
      while count < size {
        let taken = Glibc.read(descriptor, buffer.baseAddress?.advanced(by: count), size - count)
        if taken < 0 { failure = errno }
        if taken <= 0 { break }
        count += taken
      }
    }
    if failure != 0 { throw FileProblem(path: path, code: failure) }
    return bytes
  }

  /// Everything that standard input gives, at most `limit` bytes.
  package static func readStandardInput(limit: Int) throws(FileProblem) -> [UInt8] {
    var bytes: [UInt8] = []
    var chunk = [UInt8](repeating: 0, count: 1 << 16)
    while true {
      let taken = Glibc.read(0, &chunk, chunk.count)
      if taken < 0 { throw FileProblem(path: "-", code: errno) }
      if taken == 0 { return bytes }
      bytes += chunk[..<taken]
      if bytes.count > limit { throw FileProblem(path: "-", code: EFBIG) }
    }
  }

  /// Writes a new file.
  package static func write(_ bytes: [UInt8], to path: String) throws(FileProblem) {
    let descriptor = open(path, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0o644)
    guard descriptor >= 0 else { throw FileProblem(path: path, code: errno) }
    defer { close(descriptor) }
    var written = 0
    while written < bytes.count {
      let count = bytes.withUnsafeBytes { buffer in
        Glibc.write(descriptor, buffer.baseAddress?.advanced(by: written), bytes.count - written)
      }
      if count < 0 { throw FileProblem(path: path, code: errno) }
      written += count
    }
  }

  /// Makes a folder with those above it.
  package static func makeFolder(_ path: String) throws(FileProblem) {
    if case .folder? = kind(path) { return }
    let parent = self.parent(of: path)
    if parent != path, !parent.isEmpty { try makeFolder(parent) }
    guard mkdir(path, 0o755) == 0 else {
      let code = errno
      if code == EEXIST, case .folder? = kind(path) { return }
      throw FileProblem(path: path, code: code == EEXIST ? ENOTDIR : code)
    }
  }

  /// Moves a file or folder.
  package static func move(_ from: String, to target: String) throws(FileProblem) {
    guard rename(from, target) == 0 else { throw FileProblem(path: target, code: errno) }
  }

  /// Exchanges two folders in one step, so that neither is ever missing; false when the file system
  /// cannot do that.
  package static func exchange(_ first: String, _ second: String) -> Bool {
    cposix_exchange(first, second) == 0
  }

  /// Removes a file, link or folder with everything in it.
  ///
  /// Links are not followed.
  package static func remove(_ path: String) {
    if unlink(path) == 0 { return }
    for name in (try? names(in: path)) ?? [] { remove(path + "/" + name) }
    rmdir(path)
  }

  /// The path without links, absolute; nil when it leads nowhere.
  package static func realPath(_ path: String) -> String? {
    guard let resolved = realpath(path, nil) else { return nil }
    defer { free(resolved) }
    return String(cString: resolved)
  }

  /// The folder that `path` lies in.
  package static func parent(of path: String) -> String {
    var trimmed = path
    while trimmed.count > 1, trimmed.hasSuffix("/") { trimmed.removeLast() }
    guard let slash = trimmed.lastIndex(of: "/") else { return "." }
    let parent = String(trimmed[..<slash])
    return parent.isEmpty ? "/" : parent
  }

  /// Writes text to standard output (1) or standard error (2).
  package static func print(_ text: String, to descriptor: Int32 = 1) {
    let bytes = Array(text.utf8)
    var written = 0
    while written < bytes.count {
      let count = bytes.withUnsafeBytes { buffer in
        Glibc.write(
          descriptor, buffer.baseAddress?.advanced(by: written), bytes.count - written)
      }
      if count <= 0 { return }
      written += count
    }
  }

  /// Ends the process.
  package static func exit(_ code: Int32) -> Never { Glibc.exit(code) }

  /// Processors that this process may use.
  package static var processorCount: Int { max(1, Int(sysconf(Int32(_SC_NPROCESSORS_ONLN)))) }

  /// Id of this process.
  static var processID: Int32 { getpid() }

  /// Whether a process with that id runs.
  static func isRunning(_ process: Int32) -> Bool { kill(process, 0) == 0 || errno == EPERM }

  /// Whether a terminal is at the other end of `descriptor`.
  package static func isTerminal(_ descriptor: Int32) -> Bool { isatty(descriptor) == 1 }

  /// The value of an environment variable.
  package static func environment(_ name: String) -> String? {
    getenv(name).map { String(cString: $0) }
  }
}
