import Diagnostics

/// The words that the book itself says, in the language of the text they stand in.
struct Wording: Sendable {
  let language: Language

  private func word(_ korean: String, _ english: String) -> String {
    language == .korean ? korean : english
  }

  var contents: String { word("차례", "Contents") }
  var landmarks: String { word("이정표", "Landmarks") }
  var cover: String { word("표지", "Cover") }
  var bodyMatter: String { word("본문", "Start of content") }
  var abstract: String { word("초록", "Abstract") }
  var keywords: String { word("주제어", "Keywords") }
  var corresponding: String { word("교신저자", "corresponding author") }
  var acknowledgements: String { word("감사의 글", "Acknowledgements") }
  var funding: String { word("연구비", "Funding") }
  var contributions: String { word("저자 기여", "Author contributions") }
  var conflicts: String { word("이해 상충", "Conflicts of interest") }
  var biographies: String { word("저자 약력", "About the authors") }
  var aboutArticle: String { word("이 글의 서지", "About this article") }
  var received: String { word("접수", "Received") }
  var revised: String { word("수정", "Revised") }
  var accepted: String { word("게재 확정", "Accepted") }
  var published: String { word("발행", "Published") }
  var licence: String { word("이용 조건", "Licence") }

  func pages(_ pages: String) -> String {
    word("\(pages)쪽", (pages.contains("-") ? "pp. " : "p. ") + pages)
  }

  func coverAlternative(_ title: String) -> String { word("\(title) 표지", "Cover of \(title)") }
}
