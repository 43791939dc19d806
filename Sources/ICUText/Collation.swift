import CICUShims
import Synchronization

/// Korean index order: 가나다, then ABC, after the Unicode Collation Algorithm as ICU tailors it.
package final class Collation: Sendable {
  /// The order of a Korean journal's indexes; numbers by value.
  package static let korean = Collation()

  private struct Handle: ~Copyable {
    let collator: OpaquePointer?
    init() { collator = cicu_collator_open("ko", 1) }
    deinit { cicu_collator_close(collator) }
  }

  private let handle: Mutex<Handle>

  private init() { handle = Mutex(Handle()) }

  /// Bytes whose order is the order of the texts.
  package func sortKey(_ text: String) -> [UInt8] {
    let bytes = Array(text.utf8)
    return handle.withLock { handle in
      guard let collator = handle.collator else { return bytes }
      let needed = cicu_sort_key(collator, bytes, Int32(clamping: bytes.count), nil, 0)
      guard needed > 0 else { return bytes }
      var key = [UInt8](repeating: 0, count: Int(needed))
      _ = cicu_sort_key(collator, bytes, Int32(clamping: bytes.count), &key, needed)
      return key
    }
  }
}
