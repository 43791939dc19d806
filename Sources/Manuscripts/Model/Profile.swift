/// A journal's conventions as far as reading and numbering need them.
///
/// Recognition is generous: every label form of the reference journals is understood in every
/// journal. The profile decides how labels are *made* and what a text is held to.
package struct Profile: Sendable, Hashable {
  package var id: String
  /// Label of a figure with `#` for the number.
  package var figureLabel: String
  /// Label of a table with `#` for the number.
  package var tableLabel: String
  /// Title of the reference section.
  package var referenceTitle: String
  /// Article types that the journal knows; empty when anything goes.
  package var articleTypes: [String] = []

  /// The profiles of the reference journals and the neutral one; the first is the default.
  package static let known: [Profile] = [
    Profile(
      id: "korean-technical", figureLabel: "[그림 #]", tableLabel: "[표 #]",
      referenceTitle: "참고문헌"),
    Profile(
      id: "kips-magazine", figureLabel: "(그림 #)", tableLabel: "<표 #>", referenceTitle: "참고문헌"),
    Profile(
      id: "kips-transactions", figureLabel: "Fig. #.", tableLabel: "Table #.",
      referenceTitle: "References"),
    Profile(
      id: "kakao-ai-report", figureLabel: "[ 그림 # ]", tableLabel: "[ 표 # ]",
      referenceTitle: "참고문헌"),
    Profile(
      id: "issue-report", figureLabel: "[그림 #]", tableLabel: "[표 #]", referenceTitle: "참고문헌"),
  ]

  /// The profile of that name; nil when there is none.
  package static func named(_ id: String) -> Profile? { known.first { $0.id == id } }

  package static let neutral = known[0]
}
