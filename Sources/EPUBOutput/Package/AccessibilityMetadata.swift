import Diagnostics
import HTMLOutput

/// What a book says of its accessibility (EPUB Accessibility 1.1, section 2), worked out from what
/// its pages hold.
///
/// `dcterms:conformsTo` is left out on purpose: conformance to WCAG needs a person who has looked
/// whether the alternative texts say what the figures show; no program can promise that.
struct AccessibilityMetadata: Sendable, Hashable {
  var hasImages = false
  var hasSilentImages = false
  var hasMath = false
  var mayMove = false

  init(pages: [PageContents], mayMove: Bool) {
    hasImages = pages.contains { $0.imageCount > 0 }
    hasSilentImages = pages.contains { $0.silentImageCount > 0 }
    hasMath = pages.contains(where: \.hasMath)
    self.mayMove = mayMove
  }

  /// Properties with their values, in the order in which they are written.
  func properties(_ wording: Wording) -> [(property: String, value: String)] {
    var properties = [("schema:accessMode", "textual")]
    if hasImages { properties.append(("schema:accessMode", "visual")) }
    if hasImages { properties.append(("schema:accessModeSufficient", "textual,visual")) }
    if !hasSilentImages { properties.append(("schema:accessModeSufficient", "textual")) }
    properties += features.map { ("schema:accessibilityFeature", $0) }
    properties.append(("schema:accessibilityHazard", mayMove ? "unknown" : "none"))
    properties.append(("schema:accessibilitySummary", summary(wording)))
    return properties
  }

  private var features: [String] {
    var features = [
      "tableOfContents", "readingOrder", "structuralNavigation", "displayTransformability",
    ]
    if hasImages, !hasSilentImages { features.append("alternativeText") }
    if hasMath { features.append("MathML") }
    return features
  }

  private func summary(_ wording: Wording) -> String {
    var sentences: [(String, String)] = [
      (
        "차례와 제목으로 글과 절을 옮겨 다닐 수 있고, 글자 크기와 배경을 바꾸어도 읽는 순서가 그대로입니다.",
        "Articles and sections can be reached through the contents and headings, and the text keeps "
          + "its reading order at any size and in any colours."
      )
    ]
    if hasImages {
      sentences.append(
        hasSilentImages
          ? ("일부 그림에는 대체 텍스트가 없습니다.", "Some images have no alternative text.")
          : ("모든 그림에 대체 텍스트가 있습니다.", "All images have alternative text."))
    }
    if hasMath {
      sentences.append(("수식은 MathML로 들어 있습니다.", "Formulas are given as MathML."))
    }
    if mayMove {
      sentences.append(
        ("움직이는 그림이 있을 수 있습니다.", "Some images may be animated."))
    }
    return sentences.map { wording.language == .korean ? $0.0 : $0.1 }.joined(separator: " ")
  }
}
