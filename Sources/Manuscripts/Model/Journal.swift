package import MarkdownTree
package import SourceText

/// What `journal.yaml` says.
package struct JournalInfo: Sendable, Hashable {
  package var title = ""
  package var titleEnglish: String?
  package var publisher: String?
  package var publisherEnglish: String?
  package var issn: String?
  package var eissn: String?
  package var language = "ko"
  package var baseURL: String?
  package var description: String?
  package var descriptionEnglish: String?
  package var licence: String?
  package var licenceURL: String?
  package var profile = Profile.neutral
  package var articleTypes: [String] = []

  package init() {}
}

/// What `issue.yaml` says.
package struct IssueInfo: Sendable, Hashable {
  /// One line of the article list.
  package struct Entry: Sendable, Hashable {
    package var file: String
    package var range: SourceRange
  }

  package var journalTitle: String?
  package var publisher: String?
  package var title: String?
  package var titleEnglish: String?
  package var volume: String?
  package var number: String?
  package var date: PartialDate?
  package var dateText: String?
  package var cover: String?
  package var note: String?
  package var language: String?
  package var profile: Profile?
  /// Section titles in the order in which they are listed; empty when articles decide.
  package var sections: [String] = []
  /// Articles in order; nil when file names decide.
  package var articles: [Entry]?

  package init() {}

  /// `제28권 제3호`, `제15호`, or the date when the issue is not numbered.
  package var label: String {
    switch (volume, number) {
    case (let volume?, let number?): "제\(volume)권 제\(number)호"
    case (nil, let number?): "제\(number)호"
    case (let volume?, nil): "제\(volume)권"
    case (nil, nil): date?.korean ?? dateText ?? ""
    }
  }
}

/// An article: a manuscript in its place in the journal.
package struct Article: Sendable {
  package var manuscript: Manuscript
  /// Id of the issue it belongs to.
  package var issueID: String
  /// Last part of its address, unique in the issue.
  package var slug: String
  /// Path of the manuscript in the content folder.
  package var sourcePath: String
  /// Where its text mentions things, ready to be rendered.
  package var document: MarkdownDocument
  /// Figures by their name in the text.
  package var images: [String: ImageResource] = [:]

  package init(
    manuscript: Manuscript, issueID: String, slug: String, sourcePath: String,
    document: MarkdownDocument
  ) {
    self.manuscript = manuscript
    self.issueID = issueID
    self.slug = slug
    self.sourcePath = sourcePath
    self.document = document
  }

  package var frontMatter: FrontMatter { manuscript.frontMatter }

  /// Folder of the manuscript, from which its figures are named.
  package var folder: String {
    guard let slash = sourcePath.lastIndex(of: "/") else { return "" }
    return String(sourcePath[..<slash])
  }

  /// Address of its page in the site.
  package var path: String { "articles/\(issueID)/\(slug).html" }

  /// BCP 47 tag of its text.
  package func language(in journal: JournalInfo) -> String {
    frontMatter.language ?? journal.language
  }
}

/// What an image source of a manuscript leads to.
package enum ImageResource: Sendable, Hashable {
  /// A file of the content folder, by its path there, with its pixel size when known.
  case file(path: String, size: ImageSize?)
  /// No such file, or one that must not be read.
  case missing
}

/// Width and height in pixels.
package struct ImageSize: Sendable, Hashable {
  package var width: Int
  package var height: Int

  package init(width: Int, height: Int) {
    self.width = width
    self.height = height
  }
}

/// One number of the journal.
package struct Issue: Sendable {
  /// Name of its folder, in NFC.
  package var id: String
  package var info: IssueInfo
  package var articles: [Article]
  /// Name of its journal where that is not the one the site is named for (a folder of issues).
  package var journalName: String?
  /// The cover in the content folder; nil when the issue names none or it is missing.
  package var cover: ImageResource?

  package init(id: String, info: IssueInfo, articles: [Article]) {
    self.id = id
    self.info = info
    self.articles = articles
  }

  /// Address of its contents page.
  package var path: String { "issues/\(id)/index.html" }
  /// Address of its EPUB.
  package var epubPath: String { "issues/\(id)/\(id).epub" }

  /// Its label, or its id when it has none.
  package var label: String {
    let label = info.label.isEmpty ? id : info.label
    return journalName.map { "\($0) \(label)" } ?? label
  }
  /// Its title, or its label.
  package var title: String { info.title ?? label }
}

/// A standing page such as 소개.
package struct StandingPage: Sendable {
  package var title: String
  package var slug: String
  package var document: MarkdownDocument
  package var file: SourceFile
  package var images: [String: ImageResource] = [:]

  package init(title: String, slug: String, document: MarkdownDocument, file: SourceFile) {
    self.title = title
    self.slug = slug
    self.document = document
    self.file = file
  }

  package var path: String { "pages/\(slug).html" }
}

/// Keywords or authors with the articles they lead to.
package struct IndexEntry: Sendable, Hashable {
  package var title: String
  package var slug: String
  /// Places of the articles: issue and article index.
  package var articles: [ArticlePlace]
}

/// An article by its place in the journal.
package struct ArticlePlace: Sendable, Hashable, Comparable {
  package var issue: Int
  package var article: Int

  package init(issue: Int, article: Int) {
    self.issue = issue
    self.article = article
  }

  package static func < (left: ArticlePlace, right: ArticlePlace) -> Bool {
    (left.issue, left.article) < (right.issue, right.article)
  }
}

/// The whole journal after linking; nothing changes it any more.
package struct Journal: Sendable {
  package var info: JournalInfo
  /// Newest first.
  package var issues: [Issue]
  package var pages: [StandingPage]
  /// Tags in index order.
  package var tags: [IndexEntry]
  /// Authors in index order.
  package var authors: [IndexEntry]

  /// The article at `place`.
  package subscript(place: ArticlePlace) -> Article { issues[place.issue].articles[place.article] }
}
