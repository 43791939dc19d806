import Testing

@testable import EPUBOutput

@Suite struct TextTests {
  private static func hex(_ bytes: [UInt8]) -> String {
    bytes.map { ($0 < 16 ? "0" : "") + String($0, radix: 16) }.joined()
  }

  /// FIPS 180-4 examples, and lengths around the end of a block.
  @Test(arguments: [
    ("", "da39a3ee5e6b4b0d3255bfef95601890afd80709"),
    ("abc", "a9993e364706816aba3e25717850c26c9cd0d89d"),
    (
      "abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq",
      "84983e441c3bd26ebaae4aa1f95129e5e54670f1"
    ),
    (String(repeating: "a", count: 55), "c1c8bbdc22796e28c0e15163d20899b65621d65a"),
    (String(repeating: "a", count: 64), "0098ba824b5c16427bd7a1122a5a442a25ec644d"),
  ])
  func `SHA-1 gives the digests of the standard`(_ text: String, _ digest: String) {
    #expect(Self.hex(SHA1.digest(Array(text.utf8))) == digest)
  }

  /// Python: `uuid.uuid5(uuid.NAMESPACE_URL, "https://example.org/")`.
  @Test func `a name-based UUID is that of other makers`() {
    #expect(
      NameUUID.text(address: "https://example.org/") == "527dda32-a0de-5105-a042-cb475b5f7d11")
  }

  @Test(arguments: [
    ("ko", true), ("en-GB", true), ("zh-Hant-TW", true), ("한국어", false), ("", false),
    ("k", false), ("ko_KR", false), ("ko-", false), ("ko-KR-Hang", false),
  ])
  func `language tags are told from other words`(_ tag: String, _ isTag: Bool) {
    #expect(LanguageTag.isWellFormed(tag) == isTag)
  }

  @Test func `noncharacters that XML forbids are left out of pages`() throws {
    let sample = Sample([("a.md", "가\u{FFFE}나\u{FFFF}다\u{1}라\n")])
    #expect(try sample.files()["EPUB/01-a.xhtml"]?.contains("가나다라") == true)
  }
}
