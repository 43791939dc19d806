/// Optimal string alignment distance: insertions, deletions, substitutions and swaps of neighbours.
enum EditDistance {
  /// Edits that turn one text into the other, counted in Unicode scalars.
  static func between(_ left: String, _ right: String) -> Int {
    let left = Array(left.unicodeScalars)
    let right = Array(right.unicodeScalars)
    if left.isEmpty || right.isEmpty { return max(left.count, right.count) }
    var beforeLast = [Int](repeating: 0, count: right.count + 1)
    var last = Array(0...right.count)
    for row in 1...left.count {
      var current = [row] + [Int](repeating: 0, count: right.count)
      for column in 1...right.count {
        let same = left[row - 1] == right[column - 1]
        current[column] = min(
          last[column] + 1, current[column - 1] + 1, last[column - 1] + (same ? 0 : 1))
        if row > 1, column > 1, left[row - 1] == right[column - 2],
          left[row - 2] == right[column - 1]
        {
          current[column] = min(current[column], beforeLast[column - 2] + 1)
        }
      }
      (beforeLast, last) = (last, current)
    }
    return last[right.count]
  }
}

/// Finds the name that a misspelt one was meant to be.
enum NearestName {
  private static let longestCompared = 64

  /// The candidate within two edits of `name`, leaving case and `-`, `_`, space aside.
  ///
  /// Short names are held to fewer edits: at most one in three characters. Ties go to the earlier.
  static func of(_ name: String, among candidates: [String]) -> String? {
    let wanted = folded(name)
    guard wanted.utf8.count <= longestCompared else { return nil }
    var best: (name: String, distance: Int)?
    for candidate in candidates {
      let distance = EditDistance.between(wanted, folded(candidate))
      let limit = min(2, candidate.unicodeScalars.count / 3)
      if distance <= limit, distance < best?.distance ?? Int.max { best = (candidate, distance) }
    }
    return best?.name
  }

  private static func folded(_ name: String) -> String {
    String(name.lowercased().map { $0 == "-" || $0 == " " ? "_" : $0 })
  }
}
