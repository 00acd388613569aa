import Foundation
import PlanMaking

/// What is measured, on plans that are made for it in a folder of their own.
struct Bench {
  private let program: String
  private let tools: String
  private let rounds: Int
  private let folder: URL

  init(program: String, tools: String, rounds: Int) throws {
    self.program = program
    self.tools = tools
    self.rounds = rounds
    folder = FileManager.default.temporaryDirectory.appending(path: "creditcast-bench")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
  }

  /// The measures, in the order of the table.
  var measures: [() throws -> [Row]] {
    [
      speed, largeSpeed, yams, instructions, growth, styles, matrix, expansion, separateJobs,
      hostile,
      hostileExpansion,
    ]
  }

  private func speed() throws -> [Row] {
    let plan = try plan(jobs: 100_000)
    let runs = try Rounds(rounds, [raw(plan), estimate(plan, threads: 1), estimate(plan)])
    return [
      Row(
        what: "100,000 jobs, one thread, against a bare parse",
        runs.ratio(1, to: 0),
        atMost: 1.15
      ),
      Row(
        what: "100,000 jobs, all threads, against a bare parse",
        runs.ratio(2, to: 0),
        atMost: 0.70
      ),
    ]
  }

  private func largeSpeed() throws -> [Row] {
    let plan = try plan(jobs: 1_000_000)
    let runs = try Rounds(max(3, rounds / 3), [raw(plan), estimate(plan)])
    return [
      Row(
        what: "1,000,000 jobs, all threads, against a bare parse",
        runs.ratio(1, to: 0),
        atMost: 0.68
      ),
      Row(
        what: "peak memory at 1,000,000 jobs",
        figure: runs.peak(1) / 1e6,
        unit: " MB",
        bar: .atMost(16 + 64)
      ),
    ]
  }

  private func yams() throws -> [Row] {
    let plan = try plan(jobs: 100_000)
    let runs = try Rounds(2, [estimate(plan), Command("\(tools)/yams-decode", plan)])
    return [
      Row(what: "Yams' decoder, 100,000 jobs, times as slow", runs.ratio(1, to: 0), atLeast: 20),
      Row(what: "Yams' decoder, times as much memory", runs.peak(1) / runs.peak(0), atLeast: 8),
    ]
  }

  private func instructions() throws -> [Row] {
    let (few, many) = (try plan(jobs: 100), try plan(jobs: 10_000))
    let ours =
      try estimate(many, threads: 1).instructions() - estimate(few, threads: 1).instructions()
    let bare = try raw(many).instructions() - raw(few).instructions()
    return [
      Row(what: "instructions a job, 10,000 jobs, against a bare parse", ours / bare, atMost: 1.25),
      Row(what: "instructions a job", figure: ours / 9_900, unit: "", bar: .none),
    ]
  }

  private func growth() throws -> [Row] {
    let commands = try [10_000, 100_000, 1_000_000].map { estimate(try plan(jobs: $0), threads: 1) }
    let runs = try Rounds(max(3, rounds / 3), commands)
    return [
      Row(what: "100,000 jobs against ten times 10,000", runs.ratio(1, to: 0) / 10, atMost: 1.1),
      Row(what: "1,000,000 jobs against ten times 100,000", runs.ratio(2, to: 1) / 10, atMost: 1.1),
    ]
  }

  private func styles() throws -> [Row] {
    try [PlanMaker.Style.flow, .json].map { style in
      let plan = try plan(jobs: 100_000, style)
      let runs = try Rounds(rounds, [raw(plan), estimate(plan, threads: 1)])
      return Row(
        what: "100,000 jobs in \(style.rawValue) style, one thread",
        runs.ratio(1, to: 0),
        atMost: 1.15
      )
    }
  }

  private func matrix() throws -> [Row] {
    let few = try file("few.yaml", HardPlans.matrix(combinations: 10))
    let many = try file("many.yaml", HardPlans.matrix(combinations: 1_000_000_000_000_000))
    let runs = try Rounds(rounds * 3, [estimate(few), estimate(many)])
    return [
      Row(what: "10^15 combinations against 10, same rules", runs.ratio(1, to: 0), atMost: 1.5),
      Row(what: "10^15 combinations", figure: runs.seconds(1) * 1000, unit: " ms", bar: .none),
    ]
  }

