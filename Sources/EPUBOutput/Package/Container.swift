/// The files around the book's own (EPUB OCF 3.3, section 4).
enum Container {
  /// Folder of the book inside the archive.
  static let folder = "EPUB/"
  static let mimetype = Array("application/epub+zip".utf8)

  static let xml = Array(
    """
    <?xml version="1.0" encoding="UTF-8"?>
    <container version="1.0" xmlns="urn:oasis:names:tc:opendocument:xmlns:container">
    <rootfiles>
    <rootfile full-path="\(folder)\(PackageDocument.name)" media-type="application/oebps-package+xml"/>
    </rootfiles>
    </container>

    """.utf8)
}
