import Diagnostics
import HTMLOutput
import Manuscripts
import SourceText

extension FigureShelf {
  /// What the images of an article lead to inside the book, by their name in the text.
  mutating func images(of article: Article) -> [String: BodyImage] {
    var places: [String: SourceRange] = [:]
    var order: [String] = []
    for use in article.manuscript.outline.images where places[use.source] == nil {
      places[use.source] = use.range
      order.append(use.source)
    }
    order += article.images.keys.filter { places[$0] == nil }.sorted()
    var images: [String: BodyImage] = [:]
    for source in order {
      guard case .file(let path, let size)? = article.images[source] else { continue }
      let place = Location(path: article.manuscript.file.path, range: places[source])
      if let figure = figure(path, at: place) {
        images[source] = .file(address: figure.address, size: size)
      }
    }
    return images
  }
}
