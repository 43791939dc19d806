import Testing
import ZipArchive

private let mimetype = Array("application/epub+zip".utf8)

private let book: [ZipEntry] = [
  ZipEntry("mimetype", bytes: mimetype, compression: .stored),
  ZipEntry("META-INF/container.xml", bytes: Array("<container/>".utf8)),
  ZipEntry("EPUB/본문 1.xhtml", bytes: Array(String(repeating: "가나다", count: 9_000).utf8)),
  ZipEntry("EPUB/empty.css", bytes: []),
  ZipEntry("EPUB/그림.png", bytes: (0..<5_000).map { UInt8(truncatingIfNeeded: $0 &* $0) }),
]

/// A local or central header number in little-endian order.
private func number(_ bytes: [UInt8], at offset: Int, length: Int) -> Int {
  (0..<length).reduce(0) { $0 | Int(bytes[offset + $1]) << (8 * $1) }
}

/// Offsets of all headers that start with `signature`.
private func headers(_ signature: [UInt8], in bytes: [UInt8]) -> [Int] {
  bytes.indices.dropLast(3).filter { Array(bytes[$0..<$0 + 4]) == signature }
}

@Suite struct ZipWriterTests {
  @Test func `the same entries give the same bytes`() throws {
    let first = try ZipWriter.archive(book)
    let second = try ZipWriter.archive(book)
    #expect(first == second)
    #expect(try ZipWriter.archive(book.reversed()) != first)
  }

  @Test func `a stored mimetype comes first, without extra field, as EPUB asks`() throws {
    let bytes = try ZipWriter.archive(book, modified: DOSDateTime(year: 2021, month: 3, day: 31))
    #expect(Array(bytes[0..<4]) == [0x50, 0x4B, 0x03, 0x04])
    #expect(number(bytes, at: 6, length: 2) == 0, "flags")
    #expect(number(bytes, at: 8, length: 2) == 0, "stored")
    #expect(number(bytes, at: 10, length: 2) == 0, "midnight")
    #expect(number(bytes, at: 12, length: 2) == 41 << 9 | 3 << 5 | 31, "date")
    #expect(number(bytes, at: 18, length: 4) == mimetype.count, "compressed size")
    #expect(number(bytes, at: 22, length: 4) == mimetype.count, "size")
    #expect(number(bytes, at: 26, length: 2) == 8, "length of the name")
    #expect(number(bytes, at: 28, length: 2) == 0, "length of the extra field")
    #expect(Array(bytes[30..<58]) == Array("mimetype".utf8) + mimetype)
  }

  @Test func `no entry has extra fields or a data descriptor, and Hangul names are UTF-8`() throws {
    let bytes = try ZipWriter.archive(book)
    let locals = headers([0x50, 0x4B, 0x03, 0x04], in: bytes)
    let centrals = headers([0x50, 0x4B, 0x01, 0x02], in: bytes)
    #expect(locals.count == book.count)
    #expect(centrals.count == book.count)
    for (entry, offset) in zip(book, locals) {
      let isASCII = entry.name.utf8.allSatisfy { $0 < 0x80 }
      #expect(number(bytes, at: offset + 6, length: 2) & 0x808 == (isASCII ? 0 : 0x800))
      #expect(number(bytes, at: offset + 28, length: 2) == 0)
    }
    for offset in centrals { #expect(number(bytes, at: offset + 30, length: 2) == 0) }
  }

  @Test func `what was written is read back`() throws {
    #expect(try ZipReader.entries(of: ZipWriter.archive(book)) == book)
  }

  @Test func `an archive without entries is a valid one`() throws {
    #expect(try ZipReader.entries(of: ZipWriter.archive([])) == [])
  }

  @Test(arguments: ["", "/a", "../a", "a/../b", "a//b", "a/", "./a", "a\\b", "a\u{0}b", "a\nb"])
  func `a name that could leave its folder is refused`(name: String) {
    #expect(throws: ZipError.unsafeName(name)) {
      try ZipWriter.archive([ZipEntry(name, bytes: [])])
    }
  }

  @Test func `a name is used once`() {
    let entry = ZipEntry("a", bytes: [1])
    #expect(throws: ZipError.duplicateName("a")) { try ZipWriter.archive([entry, entry]) }
  }

  @Test(arguments: zip([1970, 1980, 2200], [33, 33, 127 << 9 | 33] as [UInt16]))
  func `years outside the format are moved to its ends`(year: Int, date: UInt16) {
    #expect(DOSDateTime(year: year, month: 1, day: 1).date == date)
  }

  @Test func `seconds are halved`() {
    let time = DOSDateTime(year: 2021, month: 1, day: 1, hour: 23, minute: 59, second: 59).time
    #expect(time == 23 << 11 | 59 << 5 | 29)
  }
}
