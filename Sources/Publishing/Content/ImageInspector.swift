import Manuscripts

/// Reads what is needed of image files: their kind and size.
enum ImageInspector {
  /// Kinds of image that every reading system shows.
  enum Format: String, Sendable, CaseIterable {
    case png, jpeg, gif, webp, svg, avif
  }

  /// The kind that a file name promises; nil for other files.
  static func format(ofName name: String) -> Format? {
    guard let dot = name.lastIndex(of: ".") else { return nil }
    let suffix = name[name.index(after: dot)...].lowercased()
    return suffix == "jpg" ? .jpeg : Format(rawValue: suffix)
  }

  /// Width and height in pixels; nil when the header cannot be read.
  static func size(of bytes: [UInt8], _ format: Format) -> ImageSize? {
    switch format {
    case .png: png(bytes)
    case .gif: gif(bytes)
    case .jpeg: jpeg(bytes)
    case .webp: webp(bytes)
    case .svg: svg(bytes)
    case .avif: nil
    }
  }

  private static func png(_ bytes: [UInt8]) -> ImageSize? {
    guard bytes.count >= 24, bytes.starts(with: [0x89, 0x50, 0x4E, 0x47]) else { return nil }
    return size(bigEndian(bytes, 16, 4), bigEndian(bytes, 20, 4))
  }

  private static func gif(_ bytes: [UInt8]) -> ImageSize? {
    guard bytes.count >= 10, bytes.starts(with: Array("GIF8".utf8)) else { return nil }
    return size(Int(bytes[6]) | Int(bytes[7]) << 8, Int(bytes[8]) | Int(bytes[9]) << 8)
  }

  private static func jpeg(_ bytes: [UInt8]) -> ImageSize? {
    guard bytes.starts(with: [0xFF, 0xD8]) else { return nil }
    var index = 2
    while index + 9 < bytes.count {
      guard bytes[index] == 0xFF else { return nil }
      let marker = bytes[index + 1]
      if marker == 0xFF {
        index += 1
        continue
      }
      let isFrame = (0xC0...0xCF).contains(marker) && ![0xC4, 0xC8, 0xCC].contains(marker)
      if isFrame { return size(bigEndian(bytes, index + 7, 2), bigEndian(bytes, index + 5, 2)) }
      index += 2 + bigEndian(bytes, index + 2, 2)
    }
    return nil
  }

  private static func webp(_ bytes: [UInt8]) -> ImageSize? {
    guard bytes.count >= 30, bytes[8..<12].elementsEqual("WEBP".utf8) else { return nil }
    switch String(decoding: bytes[12..<16], as: UTF8.self) {
    case "VP8X":
      return size(little(bytes, 24, 3) + 1, little(bytes, 27, 3) + 1)
    case "VP8 ":
      return size(little(bytes, 26, 2) & 0x3FFF, little(bytes, 28, 2) & 0x3FFF)
    case "VP8L":
      let bits = little(bytes, 21, 4)
      return size((bits & 0x3FFF) + 1, (bits >> 14 & 0x3FFF) + 1)
    default: return nil
    }
  }

  /// The size of an SVG from its `viewBox`, which is what a page needs for the proportions.
  private static func svg(_ bytes: [UInt8]) -> ImageSize? {
    let head = String(decoding: bytes.prefix(4096), as: UTF8.self)
    guard let attribute = head.firstRange(of: "viewBox="),
      let quote = head[attribute.upperBound...].first
    else { return nil }
    let value = head[attribute.upperBound...].dropFirst().prefix { $0 != quote }
    let numbers = value.split { $0.isWhitespace || $0 == "," }.compactMap { Double($0) }
    guard numbers.count == 4, (1...100_000).contains(numbers[2]),
      (1...100_000).contains(numbers[3])
    else { return nil }
    return size(Int(numbers[2].rounded()), Int(numbers[3].rounded()))
  }

  private static func size(_ width: Int, _ height: Int) -> ImageSize? {
    width > 0 && height > 0 ? ImageSize(width: width, height: height) : nil
  }

  private static func bigEndian(_ bytes: [UInt8], _ offset: Int, _ count: Int) -> Int {
    bytes[offset..<(offset + count)].reduce(0) { $0 << 8 | Int($1) }
  }

  private static func little(_ bytes: [UInt8], _ offset: Int, _ count: Int) -> Int {
    bytes[offset..<(offset + count)].reversed().reduce(0) { $0 << 8 | Int($1) }
  }
}
