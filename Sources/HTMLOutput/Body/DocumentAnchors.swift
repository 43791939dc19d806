import MarkdownTree

/// What can be led to on the page of a document.
struct DocumentAnchors {
  /// Marks of notes that stand in the text: occurrences by note number.
  ///
  /// A mark in a heading that only repeats the title, for one, does not.
  private(set) var marks: [Int: Set<Int>] = [:]
  /// Anchors that mentions and links of the text lead to.
  private(set) var targets: Set<String> = []
  private var taken: Set<String> = []

  init(of document: MarkdownDocument) {
    var marks: [Int: Set<Int>] = [:]
    var anchors: [String?] = []
    var targets: Set<String> = []
    document.visit(
      block: { block in
        switch block.kind {
        case .heading(let heading): anchors.append(heading.anchor)
        case .figure(let figure): anchors.append(figure.anchor)
        case .table(let table): anchors.append(table.caption?.anchor)
        case .equation(let equation): anchors.append(equation.anchor)
        default: break
        }
      },
      inline: { inline in
        switch inline.kind {
        case .noteReference(let reference):
          marks[reference.number, default: []].insert(reference.occurrence)
        case .mention(let mention, _): targets.insert(mention.target)
        case .link(let link) where link.destination.hasPrefix("#"):
          targets.insert(String(link.destination.dropFirst()))
        default: break
        }
      })
    self.marks = marks
    self.targets = targets
    taken = Set(anchors.compactMap { $0 })
  }

  /// `name`, or `name-2` and so on where the author gave that name to something else.
  func free(_ name: String) -> String {
    var found = name
    var count = 2
    while taken.contains(found) {
      found = "\(name)-\(count)"
      count += 1
    }
    return found
  }
}
