package import Diagnostics
package import HTMLOutput
package import Manuscripts

/// One file of the site and what it is made from.
package struct PlannedOutput: Sendable, Hashable {
  /// What makes the file.
  package enum Source: Sendable, Hashable {
    case page(SitePage)
    /// A file of the content folder, copied.
    case content(String)
    /// A file of the theme or the journal's own assets, by its name.
    case asset(String)
    /// The EPUB of an issue.
    case book(Int)
  }

  package var path: String
  package var source: Source
}

/// Every file of the site, worked out before any is made.
package struct OutputPlan: Sendable {
  package private(set) var outputs: [PlannedOutput] = []
  package private(set) var diagnostics: [Diagnostic] = []
  private var taken: [String: PlannedOutput] = [:]
  private var refused: Set<PlannedOutput> = []

  /// Plans the site of `journal` with the assets named.
  package init(journal: Journal, assets: [String], makesBooks: Bool = true) {
    for page in SitePage.all(of: journal) { add(page.path(in: journal), .page(page)) }
    for (number, issue) in journal.issues.enumerated() {
      if makesBooks { add(issue.epubPath, .book(number)) }
      if case .file(let path, _)? = issue.cover { addFigure(path, issue.id) }
      for article in issue.articles { addFigures(article.images, issue.id) }
    }
    for page in journal.pages { addFigures(page.images, "pages") }
    for name in assets { add("assets/" + name, .asset(name)) }
    outputs.sort { $0.path.utf8.lexicographicallyPrecedes($1.path.utf8) }
  }

  private mutating func addFigures(_ images: [String: ImageResource], _ issue: String) {
    for (_, image) in images.sorted(by: { $0.key < $1.key }) {
      if case .file(let path, _) = image { addFigure(path, issue) }
    }
  }

  private mutating func addFigure(_ path: String, _ issue: String) {
    add(FigurePath.output(path, issue: issue), .content(path))
  }

  private mutating func add(_ path: String, _ source: PlannedOutput.Source) {
    let output = PlannedOutput(path: path, source: source)
    // Two articles may show the same figure; two sources for one file are a mistake. Case is
    // ignored, because some disks and servers ignore it.
    let key = path.lowercased()
    if let first = taken[key] {
      if first != output, refused.insert(output).inserted { report(path) }
      return
    }
    taken[key] = output
    outputs.append(output)
  }

  private mutating func report(_ path: String) {
    diagnostics.append(
      Diagnostic(
        "duplicate-output", .error, at: nil,
        Message(
          "‘\(path)’: 서로 다른 것이 같은 주소에 놓입니다",
          en: "‘\(path)’ would be written from two different sources")))
  }
}
