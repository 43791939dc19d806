import Manuscripts

/// Makes the anchors of a page unique and its links sound.
///
/// What is mended here comes from texts that no rule of Markdown forbids: an `{#id}` that a note's
/// anchor has too, a link to an anchor that does not exist, a note inside the text of a link.
enum PageAnchors {
  /// The markup with later uses of an `id` renamed, and all its ids.
  static func unique(_ markup: [UInt8]) -> (markup: [UInt8], identifiers: Set<String>) {
    var taken: Set<String> = []
    // Where to go on counting, so that thousands of equal titles take linear time.
    var counts: [String: Int] = [:]
    let result = MarkupTags.replacing(in: markup) { tag in
      guard let wanted = tag.value("id") else { return nil }
      var name = wanted
      var count = counts[wanted] ?? 1
      while !taken.insert(name).inserted {
        count += 1
        name = "\(wanted)-\(count)"
      }
      counts[wanted] = count
      if name == wanted { return nil }
      var tag = tag
      for index in tag.attributes.indices where tag.attributes[index].name == "id" {
        tag.attributes[index].value = name
      }
      return tag.text
    }
    return (result, taken)
  }

  /// The markup of `page` without links to anchors or files that are not in `identifiers`, and
  /// without links inside links.
  static func sound(
    _ markup: [UInt8], page: String, identifiers: [String: Set<String>]
  ) -> [UInt8] {
    var open: [Bool] = []
    return MarkupTags.replacing(in: markup) { tag in
      if tag.name == "/a" { return open.popLast() == true ? nil : "</span>" }
      guard tag.name == "a" else { return nil }
      var link = tag
      let isInside = open.contains(true)
      open.append(!isInside)
      guard let address = tag.value("href") else { return isInside ? text(of: &link) : nil }
      let sound = Self.sound(address, page: page, identifiers: identifiers)
      if isInside { return text(of: &link) }
      if sound == address { return nil }
      guard let sound else {
        open[open.count - 1] = false
        return text(of: &link)
      }
      for index in link.attributes.indices where link.attributes[index].name == "href" {
        link.attributes[index].value = sound
      }
      return link.text
    }
  }

  /// What is left of a link that leads nowhere.
  private static func text(of link: inout MarkupTag) -> String {
    link.name = "span"
    link.attributes.removeAll { !["id", "class", "lang", "xml:lang"].contains($0.name) }
    return link.text
  }

  /// The address without a fragment that its page lacks; nil when nothing is left to lead to.
  private static func sound(
    _ address: String, page: String, identifiers: [String: Set<String>]
  ) -> String? {
    let isExternal = ["http://", "https://", "mailto:", "tel:"].contains {
      address.lowercased().hasPrefix($0)
    }
    if isExternal { return address }
    let file = String(address.prefix { $0 != "#" })
    guard let known = identifiers[file.isEmpty ? page : file] else { return nil }
    guard let hash = address.firstIndex(of: "#") else { return address }
    let fragment = ContentPath.percentDecoded(String(address[address.index(after: hash)...]))
    if known.contains(fragment) { return address }
    return file.isEmpty || file == page ? nil : file
  }
}
