import HTMLOutput
import Manuscripts

/// Writes the package document (EPUB 3.3, section 5): metadata, manifest, spine.
struct PackageDocument {
  static let name = "package.opf"

  let identity: BookIdentity
  let journal: JournalInfo
  let issue: Issue
  let accessibility: AccessibilityMetadata
  let items: [ManifestItem]
  /// Instant of the last change, `CCYY-MM-DDThh:mm:ssZ`.
  let modified: String
  var writer = HTMLWriter()

  init(
    identity: BookIdentity, journal: JournalInfo, issue: Issue,
    accessibility: AccessibilityMetadata, items: [ManifestItem], modified: String
  ) {
    self.identity = identity
    self.journal = journal
    self.issue = issue
    self.accessibility = accessibility
    self.items = items
    self.modified = modified
  }

  /// The whole file.
  func bytes() -> [UInt8] {
    var document = self
    document.write()
    return XMLText.withoutNoncharacters(document.writer.text)
  }

  private mutating func write() {
    writer.raw("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n")
    writer.open(
      "package",
      [
        ("xmlns", "http://www.idpf.org/2007/opf"), ("version", "3.0"),
        ("unique-identifier", "book-id"), ("xml:lang", identity.languageTag),
      ])
    writer.raw("\n<metadata xmlns:dc=\"http://purl.org/dc/elements/1.1/\">\n")
    writeMetadata()
    writer.raw("</metadata>\n<manifest>\n")
    for item in items {
      var attributes = [
        ("id", item.identifier), ("href", item.address), ("media-type", item.mediaType),
      ]
      if !item.properties.isEmpty {
        attributes.append(("properties", item.properties.joined(separator: " ")))
      }
      writer.empty("item", attributes)
    }
    writer.raw("</manifest>\n<spine toc=\"ncx\">\n")
    for item in items where item.isInSpine { writer.empty("itemref", [("idref", item.identifier)]) }
    writer.raw("</spine>\n</package>\n")
  }
}
