import MarkdownTree

/// Renders the tree of a manuscript as HTML.
struct BodyRenderer {
  let services: any BodyServices
  let style: BodyStyle
  var writer = HTMLWriter()
  /// Tables without a caption so far; their scroll areas need names of their own.
  var uncaptionedTables = 0
  /// Note marks met inside a link, which must not hold links; they are set behind it.
  var marksBehindLink: [NoteReference]?
  /// Anchors that the text leads to; a fragment gives its headings no others.
  private var targets: Set<String> = []

  init(services: any BodyServices, style: BodyStyle) {
    self.services = services
    self.style = style
  }

  /// The blocks as HTML; reference lists stand where the text has them.
  static func body(
    _ blocks: [Block], targets: Set<String>, services: any BodyServices, style: BodyStyle
  ) -> String {
    var renderer = BodyRenderer(services: services, style: style)
    renderer.targets = targets
    renderer.render(blocks)
    return renderer.writer.text
  }

  mutating func render(_ blocks: [Block], isTight: Bool = false) {
    for block in blocks { render(block, isTight: isTight) }
  }

  private mutating func render(_ block: Block, isTight: Bool) {
    if case .paragraph(let content) = block.kind, isTight {
      render(content)
      return
    }
    if case .figure(let figure) = block.kind, isTight, isPlainParagraph(figure) {
      renderLines(of: figure)
      return
    }
    writer.lineBreak()
    switch block.kind {
    case .paragraph(let content):
      writer.raw("<p>")
      render(content)
      writer.raw("</p>\n")
    case .sourceLine(let content):
      writer.raw("<p class=\"source\">")
      render(content)
      writer.raw("</p>\n")
    case .heading(let heading): render(heading)
    case .list(let list): render(list)
    case .quote(let content):
      writer.raw("<blockquote>\n")
      render(content)
      writer.lineBreak()
      writer.raw("</blockquote>\n")
    case .code(let code): render(code)
    case .table(let table): render(table)
    case .equation(let equation): render(equation)
    case .thematicBreak: writer.raw("<hr />\n")
    case .figure(let figure): render(figure)
    case .referenceList(let entries): render(entries, identifier: nil)
    }
  }

  private mutating func render(_ heading: Heading) {
    // h1 is the title of the page.
    let highest = style.flavour == .fragment ? 1 : 2
    let level = min(6, max(highest, heading.level + style.headingShift))
    writer.raw("<h\(level)")
    if let anchor = heading.anchor, style.flavour != .fragment || targets.contains(anchor) {
      writer.attribute("id", anchor)
    }
    writer.raw(">")
    if let number = heading.number, style.flavour == .fragment {
      writer.escaped(number + " ")
    } else if let number = heading.number {
      writer.raw("<span class=\"section-number\">")
      writer.escaped(number)
      writer.raw("</span> ")
    }
    render(heading.content)
    writer.raw("</h\(level)>\n")
  }

  private mutating func render(_ list: List) {
    let tag = list.start == nil ? "ul" : "ol"
    writer.raw("<\(tag)")
    if let start = list.start, start != 1 { writer.attribute("start", String(start)) }
    writer.raw(">\n")
    for item in list.items {
      let isPlain = item.isChecked == nil || style.flavour == .fragment
      writer.raw(isPlain ? "<li>" : "<li class=\"task-list-item\">")
      if let isChecked = item.isChecked { renderCheckbox(isChecked) }
      render(item.blocks, isTight: list.isTight)
      let endsInline = list.isTight && endsWithParagraph(item)
      if !item.blocks.isEmpty, !endsInline { writer.lineBreak() }
      writer.raw("</li>\n")
    }
    writer.raw("</\(tag)>\n")
  }

  /// Whether nothing closes the item's last line before its end tag, as cmark sets tight items.
  private func endsWithParagraph(_ item: ListItem) -> Bool {
    switch item.blocks.last?.kind {
    case .paragraph: true
    case .figure(let figure): isPlainParagraph(figure)
    default: false
    }
  }

  private mutating func renderCheckbox(_ isChecked: Bool) {
    let label = isChecked ? style.word("한 일", "done") : style.word("할 일", "to do")
    writer.raw("<input type=\"checkbox\"")
    if isChecked { writer.raw(" checked=\"\"") }
    writer.raw(" disabled=\"\"")
    if style.flavour != .fragment { writer.attribute("aria-label", label) }
    writer.raw(" /> ")
  }

  private mutating func render(_ code: CodeBlock) {
    writer.raw(
      style.flavour == .fragment ? "<pre><code" : "<pre class=\"code\" tabindex=\"0\"><code")
    if !code.language.isEmpty { writer.attribute("class", "language-\(code.language)") }
    writer.raw(">")
    if style.flavour != .fragment, let highlighted = services.highlighted(code) {
      writer.raw(highlighted)
    } else {
      writer.escaped(code.text)
    }
    writer.raw("</code></pre>\n")
  }

  private mutating func render(_ equation: Equation) {
    writer.raw("<div class=\"equation\"")
    if let anchor = equation.anchor { writer.attribute("id", anchor) }
    writer.raw(">")
    renderFormula(equation.tex, isDisplay: true)
    if let number = equation.number {
      writer.raw("<span class=\"equation-number\">(")
      writer.escaped(number)
      writer.raw(")</span>")
    }
    writer.raw("</div>\n")
  }

  /// A formula as MathML, or its TeX where it cannot be set.
  mutating func renderFormula(_ tex: String, isDisplay: Bool) {
    if let mathML = services.formula(tex, isDisplay: isDisplay) {
      writer.raw(mathML)
    } else {
      writer.raw("<code class=\"tex\">")
      writer.escaped(tex)
      writer.raw("</code>")
    }
  }
}
