import Testing

@testable import Manuscripts

@Suite struct MentionScannerTests {
  private func scan(_ text: String) -> [String] {
    let bytes = Array(text.utf8)
    return MentionScanner.scan(text).map {
      "\($0.kind) \($0.number) '" + String(decoding: bytes[$0.start..<$0.end], as: UTF8.self) + "'"
    }
  }

  @Test(arguments: [
    // 정보처리학회지.
    ("(그림 1)은 방법", ["figure 1 '(그림 1)'"]),
    ("구성도는 그림 1과 같다", ["figure 1 '그림 1'"]),
    ("설명한다. 그림1에서", ["figure 1 '그림1'"]),
    ("그림 2-(가)는 입력", ["figure 2 '그림 2'"]),
    ("담당하고 있다(그림 3).", ["figure 3 '(그림 3)'"]),
    ("위그림 1은 기록", ["figure 1 '그림 1'"]),
    ("다음 (그림 3)은", ["figure 3 '(그림 3)'"]),
    ("종류는 <표 1>과 같다", ["table 1 '<표 1>'"]),
    ("왔다. 표 2는 기술", ["table 2 '표 2'"]),
    ("결과는 <표 8, 9>와 같다", ["table 8 '표 8'", "table 9 '9'"]),
    ("<표 2>는", ["table 2 '<표 2>'"]),
    ("식 (1)과 같이", ["equation 1 '식 (1)'"]),
    ("이는 식 (4)로", ["equation 4 '식 (4)'"]),
    ("식(2)를", ["equation 2 '식(2)'"]),
    ("수식 (3)은", ["equation 3 '수식 (3)'"]),
    ("수식 3은", ["equation 3 '수식 3'"]),
    ("증가하고 있다[1].", ["citation 1 '[1]'"]),
    ("전망[1]되고", ["citation 1 '[1]'"]),
    ("있었다[11-24].", ["citation 11 '11'", "citation 24 '24'"]),
    ("있다[3,4].", ["citation 3 '3'", "citation 4 '4'"]),
    ("[22, 23]에서는", ["citation 22 '22'", "citation 23 '23'"]),
    ("핵심이다[5][6].", ["citation 5 '[5]'", "citation 6 '[6]'"]),
    ("시스템이다 [15,18,19].", ["citation 15 '15'", "citation 18 '18'", "citation 19 '19'"]),
    ("[25]는 입력", ["citation 25 '[25]'"]),
    ("[6–9]와 [6~9]", ["citation 6 '6'", "citation 9 '9'", "citation 6 '6'", "citation 9 '9'"]),
    // 카카오 AI리포트.
    ("[그림 2]와 같이", ["figure 2 '[그림 2]'"]),
    ("([그림 7])", ["figure 7 '[그림 7]'"]),
    ("[표 1]에서 볼 수", ["table 1 '[표 1]'"]),
    ("[ 그림 1 ]은", ["figure 1 '[ 그림 1 ]'"]),
    // Sections.
    ("3.2절에서", ["section 3.2 '3.2절'"]),
    ("제3장은", ["section 3 '제3장'"]),
    ("2장에서 보듯", ["section 2 '2장'"]),
    ("제2절과", ["section 2 '제2절'"]),
    // English.
    ("as Fig. 1 shows", ["figure 1 'Fig. 1'"]),
    ("see Figure 2.", ["figure 2 'Figure 2'"]),
    ("(Fig. 3)", ["figure 3 '(Fig. 3)'"]),
    ("in Table 1,", ["table 1 'Table 1'"]),
    ("by Eq. (1)", ["equation 1 'Eq. (1)'"]),
    ("by Equation (2)", ["equation 2 'Equation (2)'"]),
    ("in Section 3.2 we", ["section 3.2 'Section 3.2'"]),
    ("그림 3.", ["figure 3 '그림 3'"]),
    ("그림 3-1과 그림 3.2", ["figure 3-1 '그림 3-1'", "figure 3.2 '그림 3.2'"]),
    ("그림 1, 표 2", ["figure 1 '그림 1'", "table 2 '표 2'"]),
    ("그림 1과 2를", ["figure 1 '그림 1'", "figure 2 '2'"]),
    ("그림 1~3은", ["figure 1 '그림 1'", "figure 3 '3'"]),
  ])
  func `mentions are found`(text: String, expected: [String]) {
    #expect(scan(text) == expected)
  }

  @Test(arguments: [
    "Section 5 of the Act", "그림 3장", "목표 3", "공식 5", "표 1개", "1970년대", "버전 1.2.3", "그림을 그린다",
    "표 다섯", "식 5", "밑그림 2",
    "대표 1인", "방식 (2)", "3장", "제품", "[가]", "[]", "[1", "1]", "[2021]", "[1.5]", "[-1]", "그림 12345",
    "표 2가지", "Table of", "Figures", "Configure 3", "Stable 3", "형식 (1)", "도표 3", "3절기", "그림 2점",
    "10장의 사진",
    "제3장애", "표 3건", "그림 4명",
  ])
  func `what only looks like a mention is none`(text: String) {
    #expect(scan(text) == [])
  }
}
