// swift-tools-version: 6.2
import PackageDescription

// The target graph of docs/architecture.md. Arrows point down: a target lists only targets that
// stand below it, and `--explicit-target-dependency-import-check error` holds the sources to it.

let strictSettings: [SwiftSetting] = [
  .swiftLanguageMode(.v6),
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("InternalImportsByDefault"),
  .enableUpcomingFeature("MemberImportVisibility"),
  .treatAllWarnings(as: .error),
]

/// A Swift target with the settings every one of ours has.
func module(_ name: String, _ dependencies: [Target.Dependency] = []) -> Target {
  .target(name: name, dependencies: dependencies, swiftSettings: strictSettings)
}

/// The tests of `subject`, which may use further targets and have golden files.
func tests(
  _ subject: String, _ others: [Target.Dependency] = [], hasSnapshots: Bool = false
) -> Target {
  .testTarget(
    name: "\(subject)Tests",
    dependencies: [.byName(name: subject), "TestSupport"] + others,
    exclude: hasSnapshots ? ["Snapshots"] : [],
    swiftSettings: strictSettings
  )
}

/// A Debian C library behind a module map of ours.
func library(_ name: String, pkgConfig: String, package: String) -> Target {
  .systemLibrary(name: name, pkgConfig: pkgConfig, providers: [.apt([package])])
}

let package = Package(
  name: "hwalja",
  products: [.executable(name: "hwalja", targets: ["hwalja"])],
  targets: [
    // The executable and its command line.
    .executableTarget(
      name: "hwalja", dependencies: ["CommandLineTool"], swiftSettings: strictSettings),
    module(
      "CommandLineTool",
      ["Arguments", "Publishing", "ScriptEngine", "Diagnostics", "SourceText"]),
    module("Arguments"),

    // Stages.
    module(
      "Publishing",
      [
        "Manuscripts", "HTMLOutput", "EPUBOutput", "Templates", "ScriptEngine", "YAMLTree",
        "MarkdownTree", "XMLTree", "ICUText", "Diagnostics", "SourceText", "CPosixShims",
      ]),
    module(
      "EPUBOutput",
      [
        "HTMLOutput", "Manuscripts", "MarkdownTree", "XMLTree", "ZipArchive", "Diagnostics",
        "SourceText",
      ]),
    module(
      "HTMLOutput",
      [
        "Manuscripts", "MarkdownTree", "Templates", "XMLTree", "KoreanText", "Diagnostics",
        "SourceText",
      ]),

    // What a manuscript is.
    module(
      "Manuscripts",
      ["MarkdownTree", "YAMLTree", "KoreanText", "ICUText", "Diagnostics", "SourceText"]),

    // Formats and text services.
    module(
      "MarkdownTree", ["CCmarkGFM", "CCmarkShims", "ICUText", "Diagnostics", "SourceText"]),
    module("YAMLTree", ["CLibYAML", "Diagnostics", "SourceText"]),
    module("XMLTree", ["CLibXML2", "SourceText"]),
    module("ZipArchive", ["CLibZip"]),
    module("Templates", ["Diagnostics", "SourceText"]),
    module("ScriptEngine", ["CJavaScriptCore", "Diagnostics"]),
    module("KoreanText"),
    module("ICUText", ["CICUShims"]),
    module("Diagnostics", ["SourceText"]),
    module("SourceText"),

    // The C border.
    library("CCmarkGFM", pkgConfig: "libcmark-gfm", package: "libcmark-gfm-extensions-dev"),
    .target(name: "CCmarkShims", dependencies: ["CCmarkGFM"]),
    library("CLibYAML", pkgConfig: "yaml-0.1", package: "libyaml-dev"),
    library("CLibXML2", pkgConfig: "libxml-2.0", package: "libxml2-dev"),
    library("CLibZip", pkgConfig: "libzip", package: "libzip-dev"),
    library(
      "CJavaScriptCore", pkgConfig: "javascriptcoregtk-4.1",
      package: "libjavascriptcoregtk-4.1-dev"),
    library("CICU", pkgConfig: "icu-i18n", package: "libicu-dev"),
    .target(name: "CICUShims", dependencies: ["CICU"]),
    .target(name: "CPosixShims"),

    // Tests.
    .target(
      name: "TestSupport", dependencies: ["SourceText", "Diagnostics"], path: "Tests/TestSupport",
      swiftSettings: strictSettings),
    .testTarget(
      name: "TestSupportTests", dependencies: ["TestSupport"], swiftSettings: strictSettings),
    tests("SourceText"),
    tests("Diagnostics", ["SourceText"], hasSnapshots: true),
    tests("KoreanText"),
    tests("ICUText"),
    tests("YAMLTree", ["Diagnostics", "SourceText"]),
    tests("XMLTree"),
    tests("ZipArchive"),
    tests("Templates", ["Diagnostics", "SourceText"]),
    tests("ScriptEngine", ["XMLTree", "Diagnostics"]),
    tests("MarkdownTree", ["Diagnostics", "SourceText"]),
    tests("Manuscripts", ["MarkdownTree", "Diagnostics", "SourceText"]),
    tests(
      "HTMLOutput", ["Manuscripts", "MarkdownTree", "XMLTree", "Diagnostics", "SourceText"],
      hasSnapshots: true),
    tests(
      "EPUBOutput",
      [
        "HTMLOutput", "Manuscripts", "MarkdownTree", "XMLTree", "ZipArchive", "Diagnostics",
        "SourceText",
      ], hasSnapshots: true),
    tests(
      "Publishing",
      ["Manuscripts", "HTMLOutput", "MarkdownTree", "XMLTree", "Diagnostics", "SourceText"]),
    tests("Arguments"),
    tests("CommandLineTool", ["Publishing"], hasSnapshots: true),
  ]
)
