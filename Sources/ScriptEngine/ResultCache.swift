import Synchronization

/// Keeps results of a pure function by its input, up to a number of entries.
final class ResultCache<Key: Hashable & Sendable, Value: Sendable>: Sendable {
  private let limit: Int
  private let values = Mutex<[Key: Value]>([:])

  init(limit: Int) {
    self.limit = limit
  }

  /// The kept value of `key`, or the one that `make` gives; concurrent callers may make it twice.
  ///
  /// Failures are not kept, because some (a time limit, a missing file) pass.
  func value(
    of key: Key, make: () throws(ScriptError) -> Value
  ) throws(ScriptError) -> Value {
    if let value = values.withLock({ $0[key] }) { return value }
    let value = try make()
    values.withLock { values in
      if values.count >= limit { values.removeAll() }
      values[key] = value
    }
    return value
  }
}
