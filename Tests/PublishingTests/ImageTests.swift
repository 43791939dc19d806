import Diagnostics
import Manuscripts
import SourceText
import TestSupport
import Testing

@testable import Publishing

@Suite struct ImageTests {
  private static let png =
    [0x89, 0x50, 0x4E, 0x47, 13, 10, 26, 10, 0, 0, 0, 13, 73, 72, 68, 82] as [UInt8]

  private static func resolve(
    _ source: String, _ files: [String: [UInt8]], from folder: String = "issues/1"
  ) -> (ImageResource, String?) {
    let memory = MemoryFileSystem(bytes: files)
    let (resource, problem) = ImageResolver(files: memory).resolve(
      Outline.ImageUse(source: source, range: .at(0)), from: folder, in: "a.md")
    return (resource, problem?.rule)
  }

  @Test(
    arguments: [
      ("a.png", nil, "issues/1/a.png"), ("./a.png", nil, "issues/1/a.png"),
      ("../2/b.png", nil, "issues/2/b.png"), ("%EA%B0%80.png", nil, "issues/1/가.png"),
      ("\u{1100}\u{1161}.png", nil, "issues/1/가.png"), ("../../c.PNG", nil, "c.PNG"),
      ("none.png", "missing-figure", nil), ("", "missing-figure", nil),
      ("A.png", "missing-figure", nil), (".h.png", "missing-figure", nil),
      ("../.h/a.png", "missing-figure", nil),
      ("../../../c.png", "image-outside-content", nil),
      ("/etc/passwd", "image-outside-content", nil),
      ("..%2f..%2f..%2fc.png", "image-outside-content", nil),
      ("a\\b.png", "image-outside-content", nil),
      ("https://example.org/a.png", "remote-image", nil),
      ("//example.org/a.png", "remote-image", nil),
      ("data:image/png;base64,AAAA", "remote-image", nil),
      ("file:///etc/passwd", "remote-image", nil),
      ("t.txt", "unsupported-image", nil), ("noname", "unsupported-image", nil),
    ] as [(String, String?, String?)])
  func `an image is a file of the content folder`(
    source: String, rule: String?, path: String?
  ) {
    let (resource, problem) = Self.resolve(
      source,
      [
        "issues/1/a.png": Self.png, "issues/2/b.png": Self.png, "issues/1/가.png": Self.png,
        "c.PNG": Self.png, "issues/1/t.txt": [], "issues/1/.h.png": Self.png,
        "issues/.h/a.png": Self.png, "issues/1/noname": [],
      ])
    #expect(problem == rule)
    #expect(resource == (path.map { .file(path: $0, size: nil) } ?? .missing))
  }

  // MARK: SVG

  private static func svg(_ inside: String) -> String {
    "<svg xmlns=\"http://www.w3.org/2000/svg\" xmlns:xlink=\"http://www.w3.org/1999/xlink\" "
      + "xmlns:h=\"http://www.w3.org/1999/xhtml\" viewBox=\"0 0 8 6\">\(inside)</svg>"
  }

  @Test(arguments: [
    "<script>alert(1)</script>", "<g><SCRIPT/></g>", "<g onload=\"alert(1)\"/>",
    "<foreignObject/>", "<h:script/>", "<h:img src=\"https://example.org/\"/>", "<h:p/>",
    "<image href=\"https://example.org/a.png\"/>", "<image xlink:href=\"//example.org/a.png\"/>",
    "<image href=\"a.png\"/>", "<use href=\"other.svg#a\"/>",
    "<a href=\"java&#10;script:alert(1)\"/>",
    "<a xlink:href=\"javascript:alert(1)\"/>", "<image href=\"data:image/svg+xml,x\"/>",
    "<image href=\"data:text/html,x\"/>", "<set attributeName=\"href\" to=\"x\"/>",
    "<animate attributeName=\"xlink:href\" values=\"https://example.org/\"/>",
    "<animate attributeName=\"href\" to=\"&#x6A;avascript:alert(1)\"/>",
    "<style>@import 'https://example.org/a.css';</style>", "<style>@IMPORT url(x)</style>",
    "<style>a{fill:url(https://example.org/)}</style>",
    "<style>a{fill:url( \"//example.org/\")}</style>",
    "<style>a{b:\\75rl(https://example.org/)}</style>", "<style>a{b:image-set('x' 1x)}</style>",
    "<rect fill=\"url('https://example.org/a.svg#b')\"/>",
    "<rect style=\"fill: url( &quot;x.svg&quot; )\"/>",
    "<rect style=\"fill:URL(https://example.org/)\"/>", "<g", "&undefined;",
  ])
  func `a drawing that could run or load something is left out`(inside: String) {
    let (resource, rule) = Self.resolve("a.svg", ["issues/1/a.svg": Array(Self.svg(inside).utf8)])
    #expect(resource == .missing)
    #expect(rule == "unsafe-svg")
  }

  @Test(arguments: [
    "<!DOCTYPE svg [<!ENTITY x '<script>alert(1)</script>'>]>" + svg("&x;"),
    "<!DOCTYPE svg [<!ENTITY x 'javascript:alert(1)'>]>" + svg("<a href=\"&x;\"/>"),
    "<?xml-stylesheet href=\"https://example.org/a.css\"?>" + svg(""), "", "글",
  ])
  func `so is one whose prologue does`(text: String) {
    #expect(SVGSafety.problem(in: Array(text.utf8), name: "a.svg") != nil)
  }

