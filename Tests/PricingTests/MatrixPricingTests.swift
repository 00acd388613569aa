import Diagnostics
import PlanSupport
import Pricing
import TestSupport
import Testing

/// A job with a matrix costs what its combinations cost as jobs of their own.
@Suite struct MatrixPricingTests {
  /// Values that some models take and others do not, so that findings are compared as well.
  private static let pool = [
    "steps": ["10", "30", "31", "40", "50"],
    "samples": ["1", "2", "3"],
    "seed": ["1", "2", "3", "4"],
    "style_preset": ["anime", "cinematic", "photographic"],
    "width": ["1024", "1152", "896"],
    "height": ["1024", "1152", "896"],
    "cfg_scale": ["7", "8"],
  ]

  private static let models = ["sdxl-1.0", "sd-1.5", "core", "stable-audio-2", "sd3.5-large"]

  private static func job(_ id: String, _ keys: [String: String], more: String = "") -> String {
    let pairs = keys.sorted { $0.key < $1.key }.map { ", \($0.key): \($0.value)" }.joined()
    return "  - {id: \(id)\(pairs)\(more)}\n"
  }

  /// The same job twice: with its matrix, and as one job for each combination.
  private static func pair(
    _ sample: MatrixSample,
    keys: [String: String],
    today: String
  ) -> (whole: Estimated, parts: Estimated) {
    let axes = Set(sample.axes.map(\.name))
    let base = keys.filter { !axes.contains($0.key) }
    let parts = sample.combinations.enumerated().map { index, combination in
      job("c\(index)", base.merging(combination.keys) { $1 })
    }
    let whole = job("m", base, more: ", matrix: \(sample.yaml)")
    return (
      Estimated(jobs: whole, today: today),
      Estimated(jobs: parts.joined(), today: today)
    )
  }

  private static func compare(_ sample: MatrixSample, keys: [String: String], today: String) {
    let (whole, parts) = pair(sample, keys: keys, today: today)
    let note = "\(keys) \(sample.yaml): \(whole.codes) \(parts.codes)"
    #expect(whole.findings.hasErrors == parts.findings.hasErrors, "\(note)")
    guard !whole.findings.hasErrors, !parts.findings.hasErrors else { return }
    #expect(whole.estimate.total == parts.estimate.total, "\(note)")
    #expect((whole.estimate.unpricedJobs > 0) == (parts.estimate.unpricedJobs > 0), "\(note)")
    for (one, other) in zip(whole.estimate.models, parts.estimate.models) {
      #expect(one.amount == other.amount, "\(note)")
      #expect(one.unit == other.unit, "\(note)")
      #expect((one.unpricedJobs > 0) == (other.unpricedJobs > 0), "\(note)")
    }
  }

  @Test(arguments: UInt64(0)..<400, ["2026-10-01", "2024-06-01"])
  func `the matrix of one model costs what its combinations cost`(seed: UInt64, today: String) {
    var random = SplitMix(seed: seed)
    let sample = MatrixSample.random(
      &random,
      pool: Self.pool,
      others: ["sampler": ["DDIM", "K_LMS"]],
      axes: 1...4
    )
    let keys = [
      "model": "sdxl-1.0", "prompt": "x", "count": "\(Int.random(in: 1...3, using: &random))",
      "width": "1024", "height": "1024",
    ]
    Self.compare(sample, keys: keys, today: today)
  }

  @Test(arguments: UInt64(0)..<400, ["2026-10-01", "2024-06-01"])
  func `the matrix of several models costs what its combinations cost`(
    seed: UInt64,
    today: String
  ) {
    var random = SplitMix(seed: seed &+ 1_000_000)
    var pool = Self.pool.filter { ["steps", "seed", "samples", "style_preset"].contains($0.key) }
    pool["model"] = Self.models
    let sample = MatrixSample.random(
      &random,
      pool: pool,
      others: ["negative_prompt": ["y"]],
      axes: 1...3
    )
    Self.compare(sample, keys: ["model": "sdxl-1.0", "prompt": "x"], today: today)
  }

  @Test(arguments: UInt64(0)..<200)
  func `sizes that no model makes are found only where a combination has them`(seed: UInt64) {
    var random = SplitMix(seed: seed &+ 2_000_000)
    let pool = Self.pool.filter { ["width", "height", "steps"].contains($0.key) }
    let sample = MatrixSample.random(&random, pool: pool, others: [:], axes: 2...3)
    Self.compare(sample, keys: ["model": "sdxl-1.0", "prompt": "x"], today: "2026-10-01")
  }
}
