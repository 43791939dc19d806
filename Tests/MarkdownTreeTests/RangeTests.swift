import MarkdownTree
import SourceText
import TestSupport
import Testing

/// Ranges lead back to the author's bytes.
@Suite struct RangeTests {
  /// What the source of each text must be, given as `text` → slices of the file.
  @Test(arguments: [
    ("가나 **다라** 마바", ["가나 ", "다라", " 마바"]),
    ("첫 줄\n둘째 줄", ["첫 줄", "둘째 줄"]),
    ("첫 줄\r\n둘째 줄", ["첫 줄", "둘째 줄"]),
    ("첫 줄\r둘째 줄", ["첫 줄", "둘째 줄"]),
    ("  첫 줄\n   둘째 *셋*", ["첫 줄", "둘째 ", "셋"]),
    ("- 항목 *가*\n  둘째 *나* 줄", ["항목 ", "가", "둘째 ", "나", " 줄"]),
    ("- 항목 *가*\n게으른 *나* 줄", ["항목 ", "가", "게으른 ", "나", " 줄"]),
    ("> 인용 *가*\n> 둘째 *나* 줄", ["인용 ", "가", "둘째 ", "나", " 줄"]),
    ("> 인용 *가*\n게으른 *나* 줄", ["인용 ", "가", "게으른 ", "나", " 줄"]),
    ("> > 인용\n> > 둘째 *나*", ["인용", "둘째 ", "나"]),
    ("> > 인용\n> 게으른 > *나*", ["인용", "게으른 > ", "나"]),
    ("> - 인용\n>   둘째 *나*", ["인용", "둘째 ", "나"]),
    ("1. 하나\n   둘 *나*\n2. 셋", ["하나", "둘 ", "나", "셋"]),
    ("- 가\n\n  나 *다*\n\n  - 라 *마*", ["가", "나 ", "다", "라 ", "마"]),
    ("-\t가 *나*\n\t다 *라*", ["가 ", "나", "다 ", "라"]),
    ("- 가 *나*\n\n\t다 *라*", ["가 ", "나", "다 ", "라"]),
    ("## 제목 *강조* ##", ["제목 ", "강조"]),
    ("제목 *강조*\n===", ["제목 ", "강조"]),
    ("첫\n제목 *강조*\n---", ["첫", "제목 ", "강조"]),
    ("| 가 | *나* |\n|---|---|\n| 다 라 | 마 *바* |", ["가", "나", "다 라", "마 ", "바"]),
    ("가 | 나\n--|--\n다 | *라*", ["가", "나", "다", "라"]),
    ("> | 가 | *나* |\n> |---|---|\n> | 다 | 마 *바* |", ["가", "나", "다", "마 ", "바"]),
    ("| 가 \\| 나 | 다 |\n|---|---|\n| 라 | 마 |", ["가 \\| 나", "다", "라", "마"]),
    ("**가(a)**는 **나(b)**도", ["가(a)", "는 ", "나(b)", "도"]),
    ("*가*`코드`[링](u)![그](v)끝", ["가", "링", "그", "끝"]),
    ("`여러\n줄 코드` 뒤 *나*\n셋 *다*", [" 뒤 ", "나", "셋 ", "다"]),
    ("[링크](u\n\"제목\") 뒤 *나*\n셋 *다*", ["링크", " 뒤 ", "나", "셋 ", "다"]),
    ("H<sub>2</sub>O 그리고", ["H", "2", "O 그리고"]),
    ("<sub>가</sub> 뒤", ["가", " 뒤"]),
    ("앞 <!-- 주석 --> 뒤 *나*", ["앞 ", " 뒤 ", "나"]),
    ("앞 <!-- 두\n줄 --> 뒤 *나*", ["앞 ", " 뒤 ", "나"]),
    ("앞 $x$ 뒤 *나*", ["앞 ", " 뒤 ", "나"]),
    ("앞 $x\n+y$ 뒤 *나*\n셋 *다*", ["앞 ", " 뒤 ", "나", "셋 ", "다"]),
    ("앞[^1] 뒤 *나*\n\n[^1]: 주 *다*", ["앞", " 뒤 ", "나", "주 ", "다"]),
    ("앞 https://a.kr 뒤 *나*", ["앞 ", "https://a.kr", " 뒤 ", "나"]),
    ("앞 https://a.kr에서 *나*", ["앞 ", "https://a.kr", "에서 ", "나"]),
    ("앞 <https://a.kr> 뒤 *나*", ["앞 ", "https://a.kr", " 뒤 ", "나"]),
    ("앞 www.a.kr 뒤", ["앞 ", "www.a.kr", " 뒤"]),
    ("앞 a@b.kr 뒤 *나*", ["앞 ", "a@b.kr", " 뒤 ", "나"]),
    ("~~지움~~ 뒤", ["지움", " 뒤"]),
    ("[x] 가 *나*", ["[x] 가 ", "나"]),
    ("- [x] 가 *나*\n  다 *라*", ["가 ", "나", "다 ", "라"]),
    ("줄 끝  \n둘째 *나*", ["줄 끝", "둘째 ", "나"]),
    ("줄 끝\\\n둘째 *나*", ["줄 끝", "둘째 ", "나"]),
    ("\u{1100}\u{1161} *나*", ["\u{1100}\u{1161} ", "나"]),
    ("$$\nx\n$$\n뒤 *나*", ["뒤 ", "나"]),
    ("```\n코드\n```\n뒤 *나*", ["뒤 ", "나"]),
    ("[가]: u\n[가] 뒤 *나*", ["가", " 뒤 ", "나"]),
    ("[가]: u\n나 *다*\n라 *마*", ["나 ", "다", "라 ", "마"]),
    ("> [가]: u\n> 나 *다*\n> 라 *마*", ["나 ", "다", "라 ", "마"]),
    ("문단 *가*\n| 나 | *다* |\n|---|---|\n| 라 | 마 |", ["문단 ", "가", "나", "다", "라", "마"]),
    ("- 가\n  | 나 | *다* |\n  |---|---|\n  | 라 | 마 |", ["가", "나", "다", "라", "마"]),
    ("가 \\* 나 &amp; 다 *라*", ["가 \\* 나 &amp; 다 ", "라"]),
    ("&lt;표&gt; *나* &#44032;다", ["&lt;표&gt; ", "나", " &#44032;다"]),
    ("<div>\n\n가 *나*", ["<div>", "가 ", "나"]),
    ("![그림](a.png){#fig-a .wide} 뒤 *나*", ["그림", " 뒤 ", "나"]),
    ("# 제목 {#이름}", ["제목"]),
    ("# 제목 *나* 다 {#이름}", ["제목 ", "나", " 다"]),
  ])
  func `texts are sliced from the file`(markdown: String, texts: [String]) {
    for prefix in ["", "\u{FEFF}", "문단\n\n"] {
      let parsed = Parsed(prefix + markdown)
      let found = Self.texts(parsed).dropFirst(prefix.hasPrefix("문단") ? 1 : 0)
      let sliced = found.map { parsed.file.text(in: $0.range) }
      let wanted = sliced.filter { !texts.contains($0) }
      #expect(wanted.isEmpty && texts.allSatisfy(sliced.contains), "\(markdown): \(sliced)")
    }
  }

