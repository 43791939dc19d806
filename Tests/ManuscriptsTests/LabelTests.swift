import Testing

@testable import Manuscripts

/// Labels of captions, headings and references.
@Suite struct LabelTests {
  @Test(arguments: [
    // 정보처리학회지.
    ("(그림 1) VCM 시스템 구성도", "figure|(그림 1)|1|VCM 시스템 구성도"),
    ("(그림 11) Stem 특징의", "figure|(그림 11)|11|Stem 특징의"),
    ("(그림 3) 랜덤 포레스트: 배깅", "figure|(그림 3)|3|랜덤 포레스트: 배깅"),
    ("<표 1> 머신비전 임무", "table|<표 1>|1|머신비전 임무"),
    ("<표 2> Optical Flow", "table|<표 2>|2|Optical Flow"),
    // 카카오 AI리포트.
    ("[ 그림 1 ] 스마트 홈의 예시", "figure|[ 그림 1 ]|1|스마트 홈의 예시"),
    ("[ 표 1 ] 국내외 동향", "table|[ 표 1 ]|1|국내외 동향"),
    // 유망시장 Issue Report.
    ("[그림] 멀티모달의 개념", "figure|[그림]|-|멀티모달의 개념"),
    ("[표] 세계 시장(단위 : 억 달러)", "table|[표]|-|세계 시장(단위 : 억 달러)"),
    // 논문지 and others.
    ("Fig. 1. Overview", "figure|Fig. 1.|1|Overview"),
    ("Fig. 1 Overview", "figure|Fig. 1|1|Overview"),
    ("Table 2 결과", "table|Table 2|2|결과"),
    ("Figure 2: Results", "figure|Figure 2:|2|Results"),
    ("Table 1. Results", "table|Table 1.|1|Results"),
    ("Table 1: Results", "table|Table 1:|1|Results"),
    ("TABLE 3. Results", "table|TABLE 3.|3|Results"),
    ("그림 1. 구조", "figure|그림 1.|1|구조"),
    ("표 2: 결과", "table|표 2:|2|결과"),
    ("〈표 3〉 결과", "table|〈표 3〉|3|결과"),
    ("[그림 2-1] 구조", "figure|[그림 2-1]|2-1|구조"),
    ("[그림 2.1] 구조", "figure|[그림 2.1]|2.1|구조"),
    ("(그림 A.1) 구조", "figure|(그림 A.1)|A.1|구조"),
    ("(그림1) 구조", "figure|(그림1)|1|구조"),
    ("[그림 7]", "figure|[그림 7]|7|"),
  ])
  func `labels of captions are read`(text: String, expected: String) throws {
    let form = try #require(LabelForm(opening: text))
    let rest = String(decoding: Array(text.utf8).dropFirst(form.length), as: UTF8.self)
    #expect("\(form.kind)|\(form.label)|\(form.number ?? "-")|\(rest)" == expected)
  }

  @Test(arguments: [
    "그림 1은 구조이다", "그림은 구조이다", "표 1과 같다", "(그림 1)은 보인다", "<표 1>과 같다", "목표 1. 달성",
    "(그림 1", "[표 2", "Table of contents", "Figure skating.", "표준 1. 절차", "표현 2. 방식", "", "(가) 입력",
    "[1] 김활자", "그림자 1. 이야기", "Figures 1. a", "Fig. 1 shows the result", "(그림 1]) 구조",
  ])
  func `other texts open with no label`(text: String) {
    #expect(LabelForm(opening: text) == nil)
  }

  @Test(arguments: [
    ("(가) 입력", true), ("(a) input", true), ("(나)", true), ("가) 입력", false), ("(가나) 입력", false),
    ("(1) 입력", false), ("가. 입력", false), ("(가)는", false),
  ])
  func `parts of figures are told`(text: String, isPart: Bool) {
    #expect(LabelForm.isPartLabel(opening: text) == isPart)
  }

  @Test(arguments: [
    ("1. 서론", "1.|서론"), ("3.1 방법", "3.1|방법"), ("3.1.1. 실험", "3.1.1.|실험"), ("가. 미국", "가.|미국"),
    ("나) EU", "나)|EU"), ("(1) 항목", "(1)|항목"), ("I. 개요", "I.|개요"), ("IV. 시장동향", "IV.|시장동향"),
    ("Ⅳ. 시장동향", "Ⅳ.|시장동향"), ("제1장 서론", "제1장|서론"), ("제2절 방법", "제2절|방법"), ("1) 항목", "1)|항목"),
    ("(가) 항목", "(가)|항목"), ("2.1.  결과", "2.1.|결과"), ("1.  Introduction", "1.|Introduction"),
  ])
  func `numbers of headings are read`(text: String, expected: String) throws {
    let (number, length) = try #require(HeadingNumber.split(text))
    let rest = String(decoding: Array(text.utf8).dropFirst(length), as: UTF8.self)
    #expect("\(number)|\(rest)" == expected)
  }

  @Test(arguments: [
    "서론", "2021년의 변화", "3D 모형", "1.서론", "가격 비교", "I am", "Vision", "X선", "(주)활자", "마.", "10대 과제",
    "5G 통신", "제1장", "2021 회고", "3 가지 방법", "1 서론",
  ])
  func `other headings have no number`(text: String) {
    #expect(HeadingNumber.split(text) == nil)
  }

  @Test(arguments: [
    ("[1] 김활자", "[1]|1|김활자"), ("[ 12 ] 김활자", "[ 12 ]|12|김활자"), ("3. Kim", "3.|3|Kim"),
    ("(4) Kim", "(4)|4|Kim"),
    ("[5]Kim", "[5]|5|Kim"),
  ])
  func `labels of references are read`(text: String, expected: String) throws {
    let (label, number, length) = try #require(ReferenceLabel.split(text))
    let rest = String(decoding: Array(text.utf8).dropFirst(length), as: UTF8.self)
    #expect("\(label)|\(number)|\(rest)" == expected)
  }

  @Test(arguments: ["김활자", "[가] 김", "2021 Kim", "[12345] x", "3.14 pi", "[] x", ""])
  func `other entries have no label`(text: String) {
    #expect(ReferenceLabel.split(text) == nil)
  }

  @Test(arguments: [
    ("참고문헌", true), ("참 고 문 헌", true), ("참고 문헌", true), ("References", true), ("REFERENCES", true),
    ("5. 참고문헌", true), ("Bibliography", true), ("References:", true), ("참고문헌의 형식", false),
    ("참고", false),
  ])
  func `titles of reference lists are told`(title: String, isTitle: Bool) {
    #expect(ReferenceLabel.isTitle(title) == isTitle)
  }
}
