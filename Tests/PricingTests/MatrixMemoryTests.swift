import Catalogues
import Diagnostics
import PlanSupport
import Quantities
import TestSupport
import Testing

@testable import Pricing

/// Jobs that are much alike share what their matrices come to, and no more than that.
@Suite struct MatrixMemoryTests {
  private static let catalogue = TestCatalogue.reading(
    models: """
      - id: m
        name: M
        kind: image
        endpoint: /m
        parameters:
          a: {type: integer, min: 1, max: 50, default: 1}
          b: {type: integer, min: 1, max: 50, default: 1}
          w: {type: text}
        prices: [{from: 2024-01-01, credits: "a * b", date_is: exact, source: test}]
      - id: n
        name: N
        kind: image
        endpoint: /n
        parameters: {a: {type: integer, default: 1}}
        prices: [{from: 2024-01-01, credits: "10 * a", date_is: exact, source: test}]

      """
  )

  private static let kept = "  - {id: first, model: m, matrix: {a: {from: 1, to: 3}}}\n"

  @Test(
    arguments: [
      ("model: m, matrix: {a: {from: 1, to: 3}}", "6"),
      ("model: m, w: other, matrix: {a: {from: 1, to: 3}}", "6"),
      ("model: m, b: 2, matrix: {a: {from: 1, to: 3}}", "12"),
      ("model: m, count: 3, matrix: {a: {from: 1, to: 3}}", "18"),
      ("model: n, matrix: {a: {from: 1, to: 3}}", "60"),
      ("model: m, matrix: {a: {from: 1, to: 4}}", "10"),
      ("model: m, matrix: {b: {from: 1, to: 3}}", "6"),
      ("model: m, matrix: {a: [1, 2, 3]}", "6"),
      ("model: m, matrix: {a: {from: 1, to: 3}, exclude: [{a: 1}]}", "5"),
      ("model: m, matrix: {a: {from: 1, to: 3}, include: [{a: 3, b: 2}]}", "9"),
    ])
  func `a job after another one costs what it costs alone`(job: String, credits: String) {
    let text = "  - {id: second, \(job)}\n"
    let alone = Estimated(jobs: text, with: Self.catalogue)
    #expect(alone.total == credits)
    let both = Estimated(
      jobs: Self.kept + text + Self.kept.replacing("first", with: "third")
        + text.replacing("second", with: "fourth"),
      with: Self.catalogue
    )
    #expect(both.codes == [])
    for (index, alike) in [(1, 0), (3, 0)] {
      #expect(both.estimate.jobs.amount(of: index) == alone.estimate.jobs.amount(of: alike))
    }
    #expect(both.estimate.jobs.amount(of: 2) == both.estimate.jobs.amount(of: 0))
    #expect(both.estimate.jobs.unit(of: 3) == alone.estimate.jobs.unit(of: 0))
    #expect(both.estimate.models.map(\.jobs).reduce(0, +) == 4)
  }

  @Test func `what is wrong with a job is told after one like it that is sound`() {
    let bad = "  - {id: second, model: m, b: 99, matrix: {a: {from: 1, to: 3}}}\n"
    let worse = "  - {id: third, model: m, q: 1, matrix: {a: {from: 1, to: 3}}}\n"
    let estimated = Estimated(jobs: Self.kept + bad + worse, with: Self.catalogue)
    #expect(estimated.codes == ["plan.parameter-out-of-range", "plan.unknown-parameter"])
  }

  @Test func `shares of outputs to be made again keep jobs apart`() {
    let redone =
      "  - {id: second, model: m, assumptions: {redo_rate: 50%}, matrix: {a: {from: 1, to: 3}}}\n"
    let estimated = Estimated(
      jobs: Self.kept + redone + redone.replacing("second", with: "third"),
      with: Self.catalogue
    )
    let amounts = (0..<3).map { estimated.estimate.jobs.amount(of: $0) }
    #expect(amounts.map { "\($0.expected)" } == ["6", "12", "12"])
  }

  @Test(
    arguments: [
      ("a: {from: 1, to: 60}", "a: 51`"), ("a: {from: -3, to: 60}", "a: -3`"),
      ("a: {from: 0, to: 50}", "a: 0`"), ("a: {from: 1, to: 51}", "a: 51`"),
      ("a: {from: 1, to: 9000000000}", "a: 51`"),
      ("a: {from: 1, to: 60}, exclude: [{a: 51}]", "a: 52`"),
    ])
  func `the first number of a range that a model does not take is told`(
    matrix: String,
    value: String
  ) {
    let job = "  - {id: first, model: m, matrix: {\(matrix)}}\n"
    let estimated = Estimated(jobs: job, with: Self.catalogue)
    #expect(estimated.codes.filter { $0 == "plan.parameter-out-of-range" }.count == 1)
    #expect("\(estimated.findings.shown)".contains("`\(value)"))
  }
}