  @Test func `so is one that hides behind an encoding`() {
    let text = "<?xml version=\"1.0\" encoding=\"UTF-16\"?>" + Self.svg("<script/>")
    var bytes: [UInt8] = [0xFF, 0xFE]
    for unit in text.utf16 { bytes += [UInt8(unit & 255), UInt8(unit >> 8)] }
    #expect(SVGSafety.problem(in: bytes, name: "a.svg") != nil)
  }

  @Test(arguments: [
    "", "<!-- a --><path d=\"M0 0\"/>", "<use href=\"#a\"/>", "<rect fill=\"url(#g)\"/>",
    "<rect fill=\"url( '#g' ) none\" stroke=\"url(#h)\"/>",
    "<style>.a{fill:url(#g);font-family:\"Noto Sans KR\"}</style>",
    "<image href=\"data:image/png;base64,AAAA\"/>",
    "<animate attributeName=\"cx\" values=\"1;2\"/>",
    "<text>javascript는 글</text>", "<title>가</title><desc>나</desc>", "<a href=\"#x\"/>",
  ])
  func `a harmless drawing is shown`(inside: String) {
    let (resource, rule) = Self.resolve("a.svg", ["issues/1/a.svg": Array(Self.svg(inside).utf8)])
    #expect(rule == nil)
    #expect(resource == .file(path: "issues/1/a.svg", size: ImageSize(width: 8, height: 6)))
  }

  @Test(.enabled(if: PackageRoot.path != nil))
  func `the drawings of our own journal are harmless`() throws {
    let files = try DiskFileSystem(try #require(PackageRoot.path) + "/content")
    let drawings = try files.files().filter { $0.name.hasSuffix(".svg") }
    #expect(drawings.count > 10)
    for drawing in drawings {
      let bytes = try files.read(drawing, limit: 1 << 24)
      #expect(SVGSafety.problem(in: bytes, name: drawing.path) == nil, "\(drawing.path)")
      #expect(ImageInspector.size(of: bytes, .svg) != nil, "\(drawing.path)")
    }
  }

  // MARK: Sizes

  private static let samples: [(ImageInspector.Format, [UInt8], Int, Int)] = [
    (.png, png + [0, 0, 2, 0x80, 0, 0, 1, 0xE0, 8, 6], 640, 480),
    (.gif, Array("GIF89a".utf8) + [0x80, 2, 0xE0, 1, 0], 640, 480),
    (
      .jpeg,
      [0xFF, 0xD8, 0xFF, 0xE0, 0, 4, 1, 2, 0xFF, 0xFF, 0xC4, 0, 3, 0]
        + [0xFF, 0xC2, 0, 17, 8, 1, 0xE0, 2, 0x80, 3, 0], 640, 480
    ),
    (
      .webp, Array("RIFF....WEBPVP8X".utf8) + [10, 0, 0, 0, 0, 0, 0, 0, 0x7F, 2, 0, 0xDF, 1, 0],
      640, 480
    ),
    (
      .webp,
      Array("RIFF....WEBPVP8 ".utf8) + [10, 0, 0, 0, 0, 0, 0, 0x9D, 1, 0x2A, 0x80, 2, 0xE0, 1],
      640, 480
    ),
    (
      .webp,
      Array("RIFF....WEBPVP8L".utf8) + [10, 0, 0, 0, 0x2F, 0x7F, 0xC2, 0x77, 0, 0, 0, 0, 0, 0], 640,
      480
    ),
    (.svg, Array("<svg viewBox='0 0 640.4 479.6'/>".utf8), 640, 480),
    (.svg, Array("<svg viewBox=\"-1,\n-2,\t640, 480\"/>".utf8), 640, 480),
  ]

  @Test(arguments: samples)
  func `sizes are read from headers`(
    format: ImageInspector.Format, bytes: [UInt8], width: Int, height: Int
  ) {
    #expect(ImageInspector.size(of: bytes, format) == ImageSize(width: width, height: height))
  }

  @Test(arguments: samples)
  func `headers cut short or damaged are read without harm`(
    format: ImageInspector.Format, bytes: [UInt8], width: Int, height: Int
  ) {
    for count in 0...bytes.count {
      for format in ImageInspector.Format.allCases {
        _ = ImageInspector.size(of: Array(bytes.prefix(count)), format)
      }
    }
    var random = RandomText(seed: UInt64(bytes.count))
    for _ in 0..<2000 {
      var damaged = bytes + [UInt8](repeating: 0, count: random.number(in: 0...20))
      for _ in 0..<random.number(in: 1...4) {
        damaged[random.number(in: 0...damaged.count - 1)] = random.pick([0, 1, 0x7F, 0xFF, 0xC0])
      }
      if let size = ImageInspector.size(of: damaged, format) {
        #expect(size.width > 0 && size.height > 0)
      }
    }
  }

  @Test(arguments: [
    "viewBox='0 0 0 5'", "viewBox='0 0 1e400 5'", "viewBox='0 0 nan 5'", "viewBox='0 0 -1 5'",
    "viewBox='a b c d'", "viewBox='0 0 1'", "viewBox=", "viewBox='", "", "viewBox='0 0 1e9 1e9'",
  ])
  func `a drawing without a usable view box has no size`(attribute: String) {
    #expect(ImageInspector.size(of: Array("<svg \(attribute)/>".utf8), .svg) == nil)
  }

  @Test(
    arguments: [
      ("a.png", .png), ("a.JPG", .jpeg), ("a.jpeg", .jpeg), ("a.b.webp", .webp), ("png", nil),
      ("a.", nil), ("a.bmp", nil), ("a.svgz", nil), (".png", .png),
    ] as [(String, ImageInspector.Format?)])
  func `the kind of an image is that of its name`(name: String, format: ImageInspector.Format?) {
    #expect(ImageInspector.format(ofName: name) == format)
  }
}
