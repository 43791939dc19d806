import SourceText

/// A place in the units of formats for machines.
struct FilePlace {
  let path: String
  /// Bytes of the file on disk, counted with its byte order mark.
  let bytes: SourceRange?
  /// First and last position, nil when the file is not at hand.
  let positions: (start: TextPosition, end: TextPosition)?

  init(_ location: Location, in file: SourceFile?) {
    path = location.path
    bytes = location.range.map { $0.shifted(by: file?.hadByteOrderMark == true ? 3 : 0) }
    if let file, let range = location.range {
      positions = (file.position(at: range.start), file.position(at: range.end))
    } else {
      positions = nil
    }
  }
}
