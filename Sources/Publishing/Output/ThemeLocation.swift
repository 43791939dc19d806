/// Finds the default theme, which is installed beside the executable or stands in the source tree.
package enum ThemeLocation {
  /// The folder that holds `templates/` and `assets/theme/`; nil when there is none.
  ///
  /// Looked for in `HWALJA_HOME`, in `../share/hwalja` of the executable, and in the folders above
  /// it, so that the tool works from any folder.
  package static func find() -> String? {
    if let home = Disk.environment("HWALJA_HOME") { return isTheme(home) ? home : nil }
    guard let executable = Disk.realPath("/proc/self/exe") else { return nil }
    var folder = Disk.parent(of: executable)
    let shared = Disk.parent(of: folder) + "/share/hwalja"
    if isTheme(shared) { return shared }
    while folder != "/" {
      if isTheme(folder) { return folder }
      folder = Disk.parent(of: folder)
    }
    return nil
  }

  private static func isTheme(_ folder: String) -> Bool {
    guard case .folder? = Disk.kind(folder + "/templates"),
      case .folder? = Disk.kind(folder + "/assets/theme")
    else { return false }
    return true
  }
}
