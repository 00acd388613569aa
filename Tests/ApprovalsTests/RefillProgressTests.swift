import Approvals
import Quantities
import Testing

@Suite struct RefillProgressTests {
  private static let since = Sample.moment("2026-11-22T07:00:00Z")
  private static let now = Sample.moment("2026-11-24T12:00:00Z")

  private static func purchase(
    _ credits: Int64,
    on day: String = "2026-11-23",
    recordedAt moment: String = "2026-11-23T09:00:00Z"
  ) throws -> RecordedPurchase {
    RecordedPurchase(
      event: "e\(credits)",
      day: try #require(Day(reading: day)),
      recordedAt: Sample.moment(moment),
      credits: Credits(whole: credits),
      reference: "INV-\(credits)"
    )
  }

  private static func progress(
    _ sample: Sample = Sample(),
    evidence: ApprovalEvidence? = nil,
    bought purchases: [RecordedPurchase] = [],
    cameIn: Int64? = nil,
    at now: Moment = now
  ) throws -> RefillProgress {
    let sight = cameIn.map {
      BalanceSight(readAt: Sample.moment("2026-11-24T08:00:00Z"), cameIn: Credits(whole: $0))
    }
    return try #require(
      RefillProgress(
        of: sample.ask,
        since: since,
        approvedBy: evidence,
        purchases: purchases,
        sight: sight,
        at: now
      )
    )
  }

  private static func signed(_ sample: Sample = Sample()) throws -> ApprovalEvidence {
    .signed(file: "approval.txt", try sample.statement())
  }

  @Test func `a purchase goes its way`() throws {
    let signed = try Self.signed()
    let whole = try Self.purchase(1000)
    #expect(try Self.progress().stage == .asked)
    #expect(try Self.progress(evidence: signed).stage == .approved)
    let part = try Self.progress(evidence: signed, bought: [Self.purchase(400)], cameIn: 400)
    #expect(part.stage == .boughtInPart && part.missing == Credits(whole: 600))
    #expect(part.isShown == true)
    #expect(try Self.progress(evidence: signed, bought: [whole]).stage == .bought)
    #expect(try Self.progress(bought: [whole], cameIn: 999).stage == .bought)
    #expect(try Self.progress(bought: [whole], cameIn: 1000).stage == .shown)
    #expect(try Self.progress(cameIn: 1000).stage == .unrecorded)
    #expect(try Self.progress(cameIn: 999).stage == .asked)
    #expect(try Self.progress(bought: [Self.purchase(600), Self.purchase(500)]).stage == .bought)
  }

  @Test func `a report that asks for nothing has nothing to wait for`() throws {
    var sample = Sample()
    sample.refill = .zero
    let progress = try Self.progress(sample, bought: [Self.purchase(1000)], cameIn: 1000)
    #expect(progress.stage == .nothingAsked && progress.missing == .zero)
  }

  @Test(arguments: [
    ("2026-11-21", "2026-11-23T09:00:00Z", false), ("2026-11-22", "2026-11-22T06:59:59Z", false),
    ("2026-11-22", "2026-11-22T07:00:00Z", true), ("2026-11-23", "2026-11-22T06:00:00Z", true),
    ("2026-11-30", "2026-11-23T09:00:00Z", true),
  ])
  func `only purchases since the reading count`(day: String, recorded: String, counts: Bool) throws
  {
    let purchase = try Self.purchase(1000, on: day, recordedAt: recorded)
    #expect(try Self.progress(bought: [purchase]).purchases == (counts ? [purchase] : []))
  }

  @Test func `an approval counts for what it was given for`() throws {
    let changes: [(inout Sample) -> Void] = [
      { $0.plans = Sample.digest("0") }, { $0.refill = Credits(whole: 1100) },
      { $0.account = "other" }, { $0.needed = Credits(whole: 2000) },
    ]
    for change in changes {
      var sample = Sample()
      change(&sample)
      let progress = try Self.progress(sample, evidence: Self.signed())
      guard case .refused(let problems) = progress.approval else {
        Issue.record("\(progress.approval)")
        continue
      }
      #expect(problems.count == 1 && progress.stage == .asked)
    }
    let refused = try Self.progress(evidence: .refused(file: "a", .signature))
    #expect(refused.approval == .refused([.signature]) && refused.stage == .asked)
    let named = try Self.progress(evidence: .missing(file: "a"))
    #expect(named.approval == .refused([.missing(file: "a")]))
    #expect(try Self.progress(evidence: .missing(file: nil)).approval == .none)
  }

  @Test func `an approval must not have ended when the purchase was recorded`() throws {
    let later = Sample.moment("2027-01-01T00:00:00Z")
    let inTime = try Self.progress(
      evidence: Self.signed(),
      bought: [Self.purchase(1000)],
      at: later
    )
    #expect(inTime.approval == .given(try Sample().statement()))
    let end = Sample().expiresAt
    let late = try Self.purchase(1000, on: "2026-11-29", recordedAt: end.description)
    let tooLate = try Self.progress(evidence: Self.signed(), bought: [late], at: later)
    #expect(tooLate.approval == .refused([.expired(at: end)]))
    #expect(try Self.progress(evidence: Self.signed(), at: later).stage == .asked)
  }
}
