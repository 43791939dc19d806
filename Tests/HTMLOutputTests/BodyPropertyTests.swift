import Diagnostics
import HTMLOutput
import Manuscripts
import MarkdownTree
import SourceText
import TestSupport
import Testing
import XMLTree

@Suite struct BodyPropertyTests {
  @Test(arguments: 0..<300 as Range<UInt64>)
  func `every page is well-formed and its anchors hold together`(seed: UInt64) throws {
    var random = RandomText(seed: seed)
    var text = random.markdown(blocks: 12)
    for mark in ["[^1]", "[1]", "[^2]", "[1, 2]", "{#notes}", "> ", "# ", "](a)", "![", "[^1]"] {
      guard random.number(in: 0...2) > 0 else { continue }
      let places = Array(text.indices) + [text.endIndex]
      text.insert(contentsOf: mark, at: random.pick(places))
    }
    text += "\n\n# 참고문헌\n\n[1] 글\n[2] 글\n\n[^1]: 주 [1]\n"
    for flavour in flavours {
      let html = rendered(text, flavour)
      let root = try tree(html)
      #expect(anchorProblems(root) == [], "\(text)\n————\n\(html)")
    }
  }

  @Test(arguments: 0..<200 as Range<UInt64>)
  func `any bytes give a well-formed page`(seed: UInt64) throws {
    var random = RandomText(seed: seed)
    let file = SourceFile(path: "a.md", bytes: random.bytes(upTo: 400))
    let plain = MarkdownDocument.parse(file).document
    let whole = Manuscript.parse(file).manuscript.linked().document
    for flavour in flavours {
      _ = try tree(rendered(plain, flavour))
      _ = try tree(rendered(whole, flavour))
    }
  }
}
