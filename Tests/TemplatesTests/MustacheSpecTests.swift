import Testing

@Suite("Mustache specification")
struct MustacheSpecTests {
  @Test(
    "renders as the specification says",
    .enabled(if: MustacheSpec.folder != nil, "the shared folder with the cases is absent"),
    arguments: MustacheSpec.cases)
  func rendersAsSpecified(_ test: SpecCase) throws {
    let rendered = try render(test.template, test.data, partials: test.partials)
    #expect(rendered == test.expected)
  }

  @Test(
    "reads every case of every file",
    .enabled(if: MustacheSpec.folder != nil, "the shared folder with the cases is absent"))
  func readsAllFiles() {
    #expect(Set(MustacheSpec.cases.map(\.file)) == Set(MustacheSpec.files))
    #expect(MustacheSpec.cases.count + MustacheSpec.skipped.count == 194)
  }
}
