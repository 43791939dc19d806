/// Turns libyaml's marks (0-based Unicode scalars) into byte offsets.
///
/// Marks come in nearly rising order, so the cursor walks from the last one, in either direction.
struct ScalarCursor {
  private let bytes: UnsafeBufferPointer<UInt8>
  private var scalar = 0
  private var offset = 0

  /// A cursor at the start of `bytes`, which must outlive it.
  init(_ bytes: UnsafeBufferPointer<UInt8>) {
    self.bytes = bytes
  }

  /// Offset of the first byte of the scalar numbered `index`, at most the length of the text.
  mutating func byteOffset(ofScalar index: Int) -> Int {
    while scalar < index, offset < bytes.count {
      offset += 1
      while offset < bytes.count, isContinuation(bytes[offset]) { offset += 1 }
      scalar += 1
    }
    while scalar > index, offset > 0 {
      offset -= 1
      while offset > 0, isContinuation(bytes[offset]) { offset -= 1 }
      scalar -= 1
    }
    return offset
  }

  /// A byte offset held inside the text.
  func clamped(_ offset: Int) -> Int { min(max(0, offset), bytes.count) }

  private func isContinuation(_ byte: UInt8) -> Bool { byte & 0xC0 == 0x80 }
}
