import Diagnostics

/// The folder a site is published to.
///
/// A build goes to a folder beside it and takes its place in one step at the end, so that a build
/// that fails or is killed leaves the former site whole.
package struct SiteFolder: Sendable {
  /// Marks a folder as made by this tool.
  static let mark = ".hwalja"
  /// Files that stay when a site is replaced.
  private static let kept = ["README.md", ".gitignore"]

  /// The folder as the user named it.
  package let path: String
  /// Where the build is written.
  package let staging: String

  /// Prepares the staging folder.
  ///
  /// - Throws: `FileProblem` when the folder is not one that a build may replace, or cannot be
  ///   written beside.
  package init(_ path: String, content: String) throws(FileProblem) {
    var trimmed = path
    while trimmed.count > 1, trimmed.hasSuffix("/") { trimmed.removeLast() }
    self.path = Disk.realPath(trimmed) ?? trimmed
    try Self.checkPlace(self.path, content: content)
    try Self.checkContents(self.path)
    let parent = Disk.parent(of: self.path)
    try Disk.makeFolder(parent)
    let name = self.path.split(separator: "/").last.map(String.init) ?? "Site"
    // What a killed build left behind goes now; a build that still runs keeps its own.
    let prefix = ".\(name).hwalja-"
    for old in try Disk.names(in: parent) where old.hasPrefix(prefix) {
      if let process = Int32(old.dropFirst(prefix.count)), process != Disk.processID,
        Disk.isRunning(process)
      {
        continue
      }
      Disk.remove(parent + "/" + old)
    }
    staging = parent + "/" + prefix + String(Disk.processID)
    try Disk.makeFolder(staging)
  }

  /// The output must not swallow the content or the user's own folders.
  private static func checkPlace(_ path: String, content: String) throws(FileProblem) {
    guard let real = Disk.realPath(content) else { return }
    let output = Self.realPath(path)
    if output == "/" || real == output || real.hasPrefix(output + "/") {
      throw FileProblem(
        path: path,
        Message(
          "출력 폴더가 원고 폴더와 같거나 그것을 품고 있습니다",
          en: "The output folder is, or holds, the content folder"))
    }
    let inside = ["issues", "pages", "figures", "templates", "assets"]
    if output.hasPrefix(real + "/"),
      let first = output.dropFirst(real.count + 1).split(separator: "/").first,
      inside.contains(String(first))
    {
      throw FileProblem(
        path: path,
        Message(
          "출력 폴더가 원고가 있는 자리 안에 있습니다",
          en: "The output folder lies among the manuscripts"))
    }
  }

  /// The path without links, as far as it exists.
  private static func realPath(_ path: String) -> String {
    if let real = Disk.realPath(path) { return real }
    let parent = Disk.parent(of: path)
    guard parent != path, let name = path.split(separator: "/").last else { return path }
    let folder = realPath(parent)
    return (folder == "/" ? "" : folder) + "/" + name
  }

  private static func checkContents(_ path: String) throws(FileProblem) {
    switch Disk.kind(path) {
    case nil: return
    case .file?, .other?: throw FileProblem(path: path, code: 20)
    case .folder?: break
    }
    let names = try Disk.names(in: path)
    // A repository would be thrown away with the former site, its history with it.
    if names.contains(".git") {
      throw FileProblem(
        path: path,
        Message(
          "안에 git 저장소가 있어 덮어쓰지 않았습니다. 다른 폴더에 지은 뒤 옮기십시오",
          en: "Holds a git repository, so it was left alone; build elsewhere and copy"))
    }
    if names.contains(mark) || names.allSatisfy(kept.contains) { return }
    throw FileProblem(
      path: path,
      Message(
        "hwalja가 만든 폴더가 아니라서 덮어쓰지 않았습니다. 빈 폴더나 새 이름을 주십시오",
        en: "Not a folder made by hwalja, so it was left alone; name an empty or new folder"))
  }

  /// Writes one file of the site.
  package func write(_ bytes: [UInt8], to file: String) throws(FileProblem) {
    let target = staging + "/" + file
    try Disk.makeFolder(Disk.parent(of: target))
    try Disk.write(bytes, to: target)
  }

  /// Puts the build in the place of the former site.
  package func publish() throws(FileProblem) {
    try Disk.write(Array("hwalja\n".utf8), to: staging + "/" + Self.mark)
    guard case .folder? = Disk.kind(path) else {
      try Disk.move(staging, to: path)
      return
    }
    for name in Self.kept {
      guard case .file? = Disk.kind(path + "/" + name) else { continue }
      try Disk.write(try Disk.read(path + "/" + name), to: staging + "/" + name)
    }
    if Disk.exchange(staging, path) {
      Disk.remove(staging)
      return
    }
    // Without an exchange there is a moment without a site, but never a half-written one.
    let old = staging + "-old"
    try Disk.move(path, to: old)
    do {
      try Disk.move(staging, to: path)
    } catch {
      try Disk.move(old, to: path)
      throw error
    }
    Disk.remove(old)
  }

  /// Throws the build away.
  package func discard() { Disk.remove(staging) }
}
