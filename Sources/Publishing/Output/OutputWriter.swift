import HTMLOutput
import Synchronization
import Templates

/// Makes one planned output and writes it to the staging folder.
struct OutputWriter: Sendable {
  let renderer: SiteRenderer
  let theme: Theme
  let files: DiskFileSystem
  let entries: [String: FileEntry]
  let books: [[UInt8]?]
  let folder: SiteFolder

  /// Nil when the file was written; the problem that stops the build otherwise.
  func write(_ output: PlannedOutput) -> (any Error)? {
    do {
      switch output.source {
      case .page(let page): try folder.write(try renderer.render(page), to: output.path)
      case .asset(let name): try folder.write(theme.assets[name] ?? [], to: output.path)
      case .content(let path):
        guard let entry = entries[path] else { throw FileProblem(path: path, code: 2) }
        try folder.write(
          try files.read(entry, limit: ImageResolver.largestImage), to: output.path)
      case .book(let number):
        if let bytes = books[number] { try folder.write(bytes, to: output.path) }
      }
      return nil
    } catch {
      return error
    }
  }
}

/// A number that several threads count up.
final class AtomicCount: Sendable {
  private let value = Atomic(0)

  /// The number after adding one.
  func increment() -> Int { value.wrappingAdd(1, ordering: .relaxed).newValue }
}
