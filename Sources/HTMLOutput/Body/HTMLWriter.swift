/// Collects HTML as bytes.
///
/// What it writes is well-formed XML too, so that one renderer serves pages and EPUB.
package struct HTMLWriter: Sendable {
  package private(set) var bytes: [UInt8] = []

  package init() { bytes.reserveCapacity(4096) }

  package var text: String { String(decoding: bytes, as: UTF8.self) }

  /// Writes markup as it is.
  package mutating func raw(_ markup: String) { bytes.append(contentsOf: markup.utf8) }

  /// Writes text, escaped as cmark does.
  ///
  /// What XML forbids (controls, U+FFFE, U+FFFF) is left out.
  package mutating func escaped(_ text: String) {
    for byte in text.utf8 {
      switch byte {
      case 0x26: raw("&amp;")
      case 0x3C: raw("&lt;")
      case 0x3E: raw("&gt;")
      case 0x22: raw("&quot;")
      case 0..<0x20 where byte != 0x09 && byte != 0x0A && byte != 0x0D: break
      case 0xBE, 0xBF:
        // U+FFFE and U+FFFF are EF BF BE and EF BF BF.
        if bytes.suffix(2) == [0xEF, 0xBF] { bytes.removeLast(2) } else { bytes.append(byte) }
      default: bytes.append(byte)
      }
    }
  }

  /// Writes ` name="value"`.
  package mutating func attribute(_ name: String, _ value: String) {
    raw(" ")
    raw(name)
    raw("=\"")
    escaped(value)
    raw("\"")
  }

  /// Writes an address: what is not safe in one is percent-encoded, as cmark does.
  package mutating func address(_ name: String, _ value: String) {
    raw(" ")
    raw(name)
    raw("=\"")
    for byte in value.utf8 {
      switch byte {
      case 0x26: raw("&amp;")
      case 0x27: raw("&#x27;")
      case 0x30...0x39, 0x41...0x5A, 0x61...0x7A: bytes.append(byte)
      case _ where HTMLWriter.safeInAddress.contains(byte): bytes.append(byte)
      default:
        bytes.append(0x25)
        bytes.append(HTMLWriter.digit(byte >> 4))
        bytes.append(HTMLWriter.digit(byte & 15))
      }
    }
    raw("\"")
  }

  /// Starts a new line unless the text is at the start of one.
  package mutating func lineBreak() {
    if let last = bytes.last, last != 0x0A { bytes.append(0x0A) }
  }

  private static let safeInAddress = Array("!#$%()*+,-./:;=?@_~".utf8)

  private static func digit(_ value: UInt8) -> UInt8 {
    value < 10 ? 0x30 + value : 0x41 + value - 10
  }
}
