import Diagnostics
import Testing

@Suite struct FindingsTests {
  @Test func `nothing found is nothing counted`() {
    let findings = Findings()
    #expect(findings.total == 0)
    #expect(!findings.hasErrors)
    #expect(findings.kept.isEmpty)
    #expect(findings.shown.isEmpty)
  }

  @Test func `all findings are counted and the first ones kept`() {
    var findings = Findings()
    for line in 1...60 { findings.add(.sample(.error, line: line)) }
    for line in 1...70 { findings.add(.sample(.warning, line: line)) }
    findings.add(.sample(.note, line: 1))
    #expect(findings.count(of: .error) == 60)
    #expect(findings.count(of: .warning) == 70)
    #expect(findings.count(of: .note) == 1)
    #expect(findings.total == 131)
    #expect(findings.hasErrors)
    #expect(findings.kept.count { $0.severity == .error } == Findings.limit)
    #expect(findings.kept.count { $0.severity == .warning } == Findings.limit)
    #expect(findings.kept.count { $0.severity == .note } == 1)
    #expect(findings.kept.first?.place?.range?.start.line == 1)
    #expect(findings.shown.count == Findings.limit)
    #expect(findings.shown.allSatisfy { $0.severity == .error })
  }

  @Test func `a finding that nobody keeps need not be made`() {
    var findings = Findings()
    for line in 1..<Findings.limit { findings.add(.sample(.error, line: line)) }
    #expect(findings.hasRoom(for: .error))
    findings.add(.sample(.error, line: 1))
    #expect(!findings.hasRoom(for: .error))
    #expect(findings.hasRoom(for: .warning))
    findings.addUnkept(.error)
    #expect(findings.count(of: .error) == Findings.limit + 1)
    #expect(findings.kept.count == Findings.limit)
  }

  @Test func `warnings alone keep nothing from running`() {
    var findings = Findings()
    findings.add(.sample(.warning, line: 1))
    findings.add(.sample(.note, line: 1))
    #expect(!findings.hasErrors)
  }

  @Test func `errors are shown before warnings before notes`() {
    var findings = Findings()
    for severity in [Severity.note, .warning, .error, .note, .error, .warning] {
      findings.add(.sample(severity, line: 1))
    }
    #expect(
      findings.shown.map(\.severity) == [.error, .error, .warning, .warning, .note, .note]
    )
    #expect(findings.kept.map(\.severity) == [.note, .warning, .error, .note, .error, .warning])
  }

  @Test func `findings of one severity are shown by place, files in the order they were met`() {
    var findings = Findings()
    findings.add(.sample(.error, "whole", file: "b", line: nil))
    for (file, line) in [("b", 9), ("a", 7), ("b", 2), ("a", 1), ("b", 9)] {
      findings.add(.sample(.error, "\(file)\(line)", file: file, line: line))
    }
    findings.add(Finding(SampleCode.sample, .error, "nowhere", at: nil))
    #expect(
      findings.shown.map(\.message) == ["nowhere", "whole", "b2", "b9", "b9", "a1", "a7"]
    )
  }

  @Test func `merging counts what the other part did not keep`() {
    var first = Findings()
    for line in 1...30 { first.add(.sample(.error, line: line)) }
    var second = Findings()
    for line in 1...80 { second.add(.sample(.error, line: 100 + line)) }
    for line in 1...3 { second.add(.sample(.warning, line: line)) }
    first.add(second)
    #expect(first.count(of: .error) == 110)
    #expect(first.count(of: .warning) == 3)
    #expect(first.kept.count == Findings.limit + 3)
    #expect(first.kept[30].place?.range?.start.line == 101)
    var empty = Findings()
    empty.add(first)
    #expect(empty.total == first.total)
    #expect(empty.kept == first.kept)
  }

  @Test func `strict makes every warning an error and counts on`() {
    var findings = Findings()
    for line in 1...60 { findings.add(.sample(.warning, line: line)) }
    for line in 1...5 { findings.add(.sample(.error, line: line)) }
    for line in 1...55 { findings.add(.sample(.note, line: line)) }
    let strict = findings.strict()
    #expect(strict.count(of: .error) == 65)
    #expect(strict.count(of: .warning) == 0)
    #expect(strict.count(of: .note) == 55)
    #expect(strict.kept.count { $0.severity == .error } == Findings.limit)
    #expect(strict.kept.allSatisfy { $0.severity != .warning })
    #expect(Findings().strict().total == 0)
  }

  @Test func `a finding changes its severity and takes notes, and nothing else`() {
    let finding = Finding.sample(.warning, line: 4)
    let error = finding.with(severity: .error).adding(.init("see here")).adding(.init("and here"))
    #expect(error.severity == .error)
    #expect(error.code == "test.sample")
    #expect(error.message == finding.message)
    #expect(error.place == finding.place)
    #expect(error.notes.map(\.message) == ["see here", "and here"])
  }
}

enum SampleCode: String, FindingCode {
  case sample = "test.sample"

  var explanation: String { "Only for tests." }
}

extension Finding {
  static func sample(
    _ severity: Severity,
    _ message: String = "sample",
    file: String = "t.yaml",
    line: Int?
  ) -> Finding {
    let range = line.map { SourceRange(at: Position(line: $0, column: 1)) }
    return Finding(SampleCode.sample, severity, message, at: Place(file: file, range: range))
  }
}