  private func expansion() throws -> [Row] {
    try HardPlans.expansions.map { name, text in
      let plan = try file("\(name).yaml", text)
      let few = Command(program, "expand", plan, "--limit", "1000")
      let many = Command(program, "expand", plan, "--limit", "2001000")
      let runs = try Rounds(max(3, rounds / 3), [few, many])
      let speed = 2_000_000 / (runs.seconds(1) - runs.seconds(0)) / 1e6
      return Row(
        what: "outputs a second of `expand`, \(name)",
        figure: speed,
        unit: " million",
        bar: .atLeast(1)
      )
    }
  }

  private func separateJobs() throws -> [Row] {
    let plan = try plan(jobs: 1_000_000)
    let runs = try Rounds(3, [estimate(plan), Command(program, "expand", plan)])
    let calls = Double(try Command(program, "expand", plan).lines())
    return [
      Row(
        what: "outputs a second of `expand`, 1,000,000 separate jobs",
        figure: calls / runs.seconds(1) / 1e6,
        unit: " million",
        bar: .none
      ),
      Row(what: "the same against reading the plan once", runs.ratio(1, to: 0), atMost: 2.5),
      Row(what: "peak memory of it", figure: runs.peak(1) / 1e6, unit: " MB", bar: .none),
    ]
  }

  private func hostile() throws -> [Row] {
    let texts = HardPlans.hostile
    return [
      try slowest("of \(texts.count) hostile texts of 100 KB", texts) { estimate($0) }
    ]
  }

  private func hostileExpansion() throws -> [Row] {
    let texts = HardPlans.hostile.filter { $0.0 != "chain" }
    return [
      try slowest("of \(texts.count) of them for `expand`", texts) {
        Command(program, "expand", $0)
      }
    ]
  }

  private func slowest(
    _ what: String,
    _ texts: [(String, String)],
    _ command: (String) -> Command
  ) throws -> Row {
    var worst = (name: "", seconds: 0.0)
    for (name, text) in texts {
      let runs = try Rounds(3, [command(try file("\(name).yaml", text))], ending: [0, 65])
      if runs.seconds(0) > worst.seconds { worst = (name, runs.seconds(0)) }
    }
    return Row(
      what: "the slowest \(what): \(worst.name)",
      figure: worst.seconds * 1000,
      unit: " ms",
      bar: .atMost(50)
    )
  }

  private func raw(_ plan: String) -> Command { Command("\(tools)/raw-parse", plan) }

  private func estimate(_ plan: String) -> Command { Command(program, "estimate", plan) }

  private func estimate(_ plan: String, threads: Int) -> Command {
    Command(program, "estimate", plan, "--jobs-parallel", "\(threads)")
  }

  /// A made plan, which is kept for the next time.
  private func plan(jobs: Int, _ style: PlanMaker.Style = .block) throws -> String {
    let path = folder.appending(path: "\(style.rawValue)-\(jobs).yaml").path
    guard !FileManager.default.fileExists(atPath: path) else { return path }
    try Data().write(to: URL(filePath: path))
    let handle = try FileHandle(forWritingTo: URL(filePath: path))
    var maker = PlanMaker(style) { handle.write(Data($0.utf8)) }
    maker.make(jobs: jobs)
    try handle.close()
    return path
  }

  private func file(_ name: String, _ text: String) throws -> String {
    let url = folder.appending(path: name)
    try text.write(to: url, atomically: true, encoding: .utf8)
    return url.path
  }
}

extension Row {
  fileprivate init(what: String, _ ratio: Double, atMost limit: Double) {
    self.init(what: what, figure: ratio, unit: " x", bar: .atMost(limit))
  }

  fileprivate init(what: String, _ ratio: Double, atLeast limit: Double) {
    self.init(what: what, figure: ratio, unit: " x", bar: .atLeast(limit))
  }
}
