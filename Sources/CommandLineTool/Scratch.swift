import Diagnostics
import Publishing
import SourceText
import ScriptEngine
package func scratch() async {
  var options = BuildOptions()
  let a = CommandLine.arguments
  if a[1] == "render" {
    let bytes = (try? Disk.readStandardInput(limit: 1 << 24)) ?? []
    let r = FragmentRendering(scripts: ScriptServices(locations: .debian, jobs: 1), language: .korean)
    Disk.print(r.render(SourceFile(path: "-", bytes: bytes)).html)
    return
  }
  options.content = a[1]; options.output = a[2]
  do {
    let report = try await SiteBuild(options).run()
    let writer = DiagnosticFormat.text.writer(WriterOptions(isColored: false))
    Disk.print(writer.write(report.diagnostics, sources: { report.sources[$0] }), to: 2)
    Disk.print("글 \(report.articleCount)편, \(report.pageCount)쪽 \(report.isPublished)\n")
  } catch { Disk.print(error.message.korean + "\n", to: 2) }
}
