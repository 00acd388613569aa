import Catalogues
import Diagnostics
import PlanSupport
import Plans
import Pricing
import Quantities
import Testing

@Suite struct LargeMatrixTests {
  /// A model that takes any two numbers, at a price for each call.
  private static func catalogue(credits: String) -> Catalogue {
    TestCatalogue.reading(
      models: """
        - id: m
          name: M
          kind: image
          endpoint: /m
          parameters:
            a: {type: integer}
            b: {type: integer}
            c: {type: integer}
            size: {type: integer, default: 1}
            samples: {type: integer, min: 1, default: 1}
          prices: [{from: 2024-01-01, credits: "\(credits)", date_is: exact, source: test}]
        """
    )
  }

  private static func estimated(_ matrix: String, credits: String = "0.001") -> Estimated {
    Estimated(
      jobs: "  - {id: a, model: m, matrix: {\(matrix)}}\n",
      with: catalogue(credits: credits)
    )
  }

  @Test(
    arguments: [
      ("a: {from: 1, to: 1000000}, b: {from: 1, to: 1000000}", 1_000_000_000_000, "1000000000"),
      (
        "a: {from: 1, to: 1000000}, b: {from: 1, to: 1000000}, c: {from: 1, to: 1000}",
        1_000_000_000_000_000, "1000000000000"
      ),
      (
        "a: {from: 1, to: 1000000}, b: {from: 1, to: 1000000}, exclude: [{a: 1}, {b: 2}, {a: 2}]",
        999_997_000_002, "999997000.002"
      ),
      (
        "a: {from: 1, to: 1000000000}, b: {from: 1, to: 1000}, exclude: [{a: 5, b: 5}], "
          + "include: [{a: 0}, {b: 7, c: 1}]",
        1_000_000_000_000, "1000000000"
      ),
    ])
  func `very many combinations are counted exactly`(
    matrix: String,
    outputs: Int64,
    credits: String
  ) {
    let estimated = Self.estimated(matrix)
    #expect(!estimated.findings.hasErrors, "\(estimated.findings.shown)")
    #expect(estimated.estimate.total.outputs == outputs)
    #expect(estimated.total == credits)
  }

  @Test func `a priced axis is told apart among very many combinations`() {
    let estimated = Self.estimated(
      "size: [1, 2, 3], a: {from: 1, to: 1000000}, b: {from: 1, to: 1000000}, "
        + "exclude: [{size: 3, a: 1}]",
      credits: "0.000001 * size"
    )
    #expect(!estimated.findings.hasErrors)
    #expect(estimated.estimate.total.outputs == 2_999_999_000_000)
    #expect(estimated.total == "5999997")
  }

  @Test(
    arguments: [
      // 10^15 combinations of 10^12 credits come to more than can be held exactly.
      (
        "a: {from: 1, to: 1000000}, b: {from: 1, to: 1000000}, c: {from: 1, to: 1000}",
        "1000000000000"
      ),
      // 2^63 combinations do not fit 64 bits.
      ("a: {from: 1, to: 9223372036854775807}, b: [1, 2]", "0"),
      // Each of two cases fits, their sum does not.
      ("a: {from: 1, to: 9000000000000000000}, size: [1, 2]", "0 * size"),
      ("a: {from: 1, to: 9000000000000000000}, size: [1, 2]", "unknown"),
      ("a: {from: 1, to: 9223372036854775807}, include: [{a: 0}]", "0"),
      // Nor do the products with count, with samples and with the outputs of a source.
      ("a: {from: 1, to: 9223372036854775807}, samples: [2]", "0"),
      (
        "a: {from: 1, to: 9223372036854775807}, b: {from: 1, to: 9223372036854775807}, "
          + "c: {from: 1, to: 9223372036854775807}", "0"
      ),
    ])
  func `what cannot be counted is found, and nothing traps`(matrix: String, credits: String) {
    let estimated = Self.estimated(matrix, credits: credits)
    #expect(estimated.codes == ["plan.too-large"], "\(estimated.findings.shown)")
  }

  @Test(
    arguments: [
      "  - {id: a, model: m, count: 10, matrix: {a: {from: 1, to: 1000000000000000000}}}\n",
      "  - {id: a, model: m, count: 1000000000000}\n"
        + "  - {id: b, model: m, count: 1000000000000, for_each: a}\n",
      "  - {id: a, model: m, matrix: {a: {from: 1, to: 9000000000000000000}}}\n"
        + "  - {id: b, model: m, matrix: {a: {from: 1, to: 9000000000000000000}}}\n",
    ])
  func `a product or a sum that is too large is found`(jobs: String) {
    let text = """
      creditcast_catalogue: 1
      provider: test
      credit_usd: "0.01"
      checked_on: 2026-09-22
      models:
        - id: m
          name: M
          kind: image
          endpoint: /m
          input: image
          parameters: {a: {type: integer}, image: {type: file}}
          prices: [{from: 2024-01-01, credits: "0", date_is: exact, source: test}]
      """
    let estimated = Estimated(jobs: jobs, with: TestCatalogue.reading(text))
    #expect(estimated.codes == ["plan.too-large"], "\(estimated.findings.shown)")
  }

  @Test func `10^15 combinations are priced exactly`() {
    let matrix = "a: {from: 1, to: 1000000}, b: {from: 1, to: 1000000}, c: {from: 1, to: 1000}"
    let estimated = Self.estimated(matrix, credits: "8.5")
    #expect(estimated.total == "8500000000000000")
    #expect(estimated.estimate.jobs.amount(of: 0).listed == estimated.estimate.total.listed)
    #expect(estimated.estimate.jobs.unit(of: 0).map { "\($0)" } == "8.5")
  }

  @Test func `more priced cases than can be told apart are refused in words`() {
    let estimated = Self.estimated("size: {from: 1, to: 1000001}", credits: "size")
    #expect(estimated.codes == ["plan.matrix-too-hard"])
    let fits = Self.estimated("size: {from: 1, to: 2000}", credits: "size")
    #expect(fits.total == "2001000")
  }

  @Test func `a redo rate never traps`() {
    let estimated = Estimated(
      jobs: "  - {id: a, model: m, count: 1000000000, assumptions: {redo_rate: 99.999999%}}\n",
      with: Self.catalogue(credits: "1000000000000")
    )
    #expect(estimated.codes == ["plan.too-large"])
  }
}
