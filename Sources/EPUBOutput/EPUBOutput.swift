package import Diagnostics
package import HTMLOutput
package import Manuscripts
package struct EPUBResult { package var bytes: [UInt8]?; package var diagnostics: [Diagnostic] }
package enum EPUBBook {
  package static func make(
    journal: Journal, issue number: Int, language: Language, stylesheet: [UInt8],
    services: @Sendable (String, [String: ImageResource]) -> any BodyServices,
    readContent: (String) throws -> [UInt8], modified: String
  ) throws -> EPUBResult { EPUBResult(bytes: nil, diagnostics: []) }
}
