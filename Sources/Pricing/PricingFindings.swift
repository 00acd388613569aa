internal import Catalogues
internal import Diagnostics
internal import Quantities

/// All wording of pricing but that about values.
extension Finding {
  static func unknownModel(_ name: String, in catalogue: Catalogue, at place: Place) -> Finding {
    let candidates = catalogue.models(at: name).map { "`\(catalogue.models[$0].id)`" }
    guard candidates.isEmpty else {
      return Finding(
        PricingCode.unknownModel,
        .error,
        "several models answer at `\(name)`",
        at: place,
        help: "name one: \(candidates.joined(separator: ", "))"
      )
    }
    let nearest = catalogue.nearestModel(to: name)
    return Finding(
      PricingCode.unknownModel,
      .error,
      "unknown model `\(name.shortened)`",
      at: place,
      help: nearest.map { "did you mean `\($0)`?" }
        ?? "`creditcast prices list` shows the models; `--prices FILE` adds some"
    )
  }

  static func missingModel(at place: Place) -> Finding {
    Finding(
      PricingCode.missingParameter,
      .error,
      "this job has combinations without a `model`",
      at: place,
      help: "add `model:` to the job, to the matrix or to the entries of `include`"
    )
  }

  static func notLaunched(_ model: String, on day: Day, first: Day, at place: Place) -> Finding {
    Finding(
      PricingCode.modelNotLaunched,
      .error,
      "`\(model)` answers from \(first) on, and the run is dated \(day)",
      at: place,
      help: "date the run later with `run_at`, or use another model"
    )
  }

  static func retired(_ model: String, on day: Day, since last: Day, at place: Place) -> Finding {
    Finding(
      PricingCode.retiredModel,
      .error,
      "`\(model)` has not answered since \(last), and the run is dated \(day)",
      at: place,
      help: "use another model; `creditcast prices list` shows those that answer"
    )
  }

  static func unknownPrice(_ model: String, on day: Day, at place: Place) -> Finding {
    Finding(
      PricingCode.unknownPrice,
      .warning,
      "no price of `\(model)` is known for \(day)",
      at: place,
      help: "give one with `--prices FILE`; until then nothing can be said for certain"
    )
  }

  static func unknownCase(_ model: String, _ price: String, at place: Place) -> Finding {
    Finding(
      PricingCode.unknownPrice,
      .warning,
      "no price of `\(model)` is known for these parameters",
      at: place,
      help: "what is known is `\(price)`; give a price with `--prices FILE`"
    )
  }

  static func undefinedPrice(
    _ model: String,
    _ price: String,
    _ reason: UndefinedPrice,
    at place: Place
  ) -> Finding {
    let why =
      switch reason {
      case .dividedByZero: "divides by zero"
      case .tooLarge: "is too large to count"
      case .negative: "is below zero"
      }
    return Finding(
      PricingCode.unknownPrice,
      .warning,
      "the price of `\(model)` \(why) for these parameters",
      at: place,
      help: "the price is `\(price)`; mend it with `--prices FILE`"
    )
  }

  static func takesNoInput(_ model: String, at place: Place) -> Finding {
    Finding(
      PricingCode.takesNoInput,
      .error,
      "`\(model)` cannot work on the output of another job",
      at: place,
      help: "remove `for_each`, or use a model that takes an image or audio"
    )
  }

  static func inputGivenTwice(_ name: String, at place: Place) -> Finding {
    Finding(
      PricingCode.parametersClash,
      .error,
      "`\(name)` stands in the job and comes from `for_each` as well",
      at: place,
      help: "remove one of the two"
    )
  }

  static func duplicateID(_ id: String, at place: Place, first: Place) -> Finding {
    Finding(
      PricingCode.duplicateID,
      .error,
      "two jobs of this plan have the id `\(id)`",
      at: place,
      help: "give one of them another id",
      notes: [Note("the first stands here", at: first)]
    )
  }

  static func unknownSource(_ id: String, at place: Place, among ids: [String]) -> Finding {
    let nearest = NearestWord.to(id, among: ids)
    return Finding(
      PricingCode.unknownSource,
      .error,
      "no job of this plan has the id `\(id.shortened)`",
      at: place,
      help: nearest.map { "did you mean `\($0)`?" } ?? "name the id of a job in the same plan"
    )
  }

  static func circle(_ ids: [String], at place: Place) -> Finding {
    let way = ids.map { "`\($0)`" }.joined(separator: " → ")
    return Finding(
      PricingCode.circle,
      .error,
      "these jobs wait for each other: \(way)",
      at: place,
      help: "one of them must begin without `for_each`"
    )
  }

  static func keepExceedsSource(
    _ keep: Int64,
    _ outputs: Int64,
    source: String,
    at place: Place
  ) -> Finding {
    Finding(
      PricingCode.keepExceedsSource,
      .warning,
      "`keep` is \(keep), and `\(source)` makes only \(outputs)",
      at: place,
      help: "write `keep: \(outputs)`, or let the source make more"
    )
  }

  static func nothingToMake(at place: Place) -> Finding {
    Finding(
      PricingCode.nothingToMake,
      .error,
      "`exclude` leaves no combination, so the job makes nothing",
      at: place,
      help: "exclude less, or remove the job"
    )
  }

  static func matrixTooHard(decidedBy axes: [String], hasRules: Bool, at place: Place) -> Finding {
    let names = axes.map { "`\($0)`" }.joined(separator: ", ")
    var fewer: [String] = []
    if hasRules { fewer.append("fewer `exclude` and `include` entries") }
    if !axes.isEmpty { fewer.append("fewer values of \(names), which must be told apart") }
    return Finding(
      PricingCode.matrixTooHard,
      .error,
      "this matrix takes more steps to count than are left of the \(WorkBudget.ofRun) of a run",
      at: place,
      help:
        "write \(fewer.joined(separator: " or ")), or split the plan and check the parts one by one"
    )
  }

  static func tooLarge(_ what: String, at place: Place) -> Finding {
    Finding(
      PricingCode.tooLarge,
      .error,
      "\(what) grows beyond what can be counted exactly",
      at: place,
      help: "split the job, or check its counts"
    )
  }

  static func severalAccounts(_ first: String, _ second: String, at place: Place) -> Finding {
    Finding(
      PricingCode.severalAccounts,
      .error,
      "this plan is for the account `\(second)`, and an earlier one for `\(first)`",
      at: place,
      help:
        "name the same account in both, or check the plans of each account in a run of their own"
    )
  }

  static func noJobs(at place: Place) -> Finding {
    Finding(
      PricingCode.noJobs,
      .warning,
      "this plan has no jobs",
      at: place,
      help: "add one under `jobs:`"
    )
  }

  static func unusedDefault(_ name: String, at place: Place) -> Finding {
    Finding(
      PricingCode.unusedDefault,
      .warning,
      "no job of this plan takes the default `\(name)`",
      at: place,
      help: "remove it, or give it to a job whose model takes it"
    )
  }
}
