import Diagnostics
import ScriptEngine
import Testing

private func pool(_ script: String, engines: Int = 1, timeLimit: Double = 5) -> ScriptPool {
  ScriptPool([.text(script, name: "test")], engines: engines, timeLimit: timeLimit)
}

@Suite struct ScriptPoolTests {
  @Test(arguments: ["", "가나 😀", "a\u{0}b", "\"'\\\n</script>"])
  func `texts go in and come out unchanged`(text: String) throws {
    let pool = pool("function echo(a, b) { return b + a; }")
    #expect(try pool.call("echo", [text, "글"]) == "글" + text)
  }

  @Test func `null and undefined are no result`() throws {
    let pool = pool("function a() { return null; } function b() {} function c() { return 1; }")
    #expect(try pool.call("a", []) == nil)
    #expect(try pool.call("b", []) == nil)
    #expect(try pool.call("c", []) == "1")
  }

  @Test func `scripts run once for each engine`() throws {
    let pool = pool("var n = 0; function next() { n += 1; return String(n); }")
    #expect(try pool.call("next", []) == "1")
    #expect(try pool.call("next", []) == "2")
  }

  @Test func `an exception comes with its name, message and position`() {
    let pool = pool(
      "function f() { var e = new TypeError('나쁨'); e.position = 3; throw e; }"
        + "function g() { throw 'text'; }")
    #expect(throws: ScriptError.exception(.init(name: "TypeError", message: "나쁨", position: 3))) {
      try pool.call("f", [])
    }
    #expect(throws: ScriptError.exception(.init(name: "", message: "text", position: nil))) {
      try pool.call("g", [])
    }
  }

  @Test func `a script that does not parse is an exception of the call`() {
    #expect(throws: ScriptError.self) { try pool("function (").call("f", []) }
  }

  @Test(arguments: ["absent", "n", "toString"])
  func `only functions of the scripts can be called`(name: String) throws {
    let pool = pool("var n = 1;")
    if name == "toString" {
      #expect(try pool.call(name, []) != nil)
    } else {
      #expect(throws: ScriptError.missingFunction(name)) { try pool.call(name, []) }
    }
  }

  @Test(.timeLimit(.minutes(1)))
  func `an endless loop is stopped and the pool stays usable`() throws {
    let pool = pool(
      "function loop() { for (;;) {} } function ok() { return '1'; }", timeLimit: 0.2)
    #expect(throws: ScriptError.timeLimit(seconds: 0.2)) { try pool.call("loop", []) }
    #expect(try pool.call("ok", []) == "1")
  }

  @Test func `endless recursion is an exception`() throws {
    let pool = pool("function f() { return f() + 1; } function ok() { return '1'; }")
    #expect(throws: ScriptError.self) { try pool.call("f", []) }
    #expect(try pool.call("ok", []) == "1")
  }

  @Test func `a missing file names the Debian package to install`() throws {
    let pool = ScriptPool([.file(path: "/nowhere/x.js", package: "libjs-x")])
    let error = ScriptError.missingScript(path: "/nowhere/x.js", package: "libjs-x")
    #expect(throws: error) { try pool.call("f", []) }
    #expect(error.message.korean.contains("libjs-x"))
    #expect(error.message.english.contains("libjs-x"))
  }

  @Test(.timeLimit(.minutes(1)))
  func `many callers share few engines`() async throws {
    let pool = pool(
      "function sum(n) { var s = 0; for (var i = 0; i < +n; i++) { s += i; } return String(s); }",
      engines: 2)
    try await withThrowingTaskGroup(of: Bool.self) { group in
      for index in 0..<200 {
        group.addTask { try pool.call("sum", ["\(index)"]) == "\(index * (index - 1) / 2)" }
      }
      for try await isRight in group { #expect(isRight) }
    }
  }

  @Test func `arguments survive garbage collection`() throws {
    let pool = pool("function join() { return [].slice.call(arguments).join(''); }")
    let arguments = (0..<20_000).map { "\($0);" }
    #expect(try pool.call("join", arguments) == arguments.joined())
  }
}
