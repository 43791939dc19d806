import Synchronization

/// Applies `transform` to all items on up to `jobs` threads; results keep the order of the items.
package func parallelMap<Item: Sendable, Result: Sendable>(
  _ items: [Item], jobs: Int, _ transform: @escaping @Sendable (Item) -> Result
) async -> [Result] {
  guard jobs > 1, items.count > 1 else { return items.map(transform) }
  let cursor = Cursor()
  return await withTaskGroup(of: [(Int, Result)].self) { group in
    for _ in 0..<min(jobs, items.count) {
      group.addTask {
        var results: [(Int, Result)] = []
        while case let index = cursor.next(), index < items.count {
          results.append((index, transform(items[index])))
        }
        return results
      }
    }
    var ordered = [Result?](repeating: nil, count: items.count)
    for await part in group {
      for (index, result) in part { ordered[index] = result }
    }
    return ordered.compactMap { $0 }
  }
}

/// Hands out indices to several threads.
private final class Cursor: Sendable {
  private let value = Atomic(0)

  func next() -> Int { value.wrappingAdd(1, ordering: .relaxed).oldValue }
}
