import MarkdownTree
import TestSupport
import Testing

/// CommonMark's emphasis with the CJK-friendly amendment.
@Suite struct EmphasisTests {
  struct Case: Sendable {
    var id: String
    var markdown: String
    var html: String
  }

  static func cases() -> [Case] {
    let text = SharedFolder.text(of: "spec/emphasis-dev.tsv") ?? ""
    return text.split(separator: "\n").dropFirst().compactMap { line in
      let fields = line.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
      // Symbols are punctuation from CommonMark 0.31 on; cmark-gfm stands at 0.29.
      guard fields.count >= 3, !fields[0].hasPrefix("symbol-") else { return nil }
      return Case(id: fields[0], markdown: fields[1], html: fields[2])
    }
  }

  @Test(.needsSharedFolder)
  func `every case of the specification gives its markup`() {
    let cases = Self.cases()
    #expect(cases.count > 100)
    for item in cases {
      let actual = Parsed(item.markdown).html
      #expect(actual == item.html, "\(item.id): \(item.markdown)")
    }
  }

  @Test(arguments: [
    // Runs that close behind a mark and before Hangul.
    ("**신경망(CNN)**은 쓰인다", "<p><strong>신경망(CNN)</strong>은 쓰인다</p>"),
    ("*정밀도(precision)*와", "<p><em>정밀도(precision)</em>와</p>"),
    ("***모두(all)***가", "<p><em><strong>모두(all)</strong></em>가</p>"),
    ("~~옛 값(old)~~을", "<p><del>옛 값(old)</del>을</p>"),
    ("**“따옴표”**라고", "<p><strong>“따옴표”</strong>라고</p>"),
    ("**『책』**에서", "<p><strong>『책』</strong>에서</p>"),
    ("**95%**의", "<p><strong>95%</strong>의</p>"),
    ("**`code`**를", "<p><strong><code>code</code></strong>를</p>"),
    ("**끝.**그리고", "<p><strong>끝.</strong>그리고</p>"),
    ("**漢字（한자）**는", "<p><strong>漢字（한자）</strong>는</p>"),
    // Runs that open behind Hangul and before a mark.
    ("이른바**“심층”** 학습", "<p>이른바<strong>“심층”</strong> 학습</p>"),
    ("값은**(가)** 이다", "<p>값은<strong>(가)</strong> 이다</p>"),
    ("이것이*『책』*이다", "<p>이것이<em>『책』</em>이다</p>"),
    // What stays as in CommonMark.
    ("**GPU(a)**b", "<p>**GPU(a)**b</p>"),
    ("2**3**4", "<p>2<strong>3</strong>4</p>"),
    ("** 가**", "<p>** 가**</p>"),
    ("**가 **나", "<p>**가 **나</p>"),
    ("_가(a)_는", "<p>_가(a)_는</p>"),
    ("\\*\\*가(a)\\*\\*는", "<p>**가(a)**는</p>"),
    ("`**가(a)**`는", "<p><code>**가(a)**</code>는</p>"),
    // Runs that touch other runs.
    ("**가(*나*)**는", "<p><strong>가(<em>나</em>)</strong>는</p>"),
    ("~~**가(a)**~~는", "<p><del><strong>가(a)</strong></del>는</p>"),
    // One tilde is a range.
    ("0~255와 1~2", "<p>0~255와 1~2</p>"),
    ("~가~", "<p>~가~</p>"),
    ("3~~5와 7~~9", "<p>3<del>5와 7</del>9</p>"),
    ("가~~~나~~~다", "<p>가~~~나~~~다</p>"),
    // Several lines, lists and tables.
    ("첫 줄\n**둘(2)**은", "<p>첫 줄\n<strong>둘(2)</strong>은</p>"),
    ("- **가(a)**는", "<ul><li><p><strong>가(a)</strong>는</p></li></ul>"),
    (
      "| **가(a)**는 | 나 |\n|---|---|\n| 다 | **라(d)**도 |",
      "<table><tr><td><strong>가(a)</strong>는</td><td>나</td></tr>"
        + "<tr><td>다</td><td><strong>라(d)</strong>도</td></tr></table>"
    ),
    ("# **가(a)**는", "<h1><strong>가(a)</strong>는</h1>"),
  ])
  func `emphasis beside Korean text closes and opens`(markdown: String, html: String) {
    #expect(Parsed(markdown).html == html)
  }

  @Test(arguments: [
    (
      "- ```\n  글\n\n**가(a)**는", "<ul><li><pre>글\n\n</pre></li></ul>\n<p><strong>가(a)</strong>는</p>"
    ),
    (
      "> ```\n> 글\n\n**가(a)**는",
      "<blockquote><pre>글\n</pre></blockquote>\n<p><strong>가(a)</strong>는</p>"
    ),
    ("- ```\n  **가(a)**는\n\n  둘\n  ```\n", "<ul><li><pre>**가(a)**는\n\n둘\n</pre></li></ul>"),
  ])
  func `a fence ends with what holds it`(markdown: String, html: String) {
    #expect(Parsed(markdown).html == html)
  }

  @Test func `a line end counts as white space`() {
    #expect(Parsed("**가(\n나)**는").html == "<p><strong>가(\n나)</strong>는</p>")
  }
}
