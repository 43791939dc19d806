/// Guesses which name was meant by a mistyped one.
enum NearestName {
  /// The candidate nearest to `typed`, if any is near: one that differs in at most a third of the
  /// letters, or else the only one that begins with it.
  static func find(_ typed: String, in candidates: [String]) -> String? {
    let letters = Array(typed)
    guard letters.count <= 64 else { return nil }
    let limit = max(1, letters.count / 3)
    let scored = candidates.map { (name: $0, distance: distance(letters, Array($0))) }
    if let best = scored.min(by: { ($0.distance, $0.name) < ($1.distance, $1.name) }),
      best.distance <= limit
    {
      return best.name
    }
    let longer = candidates.filter { letters.count > 1 && $0.hasPrefix(typed) }
    return longer.count == 1 ? longer[0] : nil
  }

  /// Letters to insert, remove, replace or swap with their neighbour (optimal string alignment).
  static func distance(_ left: [Character], _ right: [Character]) -> Int {
    var beforeLast: [Int] = []
    var last = Array(0...right.count)
    for (row, letter) in left.enumerated() {
      var current = [row + 1]
      for (column, other) in right.enumerated() {
        let replaced = last[column] + (letter == other ? 0 : 1)
        var best = min(replaced, last[column + 1] + 1, current[column] + 1)
        if row > 0, column > 0, letter == right[column - 1], left[row - 1] == other {
          best = min(best, beforeLast[column - 1] + 1)
        }
        current.append(best)
      }
      beforeLast = last
      last = current
    }
    return last[right.count]
  }
}
