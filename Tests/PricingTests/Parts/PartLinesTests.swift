import Catalogues
import Diagnostics
import PlanSupport
import Plans
import Pricing
import TestSupport
import Testing
import YAMLReading

/// Lines that are made part by part are those that are made job by job.
@Suite struct PartLinesTests {
  private static func file(_ text: String) -> PlanFile {
    PlanFile(SourceFile(name: "t.yaml", origin: .memory(Array(text.utf8))))
  }

  private static func estimate(_ text: String, partBytes: Int) -> Estimate {
    Estimated(files: [file(text)], splitting: Splitting(threads: 2, partBytes: partBytes)).estimate
  }

  /// The lines of a text, read job by job.
  private static func lines(_ text: String) -> [UInt8] {
    let estimate = Estimated(files: [file(text)]).estimate
    var jobs = RunningJobs(of: [file(text)], estimate)
    var job = RunningJob()
    var lines = CallLines(of: estimate, TestCatalogue.stability, spelling: PlainCalls())
    var bytes: [UInt8] = []
    while jobs.next(&job) {
      lines.begin(job)
      while lines.next(to: &bytes) {}
      jobs.keepOutputs(of: lines)
    }
    return bytes
  }

  /// The lines of a text that an estimate was made of in parts, and whether it has changed since; nil
  /// where it is to be read job by job.
  private static func partLines(
    _ text: String,
    _ estimate: Estimate,
    threads: Int = 2
  ) -> (bytes: [UInt8], haveChanged: Bool)? {
    let parts = PartLines(
      of: [file(text)],
      estimate,
      TestCatalogue.stability,
      spelling: PlainCalls(),
      threads: threads
    )
    guard var parts else { return nil }
    var bytes: [UInt8] = []
    while parts.append(to: &bytes) {}
    return (bytes, parts.haveChanged)
  }

  @Test func `lines come in the order of the jobs, wherever a text is cut`() {
    var compared = 0
    let texts = SplitSeeds.all.map { $0.replacing("priority:", with: "note:") }
    for text in texts where !Estimated(files: [Self.file(text)]).findings.hasErrors {
      let expected = Self.lines(text)
      for partBytes in stride(from: 1, through: text.utf8.count / 2, by: 5) {
        let estimate = Self.estimate(text, partBytes: partBytes)
        guard let lines = Self.partLines(text, estimate) else { continue }
        #expect(lines.bytes == expected, "\(partBytes): \(text)")
        #expect(!lines.haveChanged)
        compared += 1
      }
    }
    #expect(compared > 20)
  }

  private static let head = "creditcast: 1\nname: p\njobs:\n"

  private static func job(_ number: Int, _ more: String = "") -> String {
    "- id: j\(number)\n  model: core\n  prompt: x\(more)\n"
  }

  @Test func `a part of very many lines comes in its turn`() throws {
    let many = (0..<9).map { Self.job($0, $0 == 4 ? "\n  count: 700000" : "") }.joined()
    let text = Self.head + many
    let lines = try #require(Self.partLines(text, Self.estimate(text, partBytes: 60)))
    #expect(lines.bytes == Self.lines(text))
  }

  @Test func `a part that holds other jobs than before is noticed`() throws {
    let text = Self.head + (0..<90).map { Self.job($0) }.joined()
    let estimate = Self.estimate(text, partBytes: 100)
    #expect(try !#require(Self.partLines(text, estimate)).haveChanged)
    let changed = Self.head + (0..<90).map { Self.job($0 == 70 ? 10 : $0) }.joined()
    #expect(try #require(Self.partLines(changed, estimate)).haveChanged)
  }

  @Test(arguments: ["\n  priority: 1", "\n  for_each: j7", nil])
  func `jobs that do not run as they stand are read one by one`(more: String?) {
    let text = Self.head + (0..<90).map { Self.job($0, $0 == 9 ? more ?? "" : "") }.joined()
    let estimate = Self.estimate(text, partBytes: 100)
    #expect((Self.partLines(text, estimate) == nil) == (more != nil))
    #expect(Self.partLines(text, estimate, threads: 1) == nil)
  }
}
