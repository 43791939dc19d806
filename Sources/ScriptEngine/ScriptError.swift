package import Diagnostics

/// Why a script gave no result.
package enum ScriptError: Error, Hashable, Sendable {
  /// The file is absent or not readable; `package` is the Debian package that brings it.
  case missingScript(path: String, package: String)
  /// The script threw.
  case exception(ScriptException)
  /// The script ran longer than allowed and was stopped.
  case timeLimit(seconds: Double)
  /// The scripts define no function of that name.
  case missingFunction(String)
  /// JavaScriptCore could not be started.
  case engineUnavailable

  /// The reason in words for the user.
  package var message: Message {
    switch self {
    case .missingScript(let path, let package):
      Message(
        "스크립트 파일이 없습니다: \(path) (데비안 패키지 \(package) 설치 필요)",
        en: "missing script file: \(path) (install the Debian package \(package))")
    case .exception(let exception):
      Message("스크립트 오류: \(exception.message)", en: "script error: \(exception.message)")
    case .timeLimit(let seconds):
      Message(
        "스크립트가 \(seconds)초 안에 끝나지 않아 멈추었습니다",
        en: "script stopped after \(seconds) seconds")
    case .missingFunction(let name):
      Message("스크립트에 없는 함수: \(name)", en: "no such script function: \(name)")
    case .engineUnavailable:
      Message("JavaScriptCore를 시작하지 못했습니다", en: "JavaScriptCore could not be started")
    }
  }
}

/// What a script threw.
package struct ScriptException: Hashable, Sendable {
  /// Kind of the error, such as `TypeError`; KaTeX's own is `ParseError`.
  package var name: String
  package var message: String
  /// The error's `position`, if it has one: for KaTeX the place in the formula in UTF-16 units.
  package var position: Int?

  package init(name: String, message: String, position: Int?) {
    self.name = name
    self.message = message
    self.position = position
  }
}
