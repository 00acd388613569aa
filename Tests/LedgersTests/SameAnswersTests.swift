import LedgerSupport
import Ledgers
import Quantities
import TestSupport
import Testing

/// Both stores answer the same, whatever is asked of them.
@Suite struct SameAnswersTests {
  @Test(arguments: 0..<24)
  func `any course of operations ends alike in both stores`(_ seed: Int) throws {
    var told: [[String]] = []
    var snapshots: [LedgerSnapshot] = []
    for kind in StoreKind.allCases {
      try Bench.with(kind) { bench in
        var course = Course(bench: bench, random: SplitMix(seed: UInt64(seed)))
        told.append(course.run(steps: 120))
        snapshots.append(try bench.snapshot())
        try bench.check()
      }
    }
    for (step, (first, second)) in zip(told[0], told[1]).enumerated() where first != second {
      Issue.record("seed \(seed), step \(step): \(first) and \(second)")
      return
    }
    #expect(told[0].count == told[1].count)
    #expect(snapshots[0] == snapshots[1])
    #expect(Set(told[0].map { $0.prefix { $0 != "(" } }).count > 5)
  }
}

/// Operations at random, and what they answer.
private struct Course {
  let bench: Bench
  var random: SplitMix
  var holds: [String] = ["hold-none"]
  var bought: [String] = ["none"]

  mutating func run(steps: Int) -> [String] {
    (0..<steps).map { _ in
      do {
        return try step()
      } catch {
        return "\(error)"
      }
    }
  }

  private mutating func step() throws -> String {
    let hold = random.pick(holds)
    let amount = Int64(random.int(in: 1...60))
    let credits = Credits(whole: amount)
    let ledger = bench.ledger
    switch random.int(in: 0...15) {
    case 0: bench.clock.pass(milliseconds: Int64(random.int(in: 0...200_000)))
    case 1: bench.clock.setWall(by: Int64(random.int(in: -4_000_000...4_000_000)))
    case 2:
      let event = try bench.purchase(amount)
      bought.append(event.id)
      return "\(event)"
    case 3: return "\(try ledger.renew(hold, lease: random.chance(oneIn: 2) ? amount * 1000 : nil))"
    case 4: return "\(try ledger.progress(hold, used: credits))"
    case 5:
      return
        "\(try ledger.settle(hold, used: random.chance(oneIn: 3) ? nil : credits, basis: .outputs))"
    case 6: return "\(try ledger.void(hold, reason: nil))"
    case 7: return "\(try ledger.expire())"
    case 8: return "\(try ledger.verify(hold))"
    case 9: return "\(try ledger.record(bench.balance(amount * 4)))"
    case 10:
      let event = random.pick(bought)
      return "\(try ledger.correct(event, credits: credits, cents: nil, reason: "r", author: nil))"
    case 11: return try ask(hold, amount)
    default: return try open(amount)
    }
    return "time"
  }

  private mutating func open(_ amount: Int64) throws -> String {
    let key = random.chance(oneIn: 4) ? "key \(random.int(in: 1...5))" : nil
    let answer = try bench.open(
      amount,
      balance: Int64(random.int(in: 50...260)),
      reserve: Int64(random.int(in: 0...5)),
      lease: Int64(random.int(in: 1...400_000)),
      key: key
    )
    if case .granted(let hold, _) = answer { holds.append(hold.id) }
    return "\(answer)"
  }

  private mutating func ask(_ hold: String, _ amount: Int64) throws -> String {
    let kinds = Set(
      [EventKind.reading, .purchase, .holdOpened, .holdExpired].prefix(Int(amount % 5))
    )
    return try bench.ledger.read { (view) throws(LedgerProblem) in
      let time = view.now.advanced(by: -amount * 3000)
      let parts: [Any] = [
        try view.sequence(at: time), try view.charges(after: amount),
        try view.purchases(after: amount), try view.events(after: amount, of: kinds, limit: 5),
        try view.events(before: amount, of: kinds, limit: 5), try view.heldCredits(),
        try view.hold(named: hold) as Any,
        try view.holds(in: [.active, .expired], openedAfter: amount, limit: 3),
        try view.events(namedFrom: "00000000000000", limit: 4),
        try view.event(withKey: "key 1") as Any,
      ]
      return "\(parts)"
    }
  }
}
