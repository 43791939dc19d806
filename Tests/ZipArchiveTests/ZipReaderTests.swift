import Testing
import ZipArchive

@Suite struct ZipReaderTests {
  private static let entries = [
    ZipEntry("a.txt", bytes: Array("가나다라".utf8), compression: .stored),
    ZipEntry("b.txt", bytes: [UInt8](repeating: 7, count: 100_000)),
  ]

  @Test func `an archive that unpacks to more than allowed is refused`() throws {
    let bytes = try ZipWriter.archive(Self.entries)
    #expect(bytes.count < 1_000)
    #expect(throws: ZipError.tooLarge) {
      try ZipReader.entries(of: bytes, maximumBytes: 100_000)
    }
    #expect(throws: ZipError.tooLarge) { try ZipReader.entries(of: bytes, maximumEntries: 1) }
    #expect(try ZipReader.entries(of: bytes, maximumBytes: 100_012).count == 2)
  }

  @Test func `an entry that lies about its size is refused`() throws {
    var bytes = try ZipWriter.archive(Self.entries)
    let size: [UInt8] = [0xA0, 0x86, 0x01, 0x00]
    for index in bytes.indices.dropLast(3) where Array(bytes[index..<index + 4]) == size {
      bytes[index] = 0x10
    }
    #expect(throws: ZipError.self) { try ZipReader.entries(of: bytes) }
  }

  @Test func `a changed byte of the content is noticed`() throws {
    var bytes = try ZipWriter.archive(Self.entries)
    bytes[36] ^= 1
    #expect(throws: ZipError.self) { try ZipReader.entries(of: bytes) }
  }

  @Test(arguments: ["../a.txt", "/../a.tx", "a\\a.text"])
  func `a hostile name is refused`(name: String) throws {
    var bytes = try ZipWriter.archive([ZipEntry("12345678", bytes: [])])
    let hostile = Array(name.utf8)
    let harmless = Array("12345678".utf8)
    for index in bytes.indices.dropLast(7) where Array(bytes[index..<index + 8]) == harmless {
      bytes.replaceSubrange(index..<index + 8, with: hostile)
    }
    #expect(throws: ZipError.unsafeName(name)) { try ZipReader.entries(of: bytes) }
  }

  @Test func `cut and changed archives throw or read, and never crash`() throws {
    let source = try ZipWriter.archive(Self.entries)
    for length in source.indices {
      #expect(throws: ZipError.self) { try ZipReader.entries(of: Array(source[..<length])) }
      for byte: UInt8 in [0, 1, 0x7F, 0xFF] {
        var changed = source
        changed[length] = byte
        let entries = (try? ZipReader.entries(of: changed)) ?? []
        #expect(entries.count <= 2)
      }
    }
  }
}
