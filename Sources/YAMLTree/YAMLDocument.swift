package import Diagnostics
package import SourceText

/// Reads one YAML document, such as a front matter or `issue.yaml`.
///
/// Aliases are expanded; merge keys (`<<`) are plain keys. Documents nested deeper than 64 levels or
/// larger than 100,000 nodes after expansion are refused, so that no text can exhaust the tool.
package enum YAMLDocument {
  /// The root value and the problems met on the way.
  ///
  /// The root is nil for a document that is empty or cannot be read; in the second case there is an
  /// error among the diagnostics. `fragment` maps offsets of `bytes` to offsets of the file at
  /// `path`; ranges of nodes and diagnostics are those of the file.
  package static func parse(
    _ bytes: [UInt8], in path: String, fragment: OffsetMap = OffsetMap()
  ) -> (root: YAMLNode?, diagnostics: [Diagnostic]) {
    parse(bytes[...], in: path, fragment: fragment)
  }

  /// The same for a part of a larger text; offset 0 of `fragment` is the first byte of the slice.
  package static func parse(
    _ bytes: ArraySlice<UInt8>, in path: String, fragment: OffsetMap = OffsetMap()
  ) -> (root: YAMLNode?, diagnostics: [Diagnostic]) {
    bytes.withUnsafeBufferPointer { buffer in
      var composer = YAMLComposer(
        bytes: buffer, reporter: YAMLReporter(bytes: buffer, path: path, fragment: fragment))
      let root = composer.document()
      return (root, composer.reporter.diagnostics)
    }
  }
}
