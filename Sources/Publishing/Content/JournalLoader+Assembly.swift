import Diagnostics
import Manuscripts
import MarkdownTree
import SourceText

extension JournalLoader {
  /// Puts the manuscripts that were read into their issues and gives them addresses.
  func assemble(
    _ layout: ContentLayout, _ infos: inout [IssueInfo], _ read: [ReadManuscript],
    only: String?, _ reading: inout Reading
  ) -> [Issue] {
    var articles = [[ReadManuscript]](repeating: [], count: layout.issues.count)
    for item in read {
      reading.diagnostics += item.diagnostics
      if let file = item.file { reading.sources[file.path] = file }
      if item.article != nil { articles[item.issue].append(item) }
    }
    let hasSeveralJournals =
      layout.journalFile == nil && Set(infos.compactMap(\.journalTitle)).count > 1
    var issues: [Issue] = []
    for (number, files) in layout.issues.enumerated() {
      if let only, files.id != only { continue }
      var issue = Issue(id: files.id, info: infos[number], articles: [])
      if hasSeveralJournals { issue.journalName = infos[number].journalTitle }
      var taken: [String: Article] = [:]
      for case var article? in articles[number].map(\.article) {
        if article.frontMatter.isDraft { continue }
        article.issueID = files.id
        article.slug = slug(article, &taken, &reading)
        issue.articles.append(article)
      }
      issues.append(issue)
    }
    return issues
  }

  /// The article's own slug or its file name without the leading number.
  private func slug(
    _ article: Article, _ taken: inout [String: Article], _ reading: inout Reading
  ) -> String {
    var names = SlugNames()
    let wanted = names.unique(article.frontMatter.slug ?? Self.stem(article.sourcePath))
    guard let first = taken[wanted] else {
      taken[wanted] = article
      return wanted
    }
    let path = article.manuscript.file.path
    reading.diagnostics.append(
      Diagnostic(
        "duplicate-slug", .error, at: Location(path: path, range: .at(0)),
        Message(
          "주소 ‘\(wanted)’: 같은 호의 다른 글과 주소가 같습니다",
          en: "Address ‘\(wanted)’ is taken by another article of the issue"),
        explanation: Message(
          "머리말에 slug를 적거나 파일 이름을 바꾸십시오. 이번에는 번호를 붙였습니다.",
          en: "Give a slug in the front matter or rename the file. A number was added for now."),
        notes: [
          Note(
            Message("먼저 쓴 글", en: "First used here"),
            at: Location(path: first.manuscript.file.path, range: .at(0)))
        ]))
    var number = 2
    while taken["\(wanted)-\(number)"] != nil { number += 1 }
    taken["\(wanted)-\(number)"] = article
    return "\(wanted)-\(number)"
  }

  /// `01-line-breaking.md` gives `line-breaking`: the order may change, the address must not.
  static func stem(_ path: String) -> String {
    let name = path.split(separator: "/").last.map(String.init) ?? path
    let stem = name.hasSuffix(".md") ? String(name.dropLast(3)) : name
    let rest = stem.drop { ("0"..."9").contains($0) }
    guard rest.count < stem.count, let separator = rest.first, "-_. ".contains(separator),
      rest.count > 1
    else { return stem }
    return String(rest.dropFirst())
  }

  /// The cover that `issue.yaml` names.
  func cover(
    of issue: Issue, _ layout: ContentLayout, _ resolver: ImageResolver, _ reading: inout Reading
  ) -> ImageResource? {
    guard let source = issue.info.cover,
      let files = layout.issues.first(where: { $0.id == issue.id }),
      let information = files.information
    else { return nil }
    let path = prefix + information.path
    let range = reading.sources[path].flatMap { Self.range(of: source, in: $0) } ?? .at(0)
    let (resource, problem) = resolver.resolve(
      Outline.ImageUse(source: source, range: range), from: files.folder, in: path)
    if let problem { reading.diagnostics.append(problem) }
    return resource
  }

  private static func range(of text: String, in file: SourceFile) -> SourceRange? {
    guard let found = file.bytes.firstRange(of: Array(text.utf8)) else { return nil }
    return SourceRange(found.lowerBound, found.upperBound)
  }

  /// The pages of `pages/`.
  func standingPages(
    _ layout: ContentLayout, _ resolver: ImageResolver, _ reading: inout Reading
  ) -> [StandingPage] {
    var names = SlugNames()
    return layout.pages.compactMap { entry in
      let reader = ManuscriptReader(
        files: files, scripts: scripts, images: resolver, prefix: prefix)
      let item = reader.read(
        ManuscriptPlan(issue: 0, entry: entry, profile: .neutral, types: [], isPage: true))
      reading.diagnostics += item.diagnostics
      guard let article = item.article else { return nil }
      reading.sources[article.manuscript.file.path] = article.manuscript.file
      var page = StandingPage(
        title: article.frontMatter.title,
        slug: names.unique(article.frontMatter.slug ?? Self.stem(entry.path)),
        document: article.document, file: article.manuscript.file)
      page.images = article.images
      return page
    }
  }
}
