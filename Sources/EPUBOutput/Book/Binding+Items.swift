import Diagnostics
import Manuscripts

extension Binding {
  /// The cover of the issue, or one drawn from its names.
  mutating func coverItem() -> ManifestItem {
    if case .file(let path, _)? = issue.cover, let figure = shelf.figure(path, at: nil) {
      return ManifestItem(
        identifier: "cover-image", address: figure.address, mediaType: figure.format.rawValue,
        properties: ["cover-image"], bytes: figure.bytes)
    }
    return ManifestItem(
      identifier: "cover-image", address: "cover.svg", mediaType: ImageFormat.svg.rawValue,
      properties: ["cover-image"], bytes: TypographicCover.svg(identity))
  }

  /// What every book has beside its pages and figures.
  func supplements(stylesheet: [UInt8], ncx: [UInt8], cover: ManifestItem) -> [ManifestItem] {
    [
      ManifestItem(
        identifier: "style", address: XHTMLPage.stylesheet, mediaType: "text/css",
        bytes: stylesheet),
      ManifestItem(
        identifier: "ncx", address: NavigationControl.name,
        mediaType: "application/x-dtbncx+xml", bytes: ncx),
      cover,
    ]
  }

  /// The figures that a page shows, save the cover, which is an item already.
  func figureItems(shown: Set<String>) -> [ManifestItem] {
    let cover: String? =
      if case .file(let path, _)? = issue.cover { shelf.address(of: path) } else { nil }
    return shelf.figures.filter { shown.contains($0.address) && $0.address != cover }
      .enumerated().map { index, figure in
        ManifestItem(
          identifier: "figure-\(index + 1)", address: figure.address,
          mediaType: figure.format.rawValue, bytes: figure.bytes)
      }
  }

  func packageItem(
    _ items: [ManifestItem], _ contents: [PageContents], _ modified: String
  ) -> ManifestItem {
    let shown = Set(items.map(\.address))
    let document = PackageDocument(
      identity: identity, journal: info, issue: issue,
      accessibility: AccessibilityMetadata(
        pages: contents,
        mayMove: shelf.figures.contains { $0.mayMove && shown.contains($0.address) }),
      items: items, modified: modified)
    return ManifestItem(
      identifier: "package", address: PackageDocument.name,
      mediaType: "application/oebps-package+xml", bytes: document.bytes())
  }
}
