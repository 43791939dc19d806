import Diagnostics
import Manuscripts
import XMLTree

/// The image files of a book, each read once and given a name of its own.
struct FigureShelf {
  private let readContent: (String) throws -> [UInt8]
  private var names = ASCIINames()
  /// By path in the content folder; nil for a file that the book cannot show.
  private var known: [String: BookFigure?] = [:]
  /// In the order in which they were asked for.
  private(set) var figures: [BookFigure] = []
  private(set) var diagnostics: [Diagnostic] = []

  init(readContent: @escaping (String) throws -> [UInt8]) { self.readContent = readContent }

  /// The figure at `path` in the content folder; nil, with a finding at `place`, when the book
  /// cannot show it.
  mutating func figure(_ path: String, at place: Location?) -> BookFigure? {
    if let figure = known[path] { return figure }
    let figure = read(path, at: place)
    known[path] = .some(figure)
    if let figure { figures.append(figure) }
    return figure
  }

  /// Address of the figure at `path`; nil when the book does not show it.
  func address(of path: String) -> String? { known[path].flatMap { $0 }?.address }

  private mutating func read(_ path: String, at place: Location?) -> BookFigure? {
    let bytes: [UInt8]
    do {
      bytes = try readContent(path)
    } catch {
      report(
        "unreadable-figure", path, at: place,
        Message(
          "그림 ‘\(path)’: 읽을 수 없어 EPUB에 넣지 못했습니다",
          en: "Figure ‘\(path)’ cannot be read and is left out of the EPUB"),
        Message("\(error)", en: "\(error)"))
      return nil
    }
    if let format = ImageFormat(bytes) {
      return make(path, format, bytes, mayMove: format.mayMove(bytes))
    }
    guard let root = try? XMLDocument.root(bytes, path: path), root.name == "svg" else {
      report(
        "unsupported-epub-image", path, at: place,
        Message(
          "그림 ‘\(path)’: EPUB에 넣을 수 없는 형식입니다",
          en: "Figure ‘\(path)’ has a format that EPUB does not take"),
        Message(
          "EPUB의 그림은 PNG, JPEG, GIF, WebP, SVG 가운데 하나여야 합니다. 형식을 바꾸어 넣으십시오.",
          en: "Images of an EPUB must be PNG, JPEG, GIF, WebP or SVG. Convert the file."))
      return nil
    }
    let inspection = SVGInspection(root)
    if inspection.isUnfit {
      report(
        "unsafe-epub-image", path, at: place,
        Message(
          "그림 ‘\(path)’: 스크립트나 바깥 파일을 쓰는 SVG라서 EPUB에 넣지 못했습니다",
          en: "Figure ‘\(path)’ runs script or asks for other files and is left out of the EPUB"),
        Message(
          "그림 안에 모두 담기도록 SVG를 다시 저장하십시오.",
          en: "Save the SVG again so that it holds all it shows."))
      return nil
    }
    return make(path, .svg, bytes, mayMove: inspection.mayMove)
  }

  private mutating func make(
    _ path: String, _ format: ImageFormat, _ bytes: [UInt8], mayMove: Bool
  ) -> BookFigure {
    let file = path.split(separator: "/").last.map(String.init) ?? path
    let stem = file.lastIndex(of: ".").map { String(file[..<$0]) } ?? file
    let name = names.unique(stem, fallback: "figure", suffix: format.suffix)
    return BookFigure(address: "figures/" + name, format: format, bytes: bytes, mayMove: mayMove)
  }

  private mutating func report(
    _ rule: String, _ path: String, at place: Location?, _ summary: Message, _ explanation: Message
  ) {
    diagnostics.append(
      Diagnostic(
        rule, .warning, at: place ?? Location(path: path), summary, explanation: explanation))
  }
}
