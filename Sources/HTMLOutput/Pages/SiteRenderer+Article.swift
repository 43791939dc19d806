import Diagnostics
import Manuscripts
import MarkdownTree
import Templates

extension SiteRenderer {
  func article(_ place: ArticlePlace, _ path: String) -> [String: TemplateValue] {
    let article = journal[place]
    let issue = journal.issues[place.issue]
    var record = header(article)
    record.merge(text(of: article, path)) { _, new in new }
    record.merge(backMatter(article, issue)) { _, new in new }
    record["previous"] = neighbour(place, -1)
    record["next"] = neighbour(place, 1)
    return [
      "article": .record(record),
      "description": .text(Summary.of(article)),
      "issue": [
        "label": .text(issue.label), "title": .text(issue.info.title ?? ""),
        "url": .text(ContentPath.encoded(issue.path)), "epub": epubRecord(place.issue),
      ],
    ]
  }

  // MARK: Title block

  private func header(_ article: Article) -> [String: TemplateValue] {
    let matter = article.frontMatter
    return [
      "title": .text(matter.title), "subtitle": .text(matter.subtitle ?? ""),
      "title_en": .text(matter.titleEnglish ?? ""), "type": .text(matter.type ?? ""),
      "section": .text(matter.section ?? ""),
      "lang": .text(article.language(in: journal.info)), "pages": .text(matter.pages ?? ""),
      "authors": .list(authors(matter)),
      "has_affiliations": .flag(matter.authors.contains { $0.affiliation != nil }),
      "bios": .flag(matter.authors.contains { $0.biography != nil || $0.email != nil }),
      "abstract_html": .html(Self.paragraphs(matter.abstract)),
      "abstract_en_html": .html(Self.paragraphs(matter.abstractEnglish)),
      "keywords": .list(keywords(matter)), "has_keywords": .flag(!matter.keywords.isEmpty),
      "keywords_en_text": .text(matter.keywordsEnglish.joined(separator: ", ")),
    ]
  }

  private func authors(_ matter: FrontMatter) -> [TemplateValue] {
    matter.authors.enumerated().map { index, author in
      [
        "name": .text(author.name), "name_en": .text(author.nameEnglish ?? ""),
        "affiliation": .text(author.affiliation ?? ""), "email": .text(author.email ?? ""),
        "orcid": .text(Self.orcid(author.orcid)),
        "bio_html": .html(Self.biography(author.biography)),
        "corresponding": .flag(author.isCorresponding), "url": .text(authorPath(author.name)),
        "last": .flag(index == matter.authors.count - 1),
      ]
    }
  }

  private static func orcid(_ text: String?) -> String {
    guard let text else { return "" }
    return text.split(separator: "/").last.map(String.init) ?? text
  }

  private func keywords(_ matter: FrontMatter) -> [TemplateValue] {
    matter.keywords.enumerated().map { index, keyword in
      [
        "text": .text(keyword),
        "url": .text(ContentPath.encoded(tagPaths[Self.key(keyword)] ?? "")),
        "last": .flag(index == matter.keywords.count - 1),
      ]
    }
  }

  // MARK: Text

  private func text(of article: Article, _ path: String) -> [String: TemplateValue] {
    let body = ArticleBody(
      article.document, services: services(path, article.images), flavour: .site,
      language: article.frontMatter.language == "en" ? .english : language)
    let toc = Self.contents(article.manuscript.outline)
    return [
      "body_html": .html(body.body), "notes_html": .html(body.notes),
      "references_html": .html(body.references), "toc": .list(toc),
      "has_toc": .flag(toc.count > 1),
    ]
  }

  /// The two highest levels of sections.
  private static func contents(_ outline: Outline) -> [TemplateValue] {
    var items: [(section: Outline.Section, children: [Outline.Section])] = []
    for section in outline.sections {
      if section.depth == 1 || items.isEmpty {
        items.append((section, []))
      } else if section.depth == 2 {
        items[items.count - 1].children.append(section)
      }
    }
    func record(_ section: Outline.Section) -> [String: TemplateValue] {
      [
        "number": .text(section.number ?? ""), "title": .text(section.title.plainText),
        "url": .text("#" + section.anchor), "has_children": .flag(false), "children": .list([]),
      ]
    }
    return items.map { item in
      var entry = record(item.section)
      entry["has_children"] = .flag(!item.children.isEmpty)
      entry["children"] = .list(item.children.map { .record(record($0)) })
      return .record(entry)
    }
  }

  // MARK: Back matter

  private func backMatter(_ article: Article, _ issue: Issue) -> [String: TemplateValue] {
    let matter = article.frontMatter
    let dates: [(String, PartialDate?)] = [
      (word("접수", "Received"), matter.received), (word("수정", "Revised"), matter.revised),
      (word("게재 확정", "Accepted"), matter.accepted),
      (word("발행", "Published"), matter.published ?? issue.info.date),
    ]
    let tags = (matter.tags.isEmpty ? matter.keywords : matter.tags).compactMap { tag in
      tagPaths[Self.key(tag)].map { (tag, $0) }
    }
    return [
      "dates": .list(
        dates.compactMap { label, date in
          dateText(date).map { ["label": .text(label), "value": .text($0)] }
        }),
      "doi": matter.doi.map { doi in
        ["text": .text(doi), "url": .text("https://doi.org/" + ContentPath.encoded(doi))]
      } ?? .flag(false),
      "funding_html": .html(Self.paragraphs(matter.funding)),
      "conflicts_html": .html(Self.paragraphs(matter.conflicts)),
      "contributions_html": .html(Self.paragraphs(matter.contributions)),
      "acknowledgements_html": .html(Self.paragraphs(matter.acknowledgements)),
      "tags": .list(
        tags.map { ["title": .text($0.0), "url": .text(ContentPath.encoded($0.1))] }),
      "has_tags": .flag(!tags.isEmpty),
      "citation_text": .text(CitationText.of(article, issue, journal.info)),
      "bibtex": .text(BibTeXEntry.of(article, issue, journal.info)),
    ]
  }

  private func neighbour(_ place: ArticlePlace, _ step: Int) -> TemplateValue {
    let articles = journal.issues[place.issue].articles
    let index = place.article + step
    guard articles.indices.contains(index) else { return .flag(false) }
    return [
      "title": .text(articles[index].frontMatter.title),
      "url": .text(ContentPath.encoded(articles[index].path)),
    ]
  }

  // MARK: Standing pages

  func standing(_ index: Int, _ path: String) -> [String: TemplateValue] {
    let page = journal.pages[index]
    let body = ArticleBody(
      page.document, services: services(path, page.images), flavour: .site, language: language)
    return ["body_html": .html(body.body + body.notes + body.references)]
  }
}
