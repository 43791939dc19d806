import FoundationEssentials
import Synchronization
import Templates
import Testing

/// One case of the Mustache specification.
struct SpecCase: Sendable, CustomTestStringConvertible {
  let file: String
  let name: String
  let template: String
  let partials: [String: String]
  let expected: String
  let data: TemplateValue

  var testDescription: String { "\(file): \(name)" }
}

/// The specification's files in the shared folder, which need not be there.
enum MustacheSpec {
  static let files = [
    "comments", "delimiters", "interpolation", "inverted", "partials", "sections",
    "~dynamic-names", "~inheritance", "~lambdas",
  ]

  /// Cases that the engine leaves out on purpose, with the reason.
  ///
  /// None: lambdas are closures in the data here, so even those cases have a meaning.
  static let skipped: [String: String] = [:]

  static let folder: String? = {
    let root = ProcessInfo.processInfo.environment["HWALJA_SHARED"] ?? beside(#filePath)
    let folder = root + "/spec/mustache"
    return FileManager.default.fileExists(atPath: folder) ? folder : nil
  }()

  /// The folder `shared` beside the package that holds `file`.
  private static func beside(_ file: String) -> String {
    file.split(separator: "/").dropLast(4).reduce(into: "") { $0 += "/" + $1 } + "/shared"
  }

  /// All cases that are not left out; empty without the shared folder.
  static let cases: [SpecCase] = {
    guard let folder else { return [] }
    return files.flatMap { file in
      guard let data = FileManager.default.contents(atPath: "\(folder)/\(file).json"),
        let decoded = try? JSONDecoder().decode(SpecFile.self, from: data)
      else { return [SpecCase]() }
      return decoded.tests.map { $0.specCase(in: file) }.filter { skipped[$0.name] == nil }
    }
  }()
}

private struct SpecFile: Decodable {
  struct Test: Decodable {
    let name: String
    let data: JSONValue
    let template: String
    let partials: [String: String]?
    let expected: String

    func specCase(in file: String) -> SpecCase {
      var value = data.templateValue
      if file == "~lambdas", case .record(var fields) = value, let lambda = SpecLambdas.all[name] {
        fields["lambda"] = .lambda(lambda())
        value = .record(fields)
      }
      return SpecCase(
        file: file, name: name, template: template, partials: partials ?? [:],
        expected: expected, data: value)
    }
  }

  let tests: [Test]
}

/// The lambdas of the specification, which it writes in other languages, by the name of the case.
private enum SpecLambdas {
  static let all: [String: @Sendable () -> TemplateLambda] = [
    "Interpolation": { TemplateLambda { _ in "world" } },
    "Interpolation - Expansion": { TemplateLambda { _ in "{{planet}}" } },
    "Interpolation - Alternate Delimiters": {
      TemplateLambda { _ in "|planet| => {{planet}}" }
    },
    "Interpolation - Multiple Calls": {
      let counter = Counter()
      return TemplateLambda { _ in String(counter.next()) }
    },
    "Escaping": { TemplateLambda { _ in ">" } },
    "Section": { TemplateLambda { $0 == "{{x}}" ? "yes" : "no" } },
    "Section - Expansion": { TemplateLambda { $0 + "{{planet}}" + $0 } },
    "Section - Alternate Delimiters": {
      TemplateLambda { $0 + "{{planet}} => |planet|" + $0 }
    },
    "Section - Multiple Calls": { TemplateLambda { "__" + $0 + "__" } },
    "Inverted Section": { TemplateLambda { _ in "" } },
  ]
}

private final class Counter: Sendable {
  private let count = Mutex(0)

  func next() -> Int {
    count.withLock {
      $0 += 1
      return $0
    }
  }
}

/// JSON of any shape.
private enum JSONValue: Decodable {
  case null
  case bool(Bool)
  case int(Int)
  case double(Double)
  case string(String)
  case array([JSONValue])
  case object([String: JSONValue])

  init(from decoder: any Decoder) throws {
    let container = try decoder.singleValueContainer()
    if container.decodeNil() {
      self = .null
    } else if let value = try? container.decode(Bool.self) {
      self = .bool(value)
    } else if let value = try? container.decode(Int.self) {
      self = .int(value)
    } else if let value = try? container.decode(Double.self) {
      self = .double(value)
    } else if let value = try? container.decode(String.self) {
      self = .string(value)
    } else if let value = try? container.decode([JSONValue].self) {
      self = .array(value)
    } else {
      self = .object(try container.decode([String: JSONValue].self))
    }
  }

  /// The value as data of a template; decimals become text, as the data has whole numbers only.
  var templateValue: TemplateValue {
    switch self {
    case .null: .missing
    case .bool(let value): .flag(value)
    case .int(let value): .number(value)
    case .double(let value): .text(String(value))
    case .string(let value): .text(value)
    case .array(let items): .list(items.map(\.templateValue))
    case .object(let fields): .record(fields.mapValues(\.templateValue))
    }
  }
}
