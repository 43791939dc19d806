import CICUShims
import Synchronization

/// The order of a 찾아보기: 가나다, then ABC, then other scripts, numbers and signs.
///
/// After the rules of CLDR for Korean, which put Hanja beside the syllable that they are read as;
/// numbers go by their value; blanks and punctuation count only where all else is equal, so that
/// 음성 인식 and 음성인식 stand together.
package final class Collation: Sendable {
  /// The order of a Korean journal's indexes.
  package static let korean = Collation(locale: "ko")

  /// Owns the collator; nil where the data of ICU are missing.
  private struct Handle: ~Copyable {
    let collator: OpaquePointer?

    init(locale: String) { collator = cicu_collator_open_index(locale) }
    deinit { cicu_collator_close(collator) }
  }

  private let handle: Mutex<Handle>

  private init(locale: String) { handle = Mutex(Handle(locale: locale)) }

  /// Bytes whose order is the order of the texts.
  ///
  /// Texts that the order does not tell apart have equal keys. Where the data of ICU are missing,
  /// the key is the text itself.
  package func sortKey(_ text: String) -> [UInt8] {
    let bytes = Array(text.utf8)
    guard let length = Int32(exactly: bytes.count) else { return bytes }
    return handle.withLock { handle in
      guard let collator = handle.collator else { return bytes }
      var key = [UInt8](repeating: 0, count: 2 * bytes.count + 32)
      var needed = cicu_sort_key(collator, bytes, length, &key, Int32(clamping: key.count))
      if needed > key.count {
        key = [UInt8](repeating: 0, count: Int(needed))
        needed = cicu_sort_key(collator, bytes, length, &key, needed)
      }
      // A key ends in a zero byte, which an array does not need.
      return needed > 0 ? Array(key.prefix(Int(needed) - 1)) : bytes
    }
  }

  /// `items` in the order of the texts that `text` gives.
  ///
  /// Texts that the order does not tell apart go by their bytes, equal ones keep their order.
  package func sorted<Item>(_ items: [Item], by text: (Item) -> String) -> [Item] {
    let keyed = items.enumerated().map { index, item in
      let text = text(item)
      return (key: sortKey(text), bytes: Array(text.utf8), index: index)
    }
    let order = keyed.sorted { left, right in
      if left.key != right.key { return left.key.lexicographicallyPrecedes(right.key) }
      if left.bytes != right.bytes { return left.bytes.lexicographicallyPrecedes(right.bytes) }
      return left.index < right.index
    }
    return order.map { items[$0.index] }
  }

  /// `texts` in order.
  package func sorted(_ texts: [String]) -> [String] { sorted(texts) { $0 } }
}
