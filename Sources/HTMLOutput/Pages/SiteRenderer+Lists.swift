import Diagnostics
import KoreanText
import Manuscripts
import Templates

extension SiteRenderer {
  // MARK: Records

  /// An issue with all its keys, so that none is looked up in the page around it.
  func issueRecord(_ number: Int) -> [String: TemplateValue] {
    let issue = journal.issues[number]
    var record: [String: TemplateValue] = [
      "id": .text(issue.id), "url": .text(ContentPath.encoded(issue.path)),
      "title": .text(issue.info.title ?? ""), "label": .text(issue.label),
      "date": .text(dateText(issue.info.date) ?? issue.info.dateText ?? ""),
      "date_iso": .text(issue.info.date?.iso ?? ""),
      "article_count": .number(issue.articles.count),
      "cover": .missing, "epub": .missing, "note_html": "", "previous": .missing,
      "next": .missing, "sections": .list([]),
    ]
    if case .file(let path, _)? = issue.cover {
      record["cover"] = [
        "src": .text(ContentPath.encoded(FigurePath.output(path, issue: issue.id))),
        "alt": .text("\(journal.info.title) \(issue.label) \(word("표지", "cover"))"),
      ]
    } else {
      record["cover"] = .flag(false)
    }
    record["epub"] = epubRecord(number)
    return record
  }

  func epubRecord(_ number: Int) -> TemplateValue {
    guard let size = epubSizes[number] else { return .flag(false) }
    return [
      "url": .text(ContentPath.encoded(journal.issues[number].epubPath)),
      "size": .text(Self.sizeText(size)),
    ]
  }

  private static func sizeText(_ bytes: Int) -> String {
    if bytes == 0 { return "" }
    if bytes < 1_000_000 { return "\(max(1, bytes / 1000)) kB" }
    return "\(bytes / 1_000_000).\(bytes % 1_000_000 / 100_000) MB"
  }

  /// An article as it stands in lists.
  func card(_ place: ArticlePlace) -> [String: TemplateValue] {
    let article = journal[place]
    let matter = article.frontMatter
    let issue = journal.issues[place.issue]
    return [
      "title": .text(matter.title), "title_en": .text(matter.titleEnglish ?? ""),
      "subtitle": .text(matter.subtitle ?? ""), "url": .text(ContentPath.encoded(article.path)),
      "type": .text(matter.type ?? ""), "section": .text(matter.section ?? ""),
      "authors": .list(
        matter.authors.enumerated().map { index, author in
          [
            "name": .text(author.name), "url": .text(authorPath(author.name)),
            "last": .flag(index == matter.authors.count - 1),
          ]
        }),
      "pages": .text(matter.pages ?? ""), "summary": .text(Summary.of(article)),
      "issue": ["label": .text(issue.label), "url": .text(ContentPath.encoded(issue.path))],
    ]
  }

  func authorPath(_ name: String) -> String {
    ContentPath.encoded(authorPaths[Self.key(name)] ?? "")
  }

  func dateText(_ date: PartialDate?) -> String? {
    guard let date else { return nil }
    return language == .korean ? date.korean : date.iso
  }

  /// The articles of an issue by section: in the order that `issue.yaml` gives, else one list.
  func sections(_ number: Int) -> TemplateValue {
    let issue = journal.issues[number]
    let order = issue.info.sections
    var groups: [(title: String, articles: [TemplateValue])] = []
    for index in issue.articles.indices {
      let matter = issue.articles[index].frontMatter
      let title =
        order.isEmpty
        ? ""
        : [matter.section, matter.type].compactMap { $0 }
          .first(where: order.contains) ?? ""
      var record = card(ArticlePlace(issue: number, article: index))
      if matter.type == title { record["type"] = "" }
      let card = TemplateValue.record(record)
      if groups.last?.title == title {
        groups[groups.count - 1].articles.append(card)
      } else {
        groups.append((title, [card]))
      }
    }
    return .list(
      groups.map { ["title": .text($0.title), "articles": .list($0.articles)] })
  }

  // MARK: Pages

  func home() -> [String: TemplateValue] {
    guard !journal.issues.isEmpty else { return ["latest": .flag(false), "has_issues": false] }
    var latest = issueRecord(0)
    latest["sections"] = sections(0)
    let older = journal.issues.indices.dropFirst().map { TemplateValue.record(issueRecord($0)) }
    return [
      "latest": .record(latest), "issues": .list(older), "has_issues": .flag(!older.isEmpty),
      "about_html": journal.info.description.map { .html("<p>\(Self.escape($0))</p>") } ?? "",
    ]
  }

  func issue(_ number: Int) -> [String: TemplateValue] {
    var record = issueRecord(number)
    record["sections"] = sections(number)
    record["note_html"] = .html("")
    record["previous"] = neighbour(number + 1)
    record["next"] = neighbour(number - 1)
    let summary = [journal.info.title, journal.issues[number].label, journal.issues[number].title]
    return [
      "issue": .record(record), "description": .text(summary.joined(separator: " · ")),
    ]
  }

  private func neighbour(_ number: Int) -> TemplateValue {
    guard journal.issues.indices.contains(number) else { return .flag(false) }
    let issue = journal.issues[number]
    return [
      "label": .text(issue.label), "title": .text(issue.info.title ?? ""),
      "url": .text(ContentPath.encoded(issue.path)),
    ]
  }

  func index(_ entries: [IndexEntry], folder: String) -> [String: TemplateValue] {
    var groups: [(heading: String, items: [TemplateValue])] = []
    for entry in entries {
      let heading = IndexHeading.of(entry.title)
      let item: TemplateValue = [
        "title": .text(entry.title),
        "url": .text(ContentPath.encoded("\(folder)/\(entry.slug).html")),
        "count": .number(entry.articles.count),
      ]
      if groups.last?.heading == heading {
        groups[groups.count - 1].items.append(item)
      } else {
        groups.append((heading, [item]))
      }
    }
    return [
      "has_jumps": .flag(groups.count > 2),
      "groups": .list(
        groups.enumerated().map { index, group in
          [
            "id": .text("index-\(index + 1)"), "heading": .text(group.heading),
            "items": .list(group.items),
          ]
        }),
    ]
  }

  func tag(_ index: Int) -> [String: TemplateValue] {
    [
      "parent": ["title": .text(word("꼬리표", "Tags")), "url": "tags/index.html"],
      "articles": .list(journal.tags[index].articles.map { .record(card($0)) }),
    ]
  }

  func author(_ index: Int) -> [String: TemplateValue] {
    let entry = journal.authors[index]
    let author = entry.articles.lazy.compactMap { place in
      journal[place].frontMatter.authors.first { Self.key($0.name) == Self.key(entry.title) }
    }.first
    return [
      "parent": ["title": .text(word("글쓴이", "Authors")), "url": "authors/index.html"],
      "affiliation": .text(author?.affiliation ?? ""),
      "bio_html": .html(Self.biography(author?.biography)),
      "articles": .list(entry.articles.map { .record(card($0)) }),
    ]
  }

  func archive() -> [String: TemplateValue] {
    var years: [(year: String, issues: [TemplateValue])] = []
    for number in journal.issues.indices {
      let year = journal.issues[number].info.date.map { String($0.year) } ?? word("그 밖", "Other")
      if years.last?.year == year {
        years[years.count - 1].issues.append(.record(issueRecord(number)))
      } else {
        years.append((year, [.record(issueRecord(number))]))
      }
    }
    return ["years": .list(years.map { ["year": .text($0.year), "issues": .list($0.issues)] })]
  }
}
