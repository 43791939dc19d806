internal import Diagnostics
internal import SourceText

/// Pairs opening with closing tags, and drops those that have no partner.
struct TagPairing {
  /// Sections and blocks that may lie in each other; names are looked up in all of them.
  private static let maximumNesting = 256

  private(set) var tags: [Tag]
  private(set) var problems: TemplateProblems
  private var open: [Int] = []
  /// How many open tags have a name, so that a stray closing tag costs no search.
  private var openNames: [String: Int] = [:]

  init(_ tags: [Tag], _ problems: TemplateProblems) {
    self.tags = tags
    self.problems = problems
  }

  /// Pairs all tags.
  mutating func pair() {
    for index in tags.indices {
      if tags[index].isOpening {
        guard open.count < Self.maximumNesting else {
          giveUp(at: index)
          break
        }
        push(index)
      } else if tags[index].kind == .close {
        close(index)
      }
    }
    for index in open {
      reportUnclosed(tags[index])
      tags[index].kind = .dropped
    }
    markOverrides()
  }

  /// Drops the tags from `first` on, and those that are open.
  private mutating func giveUp(at first: Int) {
    problems.report(
      "template-deep-nesting", at: tags[first].range,
      Message(
        "\(Self.maximumNesting)단계보다 깊은 구역",
        en: "section nested more than \(Self.maximumNesting) levels deep"),
      explanation: Message(
        "여기부터 템플릿을 읽지 않았습니다.", en: "The template was not read from here on."))
    for index in open + Array(first..<tags.count) { tags[index].kind = .dropped }
    open = []
  }

  private mutating func push(_ index: Int) {
    open.append(index)
    openNames[tags[index].key, default: 0] += 1
  }

  /// Tells blocks that fill one of the parent right around them from those that can be filled.
  private mutating func markOverrides() {
    var around: [Int] = []
    for index in tags.indices {
      if tags[index].isOpening {
        let isInParent = around.last.map { tags[$0].kind == .parent } ?? false
        tags[index].isOverride = tags[index].kind == .block && isInParent
        around.append(index)
      } else if tags[index].kind == .close {
        around.removeLast()
      }
    }
  }

  private mutating func close(_ index: Int) {
    let key = tags[index].key
    guard let inner = open.last else {
      reportStray(tags[index])
      tags[index].kind = .dropped
      return
    }
    guard tags[inner].key != key else {
      pop()
      tags[inner].partner = index
      tags[index].partner = inner
      return
    }
    guard openNames[key, default: 0] > 0 else {
      reportMismatch(tags[index], expected: tags[inner])
      tags[index].kind = .dropped
      return
    }
    reportMismatch(tags[index], expected: tags[inner])
    while let other = open.last, tags[other].key != key {
      tags[other].kind = .dropped
      pop()
    }
    close(index)
  }

  private mutating func pop() {
    guard let index = open.popLast() else { return }
    openNames[tags[index].key, default: 1] -= 1
  }

  private mutating func reportStray(_ tag: Tag) {
    let quoted = problems.quote(tag.range)
    problems.report(
      "template-stray-close", at: tag.range,
      Message("열린 구역이 없는 닫는 태그 \(quoted)", en: "\(quoted) closes nothing"))
  }

  private mutating func reportMismatch(_ tag: Tag, expected: Tag) {
    let found = problems.quote(tag.range)
    let wanted = problems.quote(expected.delimiters.tag("/" + expected.key))
    problems.report(
      "template-mismatched-close", at: tag.range,
      Message("\(found) 자리에 \(wanted) 필요", en: "expected \(wanted) in place of \(found)"),
      notes: [
        Note(
          Message("아직 열려 있는 구역", en: "the section that is still open"),
          at: problems.place(expected.range))
      ])
  }

  private mutating func reportUnclosed(_ tag: Tag) {
    let quoted = problems.quote(tag.range)
    let wanted = problems.quote(tag.delimiters.tag("/" + tag.key))
    problems.report(
      "template-unclosed-section", at: tag.range,
      Message("닫히지 않은 구역 \(quoted)", en: "unclosed section \(quoted)"),
      explanation: Message("닫는 태그가 필요합니다: \(wanted)", en: "It needs \(wanted)."))
  }
}
