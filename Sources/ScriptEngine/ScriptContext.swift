import CJavaScriptCore

/// Owns one JavaScript engine with the scripts it has run; used by one thread at a time.
struct ScriptContext: ~Copyable {
  private let group: JSContextGroupRef
  private let context: JSGlobalContextRef
  private let timeLimit: Double
  /// Set by the engine when it stops a script.
  private let wasStopped: UnsafeMutablePointer<Bool>

  /// An engine that has run `sources` in order; no run takes longer than `timeLimit` seconds.
  static func started(
    _ sources: [ScriptSource], timeLimit: Double
  ) throws(ScriptError) -> ScriptContext {
    let context = try ScriptContext(timeLimit: timeLimit)
    for source in sources {
      let (name, text) = try source.load()
      try context.evaluate(text, name: name)
    }
    return context
  }

  private init(timeLimit: Double) throws(ScriptError) {
    guard let group = JSContextGroupCreate() else { throw .engineUnavailable }
    guard let context = JSGlobalContextCreateInGroup(group, nil) else {
      JSContextGroupRelease(group)
      throw .engineUnavailable
    }
    self.group = group
    self.context = context
    self.timeLimit = timeLimit
    wasStopped = .allocate(capacity: 1)
    wasStopped.initialize(to: false)
    JSContextGroupSetExecutionTimeLimit(
      group, timeLimit,
      { _, info in
        info?.assumingMemoryBound(to: Bool.self).pointee = true
        return true
      }, wasStopped)
  }

  deinit {
    JSGlobalContextRelease(context)
    JSContextGroupRelease(group)
    wasStopped.deallocate()
  }

  /// Calls a global function with texts; a result of null or undefined is nil.
  borrowing func call(_ function: String, _ arguments: [String]) throws(ScriptError) -> String? {
    let callee = property(function, of: JSContextGetGlobalObject(context))
    guard let callee, JSValueIsObject(context, callee), JSObjectIsFunction(context, callee) else {
      throw .missingFunction(function)
    }
    // The collector scans stacks, not Swift's heap: values in arrays must be protected.
    let values = arguments.map { argument -> JSValueRef? in
      let value = ScriptString(argument).withPointer { JSValueMakeString(context, $0) }
      JSValueProtect(context, value)
      return value
    }
    defer { for value in values { JSValueUnprotect(context, value) } }
    var exception: JSValueRef?
    let result = JSObjectCallAsFunction(context, callee, nil, values.count, values, &exception)
    try check(exception)
    guard let result, !JSValueIsNull(context, result), !JSValueIsUndefined(context, result) else {
      return nil
    }
    return text(of: result)
  }

  private borrowing func evaluate(_ script: String, name: String) throws(ScriptError) {
    var exception: JSValueRef?
    ScriptString(script).withPointer { script in
      _ = ScriptString(name).withPointer { name in
        JSEvaluateScript(context, script, nil, name, 1, &exception)
      }
    }
    try check(exception)
  }

  private borrowing func check(_ exception: JSValueRef?) throws(ScriptError) {
    if wasStopped.pointee { throw .timeLimit(seconds: timeLimit) }
    guard let exception else { return }
    JSValueProtect(context, exception)
    defer { JSValueUnprotect(context, exception) }
    let isObject = JSValueIsObject(context, exception)
    let name = isObject ? property("name", of: exception).flatMap { text(of: $0) } : nil
    let message = isObject ? property("message", of: exception).flatMap { text(of: $0) } : nil
    throw .exception(
      ScriptException(
        name: name ?? "", message: message ?? text(of: exception) ?? "",
        position: isObject ? property("position", of: exception).flatMap { integer($0) } : nil))
  }

  private borrowing func property(_ name: String, of object: JSObjectRef?) -> JSValueRef? {
    ScriptString(name).withPointer { JSObjectGetProperty(context, object, $0, nil) }
  }

  private borrowing func integer(_ value: JSValueRef) -> Int? {
    guard JSValueIsNumber(context, value) else { return nil }
    return Int(exactly: JSValueToNumber(context, value, nil))
  }

  private borrowing func text(of value: JSValueRef) -> String? {
    JSValueToStringCopy(context, value, nil).map { ScriptString(owning: $0).text }
  }
}

/// Owns a string of the engine.
private struct ScriptString: ~Copyable {
  private let pointer: JSStringRef

  /// A copy of `text`, which may hold NUL.
  init(_ text: String) {
    let units = Array(text.utf16)
    pointer = JSStringCreateWithCharacters(units, units.count)
  }

  init(owning pointer: JSStringRef) {
    self.pointer = pointer
  }

  deinit {
    JSStringRelease(pointer)
  }

  /// Lends the string; a pointer taken out of a temporary would outlive what it points to.
  borrowing func withPointer<Result>(_ body: (JSStringRef) -> Result) -> Result {
    body(pointer)
  }

  var text: String {
    let units = UnsafeBufferPointer(
      start: JSStringGetCharactersPtr(pointer), count: JSStringGetLength(pointer))
    return String(decoding: units, as: UTF16.self)
  }
}
