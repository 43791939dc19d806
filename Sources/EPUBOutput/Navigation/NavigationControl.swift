import HTMLOutput

/// Writes the navigation of EPUB 2 (OPF 2.0.1, section 2.4.1), which old readers still ask for.
struct NavigationControl {
  static let name = "toc.ncx"

  private var writer = HTMLWriter()
  private var count = 0
  private var orders: [String: Int] = [:]

  static func bytes(_ identity: BookIdentity, entries: [ContentsEntry]) -> [UInt8] {
    var control = NavigationControl()
    control.write(identity, entries)
    return XMLText.withoutNoncharacters(control.writer.text)
  }

  private init() {}

  private mutating func write(_ identity: BookIdentity, _ entries: [ContentsEntry]) {
    writer.raw("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n")
    writer.open(
      "ncx",
      [
        ("xmlns", "http://www.daisy.org/z3986/2005/ncx/"), ("version", "2005-1"),
        ("xml:lang", identity.languageTag),
      ])
    writer.raw("\n<head>\n")
    let depth = max(1, ContentsEntry.depth(of: entries))
    let values = [
      ("dtb:uid", identity.identifier), ("dtb:depth", "\(depth)"), ("dtb:totalPageCount", "0"),
      ("dtb:maxPageNumber", "0"),
    ]
    for (name, value) in values { writer.empty("meta", [("name", name), ("content", value)]) }
    writer.raw("</head>\n<docTitle>")
    writer.element("text", identity.fullTitle)
    writer.raw("</docTitle>\n<navMap>\n")
    let contents = ContentsEntry(title: identity.wording.contents, address: ContentsPage.name)
    for entry in [contents] + entries { write(entry) }
    writer.raw("</navMap>\n</ncx>\n")
  }

  private mutating func write(_ entry: ContentsEntry) {
    guard let address = entry.firstAddress else { return }
    count += 1
    // Points that lead to the same place share their order.
    let order = orders[address] ?? orders.count + 1
    orders[address] = order
    writer.open("navPoint", [("id", "point-\(count)"), ("playOrder", "\(order)")])
    writer.raw("<navLabel>")
    writer.element("text", entry.title)
    writer.raw("</navLabel>")
    writer.empty("content", [("src", address)])
    for child in entry.children { write(child) }
    writer.raw("</navPoint>\n")
  }
}