  /// Every text with its range.
  private static func texts(_ parsed: Parsed) -> [Inline] {
    parsed.inlines.filter { if case .text = $0.kind { true } else { false } }
  }

  @Test(arguments: [
    ("앞 **강조** 뒤", "**강조**"), ("앞 *강조* 뒤", "*강조*"), ("앞 `코드` 뒤", "`코드`"),
    ("앞 ``코`드`` 뒤", "``코`드``"), ("앞 `두\n줄` 뒤", "`두\n줄`"),
    ("앞 [링크](u \"t\") 뒤", "[링크](u \"t\")"), ("앞 ![그림](u) 뒤", "![그림](u)"),
    ("앞 $x^2$ 뒤", "$x^2$"), ("앞 $$x$$ 뒤", "$$x$$"), ("앞 $x\n+y$ 뒤", "$x\n+y$"),
    ("앞 ~~지움~~ 뒤", "~~지움~~"), ("앞 <sub>가</sub> 뒤", "<sub>가</sub>"),
    ("앞 <kbd>가</kbd>", "<kbd>가</kbd>"), ("앞[^1] 뒤\n\n[^1]: 주", "[^1]"),
    ("앞 https://a.kr에서", "https://a.kr"), ("앞 <https://a.kr> 뒤", "<https://a.kr>"),
    ("앞 www.a.kr 뒤", "www.a.kr"), ("앞 a@b.kr 뒤", "a@b.kr"),
    ("**가(a)**는", "**가(a)**"), ("앞 **가(a)**는", "**가(a)**"), ("앞**(a)** 뒤", "**(a)**"),
    ("앞 *두\n줄* 뒤", "*두\n줄*"), ("> 앞 *두\n> 줄* 뒤", "*두\n> 줄*"),
    ("- 앞 **두\n  줄** 뒤", "**두\n  줄**"), ("앞 [두\n줄](u) 뒤", "[두\n줄](u)"),
    ("앞\n뒤 **강조** 끝", "**강조**"), ("> 앞\n> 뒤 `코드` 끝", "`코드`"),
    ("| 가 | **나** |\n|--|--|", "**나**"), ("| 가 | 나 |\n|--|--|\n| 다 | `라` |", "`라`"),
    ("- [ ] **강조** 뒤", "**강조**"),
  ])
  func `marks belong to the range of an inline`(markdown: String, source: String) throws {
    let parsed = Parsed(markdown)
    let inline = try #require(
      parsed.inlines.first {
        switch $0.kind {
        case .text, .softBreak: false
        default: true
        }
      })
    #expect(parsed.file.text(in: inline.range) == source, "\(markdown)")
  }

  @Test(arguments: [
    ("# 제목\n\n뒤", "# 제목"), ("문단\n둘째\n\n뒤", "문단\n둘째"), ("- 가\n- 나\n\n뒤", "- 가\n- 나"),
    ("> 가\n> 나\n\n뒤", "> 가\n> 나"), ("```\n가\n```\n\n뒤", "```\n가\n```"),
    ("***\n뒤", "***"), ("| 가 |\n|---|\n| 나 |\n\n뒤", "| 가 |\n|---|\n| 나 |"),
    ("    코드\n\n뒤", "코드"),
  ])
  func `blocks hold their lines`(markdown: String, source: String) throws {
    let parsed = Parsed(markdown)
    let block = try #require(parsed.document.blocks.first)
    #expect(parsed.file.text(in: block.range).trimmingTrailingSpaces == source)
  }

  @Test(arguments: [UInt64](1...24))
  func `ranges of random texts lie in the file, nest and lead back`(seed: UInt64) {
    var random = RandomText(seed: seed)
    for _ in 0..<60 {
      let markdown = random.manuscript()
      check(Parsed(markdown), markdown)
    }
  }

  @Test(arguments: [UInt64](1...8))
  func `ranges of arbitrary bytes lie in the file`(seed: UInt64) {
    var random = RandomText(seed: seed)
    for _ in 0..<100 {
      let bytes = Array(random.markdown(blocks: 3).utf8) + random.bytes(upTo: 40)
      let parsed = Parsed(bytes: bytes)
      checkBounds(parsed, String(decoding: bytes, as: UTF8.self))
    }
  }

  private func check(_ parsed: Parsed, _ markdown: String) {
    checkBounds(parsed, markdown)
    for inline in Self.texts(parsed) {
      guard case .text(let text) = inline.kind else { continue }
      let slice = parsed.file.text(in: inline.range)
      #expect(slice == text, "\(markdown.debugDescription)")
    }
  }

  private func checkBounds(_ parsed: Parsed, _ markdown: String) {
    let ranges = parsed.inlines.map(\.range) + parsed.blocks.map(\.range)
    for range in ranges {
      let isInside = range.start >= 0 && range.end <= parsed.file.bytes.count
      #expect(isInside, "\(range) of \(markdown.debugDescription)")
      #expect(
        parsed.file.scalarStart(at: range.start) == range.start
          && parsed.file.scalarStart(at: range.end) == range.end,
        "\(range) of \(markdown.debugDescription)")
    }
  }
}
