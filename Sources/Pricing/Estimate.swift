internal import Catalogues
internal import Plans
package import Quantities

/// What the plans of a run make and cost.
package struct Estimate: Sendable {
  /// The files, as they were named.
  package let files: [String]
  /// The plans, in the order of the files.
  package let plans: [PlanInfo]
  /// The jobs, in the order of the plans.
  package let jobs: JobTable
  /// What each model of the catalogue has part in, in the catalogue's order.
  package let models: [ModelTotal]
  /// What all jobs make and cost.
  package let total: Amount
  /// How many jobs have no known price.
  package let unpricedJobs: Int
  /// What was found in the jobs that was asked for; nil where nothing was.
  package let answers: JobAnswers?
  /// The price list that was used.
  let catalogue: Catalogue
  /// For each job that works on another's outputs, that other one.
  let sources: [Int: Int]
  /// For each file whose headers come after its jobs, its headers.
  let lateHeaders: [Int: [PlanHeader]]
  /// For each file that was read in parts, these.
  let parts: [Int: [JobPart]]

  /// The account that the plans name.
  package var account: String? { plans.lazy.compactMap(\.account).first }

  /// Where the price list comes from and how it is bought.
  package var prices: PriceList {
    PriceList(
      provider: catalogue.provider,
      creditPrice: catalogue.creditPrice,
      checkedOn: catalogue.checkedOn,
      purchasePage: catalogue.purchaseURL ?? "",
      overrides: catalogue.overrides
    )
  }

  /// The id of a model, by its place in the catalogue.
  package func name(ofModel index: Int) -> String { catalogue.models[index].id }

  /// Since when the price of a job of one model has been in force, and where it was read.
  package func priceOrigin(of job: Int) -> (from: Day, source: String)? {
    priceRow(of: job).map { ($0.from, $0.source) }
  }

  private func priceRow(of job: Int) -> PriceRow? {
    guard let model = jobs.models(of: job).first, jobs.models(of: job).count == 1 else {
      return nil
    }
    let day = plans[jobs.plan(of: job)].runDay
    switch catalogue.models[model].price(on: day) {
    case .priced(let row), .unknown(let row): return catalogue.models[model].prices[row]
    case .notLaunched, .retired: return nil
    }
  }
}
