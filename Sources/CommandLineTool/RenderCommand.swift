import Arguments
import Diagnostics
import Publishing
import ScriptEngine
import SourceText

/// `hwalja render --fragment`.
struct RenderCommand {
  /// Largest text that is rendered, in bytes.
  private static let largestInput = 16 << 20

  private let path: String
  private let isFragment: Bool
  private let terminal: Terminal

  init(_ arguments: ParsedArguments, _ terminal: Terminal) {
    path = arguments.positionals.first ?? "-"
    isFragment = arguments.flag("fragment")
    self.terminal = terminal
  }

  func run() -> ExitCode {
    guard isFragment else {
      terminal.printFailure(
        Message(
          "render에는 --fragment가 필요합니다. 쪽 전체는 hwalja build로 짓습니다",
          en: "render needs --fragment; whole pages are made by hwalja build"))
      return .failure
    }
    do {
      let bytes =
        path == "-"
        ? try Disk.readStandardInput(limit: Self.largestInput)
        : try Disk.read(path, limit: Self.largestInput)
      let file = SourceFile(path: path, bytes: bytes)
      let scripts = ScriptServices(locations: .debian, jobs: 1)
      let (html, diagnostics) =
        FragmentRendering(scripts: scripts, language: terminal.language).render(file)
      Disk.print(html)
      let writer = terminal.writer(.text, for: 2)
      Disk.print(writer.write(diagnostics, sources: { $0 == file.path ? file : nil }), to: 2)
      return .clean
    } catch {
      terminal.printFailure(
        Message("\(path): \(error.message.korean)", en: "\(path): \(error.message.english)"))
      return .failure
    }
  }
}
