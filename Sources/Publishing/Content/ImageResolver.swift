import Diagnostics
import Manuscripts
import SourceText

/// Finds the files that images of a text name, and refuses those that must not be read.
struct ImageResolver {
  /// Largest image, in bytes.
  static let largestImage = 64 << 20

  let files: any FileSystem

  /// What an image source leads to, with the reason when that is nothing.
  func resolve(
    _ use: Outline.ImageUse, from folder: String, in path: String
  ) -> (resource: ImageResource, problem: Diagnostic?) {
    let location = Location(path: path, range: use.range)
    let source = use.source
    if source.contains("://") || source.hasPrefix("//") || source.hasPrefix("data:") {
      return (.missing, Self.remote(source, location))
    }
    guard let target = ContentPath.resolve(source, from: folder) else {
      return (.missing, Self.outside(source, location))
    }
    // Hidden files are no part of the content; a build does not see them either.
    let isHidden = target.split(separator: "/").contains { $0.hasPrefix(".") }
    guard !isHidden, let entry = files.file(at: target) else {
      return (.missing, Self.missing(source, location))
    }
    guard entry.isReadable else { return (.missing, Self.outside(source, location)) }
    guard let format = ImageInspector.format(ofName: entry.name) else {
      return (.missing, Self.unsupported(source, location))
    }
    do {
      let bytes = try files.read(entry, limit: Self.largestImage)
      if format == .svg, let thing = SVGSafety.problem(in: bytes, name: target) {
        return (.missing, Self.unsafe(source, thing, location))
      }
      return (.file(path: target, size: ImageInspector.size(of: bytes, format)), nil)
    } catch {
      return (.missing, Self.unreadable(source, error.message, location))
    }
  }

  // MARK: Findings

  private static func missing(_ source: String, _ location: Location) -> Diagnostic {
    Diagnostic(
      "missing-figure", .warning, at: location,
      Message("그림 파일 ‘\(source)’: 없는 파일입니다", en: "Image file ‘\(source)’ does not exist"),
      explanation: Message(
        "원고와 같은 폴더를 기준으로 한 경로인지 살피십시오. 그림 자리는 비워 두었습니다.",
        en: "Paths are relative to the manuscript’s folder. The place was left empty."))
  }

  private static func outside(_ source: String, _ location: Location) -> Diagnostic {
    Diagnostic(
      "image-outside-content", .error, at: location,
      Message(
        "그림 경로 ‘\(source)’: 원고 폴더 밖을 가리킵니다",
        en: "Image path ‘\(source)’ leads out of the content folder"))
  }

  private static func remote(_ source: String, _ location: Location) -> Diagnostic {
    let shown = source.count > 60 ? source.prefix(60) + "…" : source[...]
    return Diagnostic(
      "remote-image", .error, at: location,
      Message(
        "그림 ‘\(shown)’: 다른 곳의 그림은 실을 수 없습니다",
        en: "Image ‘\(shown)’ is not a file of the journal"),
      explanation: Message(
        "그림을 원고 폴더에 두고 그 경로를 쓰십시오.",
        en: "Place the image beside the manuscript and name its path."))
  }

  private static func unsupported(_ source: String, _ location: Location) -> Diagnostic {
    Diagnostic(
      "unsupported-image", .error, at: location,
      Message(
        "그림 ‘\(source)’: 실을 수 없는 형식입니다", en: "Image ‘\(source)’ is of an unknown format"),
      explanation: Message(
        "PNG, JPEG, GIF, WebP, AVIF, SVG를 실을 수 있습니다.",
        en: "PNG, JPEG, GIF, WebP, AVIF and SVG are supported."))
  }

  private static func unsafe(
    _ source: String, _ thing: String, _ location: Location
  ) -> Diagnostic {
    Diagnostic(
      "unsafe-svg", .error, at: location,
      Message(
        "그림 ‘\(source)’: 안전하지 않은 내용(\(thing))이 있어 싣지 않았습니다",
        en: "Image ‘\(source)’ holds something unsafe (\(thing)) and was left out"))
  }

  private static func unreadable(
    _ source: String, _ reason: Message, _ location: Location
  ) -> Diagnostic {
    Diagnostic(
      "unreadable-file", .error, at: location,
      Message(
        "그림 ‘\(source)’: 읽을 수 없습니다. \(reason.korean)",
        en: "Image ‘\(source)’ cannot be read: \(reason.english)"))
  }
}
