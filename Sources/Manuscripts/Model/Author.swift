package import SourceText

/// An author as a manuscript names them.
package struct Author: Sendable, Hashable {
  package var name: String
  package var nameEnglish: String?
  package var affiliation: String?
  package var affiliationEnglish: String?
  package var email: String?
  package var orcid: String?
  package var membership: String?
  package var isCorresponding = false
  package var isInvited = false
  /// Biography; lines are separate items.
  package var biography: String?
  package var photo: String?
  /// Where the manuscript names the author.
  package var range: SourceRange?

  package init(name: String) { self.name = name }
}
