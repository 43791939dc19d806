package import Diagnostics
package import HTMLOutput
package import Manuscripts
import ZipArchive

/// An issue as a book: EPUB 3.3 with the navigation of EPUB 2 beside its own.
package enum EPUBBook {
  /// Makes the book of the issue at place `number` of `journal.issues`.
  ///
  /// The same input gives the same bytes.
  ///
  /// The book itself speaks `language`, as in 차례. `services` sets formulas and code; images are led
  /// to their place in the book and read once each by `readContent`. `modified` is the instant of
  /// the last change in UTC, such as `2026-03-01T00:00:00Z`. Throws `ZipError` when the archive
  /// cannot be packed.
  package static func make(
    journal: Journal, issue number: Int, language: Language, stylesheet: [UInt8],
    services: @Sendable (_ page: String, _ images: [String: ImageResource]) -> any BodyServices,
    readContent: @escaping (_ contentPath: String) throws -> [UInt8], modified: String
  ) throws -> EPUBResult {
    guard journal.issues.indices.contains(number) else {
      return EPUBResult(bytes: nil, diagnostics: [])
    }
    var binding = Binding(
      info: journal.info, issue: journal.issues[number],
      identity: BookIdentity(journal.info, journal.issues[number], language: language),
      readContent: readContent)
    let links = BookLinks(journal: journal, issue: journal.issues[number], names: binding.names)
    let pages = binding.articlePages(links: links, services: services)
    let items = binding.bind(pages, stylesheet: stylesheet, modified: modified)
    guard let items else {
      return EPUBResult(bytes: nil, diagnostics: binding.diagnostics.sorted())
    }
    return EPUBResult(
      bytes: try ZipWriter.archive(entries(items)), diagnostics: binding.diagnostics.sorted())
  }

  private static func entries(_ items: [ManifestItem]) -> [ZipEntry] {
    let first = [
      ZipEntry("mimetype", bytes: Container.mimetype, compression: .stored),
      ZipEntry("META-INF/container.xml", bytes: Container.xml),
    ]
    return first
      + items.map { item in
        // Bitmaps are compressed already.
        let isBitmap = item.mediaType.hasPrefix("image/") && item.mediaType != "image/svg+xml"
        return ZipEntry(
          Container.folder + item.address, bytes: item.bytes,
          compression: isBitmap ? .stored : .deflated)
      }
  }
}

/// A book, with what is to be said of its making.
package struct EPUBResult: Sendable {
  /// The file; nil when a page came out malformed, which a finding tells.
  package var bytes: [UInt8]?
  /// In the order of a report.
  package var diagnostics: [Diagnostic]
}
