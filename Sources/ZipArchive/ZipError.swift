/// Why an archive could not be written or read.
package enum ZipError: Error, Hashable, CustomStringConvertible {
  /// The name is empty, absolute, leaves its folder, or holds control characters or `\`.
  case unsafeName(String)
  case duplicateName(String)
  /// More entries or bytes than the caller allows.
  case tooLarge
  /// The bytes are no ZIP archive or fail its checks; the text is libzip's.
  case damaged(String)
  /// The entry is encrypted or compressed in a way that is not read here.
  case unsupportedEntry(String)
  /// libzip failed for a reason of its own, such as lack of memory; the text is libzip's.
  case libzip(String)

  package var description: String {
    switch self {
    case .unsafeName(let name): "unsafe name in ZIP archive: \(name)"
    case .duplicateName(let name): "duplicate name in ZIP archive: \(name)"
    case .tooLarge: "ZIP archive too large"
    case .damaged(let reason): "damaged ZIP archive: \(reason)"
    case .unsupportedEntry(let name): "unsupported entry in ZIP archive: \(name)"
    case .libzip(let reason): "libzip: \(reason)"
    }
  }
}
