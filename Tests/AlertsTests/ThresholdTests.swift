import Alerts
import Quantities
import TestSupport
import Testing

@Suite struct ThresholdTests {
  private static let hundred = Threshold(below: Credits(whole: 100))

  @Test(
    arguments: [
      (ThresholdState.armed, 99_999_999, ThresholdStep.fire), (.armed, 100_000_000, .nothing),
      (.armed, 100_000_001, .nothing), (.armed, -5, .fire), (.fired, 99_999_999, .nothing),
      (.fired, 100_000_000, .rearm), (.fired, 0, .nothing),
    ] as [(ThresholdState, Int, ThresholdStep)]
  )
  func `it fires below, to the millionth, and arms at or above`(
    state: ThresholdState,
    millionths: Int,
    step: ThresholdStep
  ) {
    let amount = Credits(millionths: Int128(millionths))
    #expect(Self.hundred.step(from: state, at: amount) == step)
  }

  @Test func `with room above it, it is armed later`() {
    let threshold = Threshold(below: Credits(whole: 100), rearmAt: Credits(whole: 150))
    #expect(threshold.step(from: .fired, at: Credits(millionths: 149_999_999)) == .nothing)
    #expect(threshold.step(from: .fired, at: Credits(whole: 150)) == .rearm)
    #expect(threshold.step(from: .armed, at: Credits(whole: 120)) == .nothing)
  }

  @Test func `it is never armed below itself`() {
    let threshold = Threshold(below: Credits(whole: 100), rearmAt: Credits(whole: 20))
    #expect(threshold.rearmAt == Credits(whole: 100))
    #expect(threshold.step(from: .fired, at: Credits(whole: 50)) == .nothing)
  }

  @Test func `an amount that cannot be true fires, and never arms`() {
    let (high, low) = (Credits(whole: 500), Credits(whole: 5))
    #expect(Self.hundred.step(from: .fired, at: high, isTrusted: false) == .nothing)
    #expect(Self.hundred.step(from: .armed, at: low, isTrusted: false) == .fire)
  }

  @Test func `of a thousand histories none fires twice without being armed between`() {
    for seed in UInt64(0)..<1000 {
      var random = SplitMix(seed: seed)
      let below = Credits(millionths: Int128(random.int(in: 0...20)))
      let margin = Credits(millionths: Int128(random.int(in: 0...5)))
      let threshold = Threshold(below: below, rearmAt: below.adding(margin))
      var state = ThresholdState.armed
      var (hasFired, best) = (false, Credits(millionths: -1))
      for _ in 0..<50 {
        let amount = Credits(millionths: Int128(random.int(in: -3...30)))
        let isTrusted = !random.chance(oneIn: 4)
        if hasFired, isTrusted { best = max(best, amount) }
        let step = threshold.step(from: state, at: amount, isTrusted: isTrusted)
        if step == .fire {
          #expect(amount < below, "seed \(seed)")
          #expect(!hasFired || best >= threshold.rearmAt, "seed \(seed)")
          (hasFired, best) = (true, Credits(millionths: -1))
        }
        state = state.after(step)
        #expect(amount >= below || state == .fired, "seed \(seed)")
      }
    }
  }
}
