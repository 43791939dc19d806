/// The image formats that every reading system shows (EPUB 3.3, section 3.2, core media types).
enum ImageFormat: String, Sendable {
  case png = "image/png"
  case jpeg = "image/jpeg"
  case gif = "image/gif"
  case webp = "image/webp"
  case svg = "image/svg+xml"

  /// The format of a file, told by its first bytes; nil for any other.
  ///
  /// SVG is told by its root.
  init?(_ bytes: [UInt8]) {
    if bytes.starts(with: [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]) {
      self = .png
    } else if bytes.starts(with: [0xFF, 0xD8, 0xFF]) {
      self = .jpeg
    } else if bytes.starts(with: Array("GIF87a".utf8)) || bytes.starts(with: Array("GIF89a".utf8)) {
      self = .gif
    } else if bytes.starts(with: Array("RIFF".utf8)), bytes.count > 20,
      bytes[8..<12].elementsEqual("WEBP".utf8)
    {
      self = .webp
    } else {
      return nil
    }
  }

  var suffix: String {
    switch self {
    case .png: ".png"
    case .jpeg: ".jpg"
    case .gif: ".gif"
    case .webp: ".webp"
    case .svg: ".svg"
    }
  }

  /// Whether a bitmap of this format may move: any GIF, and WebP with its animation flag set
  /// (RFC 9649, section 2.7).
  func mayMove(_ bytes: [UInt8]) -> Bool {
    switch self {
    case .gif: true
    case .webp: bytes[12..<16].elementsEqual("VP8X".utf8) && bytes[20] & 2 != 0
    case .png, .jpeg, .svg: false
    }
  }
}
