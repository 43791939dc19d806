/// Displayed formulas, which become fenced blocks.
extension Preparation {
  /// Turns `$$ … $$` that opens a line into a fenced block; gives the start of the line behind it,
  /// or nil when it is closed on its own line with text behind it (then it is an inline).
  mutating func prepareFormula(line: Int, content: Int, end: Int) -> Int? {
    let opening = content + 2
    if let close = Self.formulaClose(in: source, opening, end) {
      guard Self.isBlankOrAttributes(source[(close + 2)..<end]) else { return nil }
      wrapFormula(line: line, content: content, tex: opening..<close, end: end)
      return next(end)
    }
    var start = next(end)
    var holdsBlankLine = false
    for _ in 0..<Self.longestFormula where start < source.endIndex {
      let lineEnd = lineEnd(from: start)
      if let close = Self.formulaClose(in: source, start, lineEnd) {
        if Self.isBlankOrAttributes(source[(close + 2)..<lineEnd]) {
          wrapFormula(line: line, content: content, tex: opening..<close, end: lineEnd)
          return next(lineEnd)
        }
        // With text behind it, it closes an inline, unless that would go over a blank line.
        if !holdsBlankLine { return nil }
        break
      }
      if Self.contentStart(in: source, start, lineEnd) == lineEnd { holdsBlankLine = true }
      start = next(lineEnd)
    }
    unclosedFormulas.append(content)
    return nil
  }

  /// Lines that a displayed formula may have.
  private static let longestFormula = 200

  private static func formulaClose(
    in source: ArraySlice<UInt8>, _ start: Int, _ end: Int
  ) -> Int? {
    var index = start
    while index + 1 < end {
      if source[index] == 0x5C {
        index += 2
      } else if source[index] == 0x24, source[index + 1] == 0x24 {
        return index
      } else {
        index += 1
      }
    }
    return nil
  }

  private static func isBlankOrAttributes(_ rest: ArraySlice<UInt8>) -> Bool {
    let text = String(decoding: rest, as: UTF8.self).filter { !$0.isWhitespace }
    return text.isEmpty || (text.hasPrefix("{#") && text.hasSuffix("}"))
  }

  /// Replaces the dollars by fences.
  ///
  /// The fence is longer than any run of tildes inside.
  private mutating func wrapFormula(line: Int, content: Int, tex: Range<Int>, end: Int) {
    let prefix = source[line..<content].map { $0 == 0x3E || $0 == 0x09 ? $0 : 0x20 }
    let longestRun = source[tex].split { $0 != 0x7E }.map(\.count).max() ?? 0
    let fence = [UInt8](repeating: 0x7E, count: max(16, longestRun + 1))
    let tail = String(decoding: source[(tex.upperBound + 2)..<end], as: UTF8.self)
    copy(upTo: content)
    insert(fence + Array((Self.mathInfo + " " + tail).utf8) + [0x0A], at: content)
    skip(to: tex.lowerBound)
    let firstLineEnd = lineEnd(from: tex.lowerBound)
    if source[tex.lowerBound..<min(firstLineEnd, tex.upperBound)].allSatisfy({ $0 == 0x20 }) {
      skip(to: min(next(firstLineEnd), tex.upperBound))
    } else {
      insert(prefix, at: tex.lowerBound)
    }
    copy(upTo: tex.upperBound)
    insert([0x0A] + prefix + fence, at: tex.upperBound)
    skip(to: end)
  }
}
