package import Diagnostics
package import SourceText
package import Templates
import YAMLTree

/// Templates, assets and words of a site: the default theme with what the journal replaces.
package struct Theme: Sendable {
  package var templates: TemplateLibrary
  /// Asset files by the name they have below `assets/`.
  package var assets: [String: [UInt8]]
  package var epubStylesheet: [UInt8]
  package var strings: [String: String]
  package var diagnostics: [Diagnostic]
  package var sources: [String: SourceFile]

  /// Whether a template or the table of words cannot be used as it stands.
  var isBroken: Bool { diagnostics.contains { $0.severity == .error } }

  /// Largest file of a theme, in bytes.
  static let largestFile = 16 << 20

  /// Loads the theme below `root` (`templates/`, `assets/theme/`) with the files of the same names
  /// in `templates/` and `assets/` of the content folder.
  ///
  /// - Throws: `FileProblem` when the default theme cannot be read.
  package static func load(
    root: String, overrides: any FileSystem, prefix: String, language: Language
  ) throws(FileProblem) -> Theme {
    var templates: [String: SourceFile] = [:]
    for name in try Disk.names(in: root + "/templates") {
      let path = root + "/templates/" + name
      let bytes = try Disk.read(path, limit: largestFile)
      templates[name] = SourceFile(path: "templates/" + name, bytes: bytes)
    }
    var assets: [String: [UInt8]] = [:]
    for name in try Disk.names(in: root + "/assets/theme") {
      assets[name] = try Disk.read(root + "/assets/theme/" + name, limit: largestFile)
    }
    for entry in try overrides.files() where entry.isReadable {
      if entry.folder == "templates" {
        let bytes = try overrides.read(entry, limit: largestFile)
        templates[entry.name] = SourceFile(path: prefix + entry.path, bytes: bytes)
      } else if entry.path.hasPrefix("assets/") {
        let name = String(entry.path.dropFirst("assets/".count))
        assets[name] = try overrides.read(entry, limit: largestFile)
      }
    }
    return Theme(templates, assets, language)
  }

  private init(
    _ templates: [String: SourceFile], _ assets: [String: [UInt8]], _ language: Language
  ) {
    var pages: [String: SourceFile] = [:]
    for (name, file) in templates where name.hasSuffix(".mustache") {
      pages[String(name.dropLast(".mustache".count))] = file
    }
    self.templates = TemplateLibrary(pages)
    diagnostics = self.templates.diagnostics
    var assets = assets
    epubStylesheet = assets.removeValue(forKey: "epub.css") ?? []
    self.assets = assets.reduce(into: [:]) { result, asset in
      result[asset.key] =
        asset.key.hasSuffix(".css") ? Stylesheet.compacted(asset.value) : asset.value
    }
    strings = [:]
    sources = Dictionary(
      templates.values.map { ($0.path, $0) }, uniquingKeysWith: { first, _ in first })
    if let file = templates["strings.\(language.rawValue).yaml"] {
      let (root, problems) = YAMLDocument.parse(file.bytes, in: file.path)
      diagnostics += problems
      var reader = YAMLMappingReader(root: root, path: file.path)
      for key in reader.keys { strings[key] = reader.string(key) ?? "" }
      diagnostics += reader.finish()
    }
  }
}
