/// Makes stylesheets smaller without reading them as CSS.
enum Stylesheet {
  /// The stylesheet without comments, indentation and blank lines.
  static func compacted(_ bytes: [UInt8]) -> [UInt8] {
    var compaction = Compaction(source: bytes)
    compaction.run()
    return compaction.result + [0x0A]
  }
}

/// The work of ``Stylesheet/compacted(_:)``: strings, addresses and escapes are copied as they are.
private struct Compaction {
  let source: [UInt8]
  var result: [UInt8] = []
  private var index = 0
  /// Whether the last byte of the result parts tokens by itself.
  private var isParted = true
  /// Whether a comment stood since the last byte; it parts tokens as `/**/` does, without a space.
  private var hasComment = false

  init(source: [UInt8]) {
    self.source = source
    result.reserveCapacity(source.count)
  }

  mutating func run() {
    while index < source.count {
      let byte = source[index]
      if Self.isSpace(byte) {
        skipSpace()
      } else if byte == 0x2F, next == 0x2A {
        skipComment()
      } else if byte == 0x22 || byte == 0x27 {
        copyString()
      } else if byte == 0x5C {
        copy(count: 2, isParting: false)
      } else if startsAddress {
        copyAddress()
      } else {
        copy(count: 1, isParting: [0x7B, 0x7D, 0x3B, 0x2C].contains(byte))
      }
    }
  }

  private var next: UInt8? { index + 1 < source.count ? source[index + 1] : nil }

  private static func isSpace(_ byte: UInt8) -> Bool {
    byte == 0x20 || byte == 0x0A || byte == 0x0D || byte == 0x09 || byte == 0x0C
  }

  /// Keeps one space of several, and none beside braces or behind `;` and `,`.
  private mutating func skipSpace() {
    while index < source.count, Self.isSpace(source[index]) { index += 1 }
    hasComment = false
    guard !isParted, index < source.count, source[index] != 0x7B, source[index] != 0x7D else {
      return
    }
    result.append(0x20)
    isParted = true
  }

  private mutating func skipComment() {
    index += 2
    while index < source.count, !(source[index] == 0x2A && next == 0x2F) { index += 1 }
    index = min(index + 2, source.count)
    hasComment = !isParted
  }

  private mutating func copyString() {
    let quote = source[index]
    var end = index + 1
    while end < source.count, source[end] != quote, source[end] != 0x0A {
      end += source[end] == 0x5C ? 2 : 1
    }
    copy(count: end + 1 - index, isParting: false)
  }

  /// Whether `url(` without a quote stands here: `//` and `/*` are no comments in it.
  private var startsAddress: Bool {
    guard source[index] == 0x75 || source[index] == 0x55, index + 4 < source.count else {
      return false
    }
    let word = source[index..<(index + 4)].map { $0 | 0x20 }
    guard word == Array("url(".utf8) else { return false }
    let first = source[(index + 4)...].first { !Self.isSpace($0) }
    return first != 0x22 && first != 0x27
  }

  private mutating func copyAddress() {
    let close = source[index...].firstIndex(of: 0x29) ?? source.count - 1
    copy(count: close + 1 - index, isParting: false)
  }

  private mutating func copy(count: Int, isParting: Bool) {
    if hasComment, !isParting { result.append(contentsOf: Array("/**/".utf8)) }
    hasComment = false
    let end = min(index + count, source.count)
    result.append(contentsOf: source[index..<end])
    index = end
    isParted = isParting
  }
}
