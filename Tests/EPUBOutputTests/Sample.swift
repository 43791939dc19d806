import Diagnostics
import EPUBOutput
import HTMLOutput
import Manuscripts
import MarkdownTree
import SourceText
import XMLTree
import ZipArchive

/// Formulas as one `mi`, no highlighting.
struct PlainServices: BodyServices {
  var mathML: String?

  func formula(_ tex: String, isDisplay: Bool) -> String? {
    mathML ?? "<math xmlns=\"http://www.w3.org/1998/Math/MathML\"><mi>x</mi></math>"
  }

  func highlighted(_ code: CodeBlock) -> String? { nil }
  func image(_ source: String) -> BodyImage { .missing }
}

struct MissingFile: Error {}

/// A journal of two issues, built in memory from Markdown.
struct Sample {
  var info = JournalInfo()
  var issue = IssueInfo()
  /// File name and text of the manuscripts of the issue.
  var manuscripts: [(name: String, text: String)] = []
  /// Files of the content folder.
  var files: [String: [UInt8]] = [:]
  var cover: String?
  var language = Language.korean
  var mathML: String?

  init(_ manuscripts: [(name: String, text: String)] = []) {
    info.title = "조판과 계산"
    info.publisher = "활자계산연구회"
    info.licence = "CC BY 4.0"
    issue.volume = "1"
    issue.number = "2"
    issue.title = "찾기와 더하기"
    issue.date = PartialDate("2026-06")
    self.manuscripts = manuscripts
  }

  /// The first four bytes tell a PNG to the book; no more is looked at.
  static let png: [UInt8] = [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]

  func book(modified: String = "2026-06-01T00:00:00Z") throws -> EPUBResult {
    let files = files
    let mathML = mathML
    return try EPUBBook.make(
      journal: journal(), issue: 0, language: language, stylesheet: Array("p { margin: 0 }".utf8),
      services: { _, _ in PlainServices(mathML: mathML) },
      readContent: { path in
        guard let bytes = files[path] else { throw MissingFile() }
        return bytes
      }, modified: modified)
  }

  /// The files of the book by name.
  func files(modified: String = "2026-06-01T00:00:00Z") throws -> [String: String] {
    let entries = try ZipReader.entries(of: try book(modified: modified).bytes ?? [])
    return Dictionary(
      entries.map { ($0.name, String(decoding: $0.bytes, as: UTF8.self)) },
      uniquingKeysWith: { first, _ in first })
  }

  private func journal() -> Journal {
    var current = Issue(id: "2026-02", info: issue, articles: [])
    current.articles = manuscripts.map { article($0.name, $0.text, issue: "2026-02") }
    current.cover = cover.map { .file(path: $0, size: nil) }
    var past = Issue(id: "2026-01", info: IssueInfo(), articles: [])
    past.articles = [article("past.md", "---\ntitle: 지난 글\n---\n# 절\n", issue: "2026-01")]
    return Journal.link(
      info: info, issues: [current, past], pages: [], sortKey: { Array($0.utf8) }
    ).journal
  }

  private func article(_ name: String, _ text: String, issue: String) -> Article {
    let folder = "issues/" + issue
    let file = SourceFile(path: "\(folder)/\(name)", text: text)
    let manuscript = Manuscript.parse(file).manuscript
    var article = Article(
      manuscript: manuscript, issueID: issue, slug: String(name.dropLast(3)),
      sourcePath: "\(folder)/\(name)",
      document: manuscript.linked().document)
    for use in manuscript.outline.images {
      let path = ContentPath.resolve(use.source, from: folder) ?? ""
      article.images[use.source] =
        files[path] == nil ? .missing : .file(path: path, size: ImageSize(width: 4, height: 3))
    }
    return article
  }
}

extension Sample {
  /// Two articles with everything that a book tells of.
  static var full: Sample {
    var sample = Sample([
      (
        "01-search.md",
        """
        ---
        title: 형태소와 검색
        title_en: Morphemes in Search
        subtitle: 조사를 떼는 까닭
        type: 특집
        authors:
          - name: 한도윤
            name_en: Doyun Han
            affiliation: 새벽대학교
            email: doyun@example.org
            orcid: 0000-0002-1825-0097
            corresponding: true
            bio: |-
              2010년 새벽대학교 (학사)
              2012년~현재 활자계산연구회
          - 문가람
        abstract: 검색은 조사를 떼고 한다.
        abstract_en: We strip particles.
        keywords: [검색, 형태소]
        keywords_en: [search, morpheme]
        received: 2026-01-22
        doi: 10.1234/abc
        pages: 3-10
        acknowledgements: 도와주신 분들께 감사드립니다.
        ---
        # 1. 들어가며

        글이다.[^1] 식 $x$이다. 그림 1과 [1]을 보라. [다음 글](02-sum.md#sec-2)도 있다.

        ## 1.1 까닭

        ![(그림 1) 나무](figures/나무.png)

        # 2. 맺으며

        끝.

        # 참고문헌

        [1] 홍길동, “글”, 2020.

        [^1]: 주의 글이다.
        """
      ),
      (
        "02-sum.md",
        """
        ---
        title: Compensated Summation
        type: 해설
        lang: en
        authors: [한도윤]
        abstract: We add small numbers.
        ---
        # 1. Introduction

        Text.

        # 2. Method

        See [the other](01-search.md) and [an old one](../2026-01/past.md).
        """
      ),
    ])
    sample.info.titleEnglish = "Typesetting & Computation"
    sample.info.issn = "1234-567X"
    sample.info.baseURL = "https://example.org/tc"
    sample.issue.sections = ["특집", "해설"]
    sample.files["issues/2026-02/figures/나무.png"] = Sample.png
    return sample
  }
}
