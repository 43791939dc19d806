import HTMLOutput
import MarkdownTree
import TestSupport
import Testing
import XMLTree

@Suite struct HostileTextTests {
  private static let texts = [
    "<script>alert(1)</script>", "<img src=x onerror=alert(1)>", "<SCRIPT\nsrc=//x>",
    "[글](javascript:alert(1))", "[글](JaVaScRiPt:alert(1))", "[글](java&#10;script:alert(1))",
    "[글](java&Tab;script:alert(1))", "[글](&#1;javascript:alert(1))", "[글](vbscript:x)",
    "[글](data:text/html;base64,PHNjcmlwdD4=)", "![글](data:image/svg+xml,<svg/onload=alert(1)>)",
    "![글](javascript:alert(1))", "<javascript:alert(1)>", "[글][r]\n\n[r]: javascript:alert(1)",
    "[글](https://example.org/ \"\\\" onmouseover=\\\"alert(1)\")",
    "![그림](x.png \"\\\" onerror=\\\"alert(1)\")", "![\" onerror=\"alert(1)](x.png)",
    "[글](x\"onclick=\"alert(1))", "[글](<x\" onclick=\"alert(1)>)",
    "# 제목 {#a\"onclick=alert(1)}", "# 제목 {#a onclick=alert(1)}", "# 제목 {.x onclick=alert(1)}",
    "![그림](x.png){#a\"onclick=1 onload=2}", "| 가 |\n|---|\n| <b onclick=1> |\n\n<표 1> \"><script>",
    "```\"><script>\n글\n```", "```x\" onclick=\"alert(1)\n글\n```", "$</math><script>$",
    "$$\n<script>\n$$",
    "[^\"><script>]: 글\n\n글[^\"><script>]", "`</code><script>`", "&lt;script&gt;",
    "&#60;script&#62;",
    "<!-- --><script>alert(1)</script> -->", "<sub onclick=alert(1)>x</sub>", "<q><script></q>",
    "]]> <![CDATA[ <script> ]]>", "<?php echo 1 ?>", "<!DOCTYPE html><script>",
    "글 \u{1}\u{8}\u{B}\u{C}\u{1F}\u{7F} 글", "글 \u{FFFE}\u{FFFF} 글", "`\u{FFFF}`",
    "&#xFFFF; &#1; &#0;",
    "```\u{FFFE}\n\u{FFFE}\n```", "[글](a\u{FFFF}b \"\u{FFFE}\")",
  ]

  @Test(arguments: texts)
  func `nothing an author writes becomes markup of theirs`(text: String) throws {
    for flavour in flavours {
      let html = rendered("앞 글.\n\n" + text + "\n\n뒤 글.\n", flavour)
      let root = try tree(html)
      #expect(html.contains("<p>뒤 글.</p>"))
      for element in root.family {
        #expect(!["script", "style", "iframe", "object", "b", "svg"].contains(element.name))
        for attribute in element.attributes {
          #expect(!attribute.name.hasPrefix("on"), "\(html)")
          if ["href", "src"].contains(attribute.name) {
            #expect(Link.isSafe(attribute.value), "\(html)")
            #expect(!attribute.value.contains("data:"))
          }
        }
      }
    }
  }

  @Test(arguments: [
    ("a & b < c > d \"e\" 'f'", "a &amp; b &lt; c &gt; d &quot;e&quot; 'f'"),
    ("가\u{1}나\u{8}다\u{1F}라\u{0}마", "가나다라마"), ("\t\n\r", "\t\n\r"),
    ("가\u{FFFE}나\u{FFFF}다\u{FFFD}", "가나다\u{FFFD}"),
    ("", ""),
  ])
  func `text is escaped as XML and HTML both want it`(text: String, expected: String) {
    var writer = HTMLWriter()
    writer.escaped(text)
    #expect(writer.text == expected)
  }

  @Test(arguments: [
    ("a b", "a%20b"), ("가.png", "%EA%B0%80.png"), ("?a=1&b=2", "?a=1&amp;b=2"),
    ("it's", "it&#x27;s"), ("\"><", "%22%3E%3C"), ("%20", "%20"), ("a\u{1}b\\c`d", "a%01b%5Cc%60d"),
    ("[x]", "%5Bx%5D"),
  ])
  func `an address is percent-encoded`(address: String, expected: String) {
    var writer = HTMLWriter()
    writer.address("href", address)
    #expect(writer.text == " href=\"\(expected)\"")
  }
}
