import Synchronization

/// Lends JavaScript engines to concurrent callers.
///
/// Engines are started when first needed and keep what the scripts defined; each is used by one
/// caller at a time. An engine that had to be stopped is thrown away.
package final class ScriptPool: Sendable {
  private final class Slot: Sendable {
    let context = Mutex<ScriptContext?>(nil)
  }

  private let sources: [ScriptSource]
  private let timeLimit: Double
  private let slots: [Slot]
  private let nextSlot = Atomic<Int>(0)

  /// A pool of at most `engines` engines that run `sources` when they start.
  ///
  /// No single run of a script takes longer than `timeLimit` seconds.
  package init(_ sources: [ScriptSource], engines: Int = 2, timeLimit: Double = 5) {
    self.sources = sources
    self.timeLimit = timeLimit
    slots = (0..<max(1, engines)).map { _ in Slot() }
  }

  /// Calls a global function of the scripts; a result of null or undefined is nil.
  ///
  /// Throws what the function or, when an engine is started, the scripts throw.
  package func call(_ function: String, _ arguments: [String]) throws(ScriptError) -> String? {
    for slot in slots {
      let result = slot.context.withLockIfAvailable { context in
        run(function, arguments, in: &context)
      }
      if let result { return try result.get() }
    }
    // All are busy: wait for one, callers taking turns.
    let turn = nextSlot.wrappingAdd(1, ordering: .relaxed).oldValue
    let slot = slots[Int(UInt(bitPattern: turn) % UInt(slots.count))]
    return try slot.context.withLock { context in
      run(function, arguments, in: &context)
    }.get()
  }

  private func run(
    _ function: String, _ arguments: [String], in context: inout ScriptContext?
  ) -> Result<String?, ScriptError> {
    do throws(ScriptError) {
      if context == nil { context = try .started(sources, timeLimit: timeLimit) }
      return .success(try context?.call(function, arguments) ?? nil)
    } catch {
      if case .timeLimit = error { context = nil }
      return .failure(error)
    }
  }
}
