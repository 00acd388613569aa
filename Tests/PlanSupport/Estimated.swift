package import Catalogues
package import Diagnostics
package import Plans
package import Pricing
internal import Quantities
internal import YAMLReading

/// What pricing says of some plans.
package struct Estimated: Sendable {
  /// The estimate, which means something only without errors.
  package let estimate: Estimate
  /// What was found.
  package let findings: Findings
  /// How many parts of files were read side by side.
  package let partsRead: Int

  /// Prices files on a day.
  package init(
    files: [PlanFile],
    with catalogue: Catalogue = TestCatalogue.stability,
    today: String = "2026-10-01",
    questions: JobQuestions? = nil,
    splitting: Splitting = .none
  ) {
    guard let day = Day(reading: today) else { preconditionFailure("\(today) is no day") }
    var estimator = Estimator(catalogue, today: day, questions: questions, splitting: splitting)
    for file in files { estimator.add(file) }
    findings = estimator.findings
    partsRead = estimator.partsRead
    estimate = estimator.estimate()
  }

  /// Prices texts, named `1.yaml` and so on.
  package init(
    _ texts: String...,
    with catalogue: Catalogue = TestCatalogue.stability,
    today: String = "2026-10-01"
  ) {
    self.init(texts: texts, with: catalogue, today: today)
  }

  /// Prices texts, named `1.yaml` and so on.
  package init(
    texts: [String],
    with catalogue: Catalogue = TestCatalogue.stability,
    today: String = "2026-10-01",
    questions: JobQuestions? = nil
  ) {
    let files = texts.enumerated().map { index, text in
      PlanFile(SourceFile(name: "\(index + 1).yaml", origin: .memory(Array(text.utf8))))
    }
    self.init(files: files, with: catalogue, today: today, questions: questions)
  }

  /// Prices the jobs of one plan.
  package init(
    jobs: String,
    header: String = "",
    with catalogue: Catalogue = TestCatalogue.stability,
    today: String = "2026-10-01"
  ) {
    self.init(
      texts: ["creditcast: 1\nname: test\n\(header)jobs:\n\(jobs)"],
      with: catalogue,
      today: today
    )
  }

  /// The codes of the findings, in the order in which they are shown.
  package var codes: [String] { findings.shown.map(\.code) }

  /// The total at list price, as an exact decimal.
  package var total: String { "\(estimate.total.listed)" }
}
