import Approvals
import Diagnostics
import Forecasting
import Policies
import Quantities

/// The first line of a report: the verdict in a word, and the reason in a sentence.
struct Headline: Sendable, Hashable {
  let word: String
  let sentence: String
  let state: Rule.State

  /// Says what a report comes to; `atLeast` is the sign before a sum that may be higher.
  init(_ report: Report, atLeast: String) {
    guard let forecast = report.forecast else {
      (word, state) = ("invalid", .failed)
      sentence = Self.invalid(report)
      return
    }
    let sums = Sums(forecast.cost.isLowerBound ? atLeast : "", forecast, report.funding)
    switch forecast.verdict {
    case .priced:
      (word, state, sentence) = ("estimate", .ok, sums.cost)
    case .covered:
      (word, state, sentence) = ("covered", .ok, sums.covered)
    case .shortfall:
      (word, state, sentence) = ("shortfall", .failed, sums.shortfall)
    case .denied:
      (word, state, sentence) = ("denied", .failed, Self.denied(forecast, sums))
    case .sound:
      (word, state, sentence) = ("sound", .ok, "the plans can run as they are written")
    case .unverified:
      (word, state, sentence) = ("unverified", .warned, sums.unverified)
    case .approval:
      let complaint = report.approval?.complaint ?? "an approval is needed"
      (word, state, sentence) = ("approval", .warned, "\(complaint): \(sums.need)")
    case .invalid:
      (word, state, sentence) = ("invalid", .failed, Self.invalid(report))
    }
  }

  private static func denied(_ forecast: Forecast, _ sums: Sums) -> String {
    let who = forecast.policies.denial
    return forecast.asksForCost ? "\(who): \(sums.need)" : who
  }

  private static func invalid(_ report: Report) -> String {
    let isOne = report.files.count <= 1
    let errors = report.findingTotals.errors
    let what =
      errors > 0
      ? "\(isOne ? "has" : "have") \(NumberText.counted(errors, "error"))" : "cannot run"
    return "the plan\(isOne ? "" : "s") \(what), so nothing is said about credits"
  }
}
