/// One file of the book in its manifest.
struct ManifestItem: Sendable, Hashable {
  var identifier: String
  /// Address from the folder of the book.
  var address: String
  var mediaType: String
  var properties: [String] = []
  var bytes: [UInt8]
  /// Whether it has a place in the reading order.
  var isInSpine = false
}
