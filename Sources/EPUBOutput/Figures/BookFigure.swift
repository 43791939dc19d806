/// An image file as it stands in the book.
struct BookFigure: Sendable, Hashable {
  /// Address from the folder of the pages (`figures/tree.svg`).
  var address: String
  var format: ImageFormat
  var bytes: [UInt8]
  var mayMove: Bool
}
