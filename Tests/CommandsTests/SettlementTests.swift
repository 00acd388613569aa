import Diagnostics
import Quantities
import TestSupport
import Testing

@testable import Commands

/// What becomes of a hold when its command has ended: what may have been spent is never given back.
@Suite struct SettlementTests {
  private static func usage(_ lines: String) -> (sums: UsageSums, isWhole: Bool) {
    var reader = UsageReader("u", jobs: UsageJobs())
    reader.take(Array(lines.utf8))
    reader.finish()
    return (reader.total, reader.findings.total == 0)
  }

  private static func settlement(
    _ end: CommandEnd,
    _ lines: String,
    fall: Int64?,
    by wish: SettleBy = .auto
  ) -> RunSettlement {
    let usage = usage(lines)
    let evidence = RunEvidence(
      end: end,
      usage: usage.sums,
      isUsageWhole: usage.isWhole,
      fall: fall.map(Credits.init(whole:)),
      amount: Credits(whole: 100)
    )
    return evidence.settlement(by: wish)
  }

  private static let billed = #"{"id":"a","outcome":"ok","credits":"8"}"# + "\n"
  private static let failed = #"{"id":"a","outcome":"failed"}"# + "\n"

  private static func whole(_ credits: Int64) -> Credits { Credits(whole: credits) }

  @Test(arguments: [SettleBy.auto, .outputs, .balance, .hold])
  func `a command that was never started has used nothing`(by wish: SettleBy) {
    #expect(Self.settlement(.missing, "", fall: nil, by: wish) == .void)
    #expect(Self.settlement(.notRunnable(reason: "x"), "", fall: 5, by: wish) == .void)
  }

  @Test func `a whole report counts, whatever the status`() {
    for end in [CommandEnd.exited(0), .exited(3)] {
      #expect(Self.settlement(end, Self.billed, fall: nil) == .outputs(Self.whole(8), 1))
      #expect(Self.settlement(end, Self.billed, fall: 50) == .outputs(Self.whole(8), 1))
    }
    #expect(Self.settlement(.exited(0), Self.failed, fall: nil) == .outputs(.zero, 0))
  }

  @Test func `a command that failed before its first billed output has used nothing`() {
    #expect(Self.settlement(.exited(1), Self.failed, fall: nil) == .void)
    #expect(Self.settlement(.exited(1), "", fall: nil, by: .outputs) == .void)
  }

  @Test func `no report is no proof that nothing was used`() {
    #expect(Self.settlement(.exited(1), "", fall: nil) == .whole)
    #expect(Self.settlement(.exited(0), "", fall: nil) == .whole)
    // The balance may only lag.
    #expect(Self.settlement(.exited(1), "", fall: 0) == .whole)
    #expect(Self.settlement(.exited(1), "", fall: -5) == .whole)
  }

  @Test(arguments: ["wrong\n", #"{"id":"a","outc"#])
  func `a report that cannot be read to its end is not enough`(_ rest: String) {
    #expect(Self.settlement(.exited(0), Self.billed + rest, fall: nil) == .whole)
    #expect(Self.settlement(.exited(0), Self.billed + rest, fall: 30) == .balance(Self.whole(30)))
    #expect(Self.settlement(.exited(0), Self.billed + rest, fall: nil, by: .outputs) == .whole)
  }

  @Test func `a command that was killed may have lost its last call`() {
    #expect(Self.settlement(.signalled(9), Self.billed, fall: nil) == .whole)
    #expect(Self.settlement(.signalled(9), Self.billed, fall: 20) == .balance(Self.whole(20)))
    #expect(
      Self.settlement(.signalled(9), Self.billed, fall: 20, by: .outputs)
        == .outputs(Self.whole(8), 1)
    )
  }

  @Test func `a balance tells no less than the report and no more than the hold`() {
    #expect(Self.settlement(.signalled(9), Self.billed, fall: 3) == .balance(Self.whole(8)))
    #expect(Self.settlement(.signalled(9), Self.billed, fall: 300) == .balance(Self.whole(100)))
    #expect(
      Self.settlement(.exited(0), Self.billed, fall: 30, by: .balance) == .balance(Self.whole(30))
    )
    #expect(Self.settlement(.exited(0), "", fall: 0, by: .balance) == .balance(.zero))
    #expect(Self.settlement(.exited(0), "", fall: nil, by: .balance) == .whole)
  }

  @Test func `all of it counts where that is asked for`() {
    #expect(Self.settlement(.exited(0), Self.billed, fall: 30, by: .hold) == .whole)
  }
}
