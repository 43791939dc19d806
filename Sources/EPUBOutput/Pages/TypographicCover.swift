import HTMLOutput
import SourceText

/// Draws the cover of an issue that has no image for it: its names, large, on a plain ground.
struct TypographicCover {
  private let identity: BookIdentity
  private var writer = HTMLWriter()
  /// Height at which the next line may begin.
  private var top = 0

  /// Two by three, as the covers of most shops' shelves.
  private static let width = 1600
  private static let height = 2400
  private static let margin = 170
  private static let ink = "#f4f1e8"
  private static let ground = "#1d3a57"

  /// The cover as an SVG file.
  static func svg(_ identity: BookIdentity) -> [UInt8] {
    var cover = TypographicCover(identity: identity)
    cover.draw()
    return XMLText.withoutNoncharacters(cover.writer.text)
  }

  private init(identity: BookIdentity) { self.identity = identity }

  private mutating func draw() {
    writer.raw("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n")
    writer.open(
      "svg",
      [
        ("xmlns", "http://www.w3.org/2000/svg"), ("viewBox", "0 0 \(Self.width) \(Self.height)"),
        ("width", "\(Self.width)"), ("height", "\(Self.height)"), ("role", "img"),
        ("aria-labelledby", "cover-title"), ("xml:lang", identity.languageTag),
        ("font-family", "'Noto Sans KR', 'Noto Sans CJK KR', 'Apple SD Gothic Neo', sans-serif"),
      ])
    writer.raw("\n")
    writer.element(
      "title", identity.wording.coverAlternative(identity.fullTitle),
      attributes: [("id", "cover-title")])
    rectangle(0, 0, Self.width, Self.height, [("fill", Self.ground)])
    rectangle(
      90, 90, Self.width - 180, Self.height - 180,
      [("fill", "none"), ("stroke", Self.ink), ("stroke-width", "3")])
    drawJournal()
    drawTitle()
    drawPublisher()
    writer.raw("</svg>\n")
  }

  private mutating func drawJournal() {
    top = 210
    lines(identity.journal, largest: 190, smallest: 90, limit: 3, weight: "800")
    if let english = identity.journalEnglish, english != identity.journal {
      top += 20
      lines(english, largest: 52, smallest: 40, limit: 2, weight: "400")
    }
    top += 40
    rectangle(Self.margin, top, Self.width - 2 * Self.margin, 6, [("fill", Self.ink)])
    top += 50
    let base = top + 46
    text(identity.label, x: Self.margin, y: base, size: 46, weight: "400")
    if let date = identity.dateText, date != identity.label {
      text(
        date, x: Self.width - Self.margin, y: base, size: 46, weight: "400",
        [("text-anchor", "end")])
    }
    top += 46
  }

  private mutating func drawTitle() {
    guard let title = identity.issueTitle else { return }
    top = max(top + 160, 1100)
    lines(title, largest: 150, smallest: 100, limit: 6, weight: "700")
  }

  private mutating func drawPublisher() {
    guard let publisher = identity.publisher else { return }
    let line = LineWrapping.lines(publisher, cells: 55, limit: 1).first ?? ""
    text(line, x: Self.margin, y: Self.height - 180, size: 46, weight: "400")
  }

  /// Draws `text` as large as its longest line allows and moves on below it.
  private mutating func lines(
    _ text: String, largest: Int, smallest: Int, limit: Int, weight: String
  ) {
    let space = Self.width - 2 * Self.margin
    // A cell is half an em; the widest line fills the space at `smallest`.
    let lines = LineWrapping.balanced(text, cells: space * 2 / smallest, limit: limit)
    let widest = max(1, lines.map { DisplayWidth.cells(of: $0) }.max() ?? 1)
    let size = min(largest, space * 2 / widest)
    for line in lines {
      self.text(line, x: Self.margin, y: top + size, size: size, weight: weight)
      top += size * 13 / 10
    }
  }

  private mutating func text(
    _ text: String, x: Int, y: Int, size: Int, weight: String, _ more: [(String, String)] = []
  ) {
    writer.element(
      "text", text,
      attributes: [
        ("x", "\(x)"), ("y", "\(y)"), ("font-size", "\(size)"), ("font-weight", weight),
        ("fill", Self.ink),
      ] + more)
  }

  private mutating func rectangle(
    _ x: Int, _ y: Int, _ width: Int, _ height: Int, _ more: [(String, String)]
  ) {
    writer.empty(
      "rect",
      [("x", "\(x)"), ("y", "\(y)"), ("width", "\(width)"), ("height", "\(height)")] + more)
  }
}
