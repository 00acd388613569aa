internal import Diagnostics

/// The findings of pricing: what the catalogue says against a job, and what jobs say of one another.
package enum PricingCode: String, CaseIterable, FindingCode {
  /// The model is not in the catalogue.
  case unknownModel = "plan.unknown-model"
  /// The model does not answer any more on the day of the run.
  case retiredModel = "plan.retired-model"
  /// The model does not answer yet on the day of the run.
  case modelNotLaunched = "plan.model-not-launched"
  /// No price is known for the day or the case.
  case unknownPrice = "plan.unknown-price"
  /// No model takes a parameter of this name.
  case unknownParameter = "plan.unknown-parameter"
  /// The job's model does not take the parameter.
  case parameterNotTaken = "plan.parameter-not-taken"
  /// A parameter that the model requires is missing.
  case missingParameter = "plan.missing-parameter"
  /// A parameter's value is not of its type.
  case badParameter = "plan.bad-parameter"
  /// A parameter's value is outside its range.
  case parameterOutOfRange = "plan.parameter-out-of-range"
  /// A parameter's value is none of those that the model takes.
  case parameterNotAChoice = "plan.parameter-not-a-choice"
  /// Parameters do not go together.
  case parametersClash = "plan.parameters-clash"
  /// Text may be lost to a comment.
  case lostToComment = "plan.lost-to-comment"
  /// Two jobs of a plan have the same id.
  case duplicateID = "plan.duplicate-id"
  /// The source named by `for_each` is not in the plan.
  case unknownSource = "plan.unknown-source"
  /// Jobs work on each other's outputs in a circle.
  case circle = "plan.circle"
  /// The source has fewer outputs than are to be kept.
  case keepExceedsSource = "plan.keep-exceeds-source"
  /// The model cannot work on another job's output.
  case takesNoInput = "plan.takes-no-input"
  /// The matrix leaves nothing to make.
  case nothingToMake = "plan.nothing-to-make"
  /// A matrix with its rules is too hard to count.
  case matrixTooHard = "plan.matrix-too-hard"
  /// A number grows beyond what can be counted.
  case tooLarge = "plan.too-large"
  /// The plans of a run name different accounts.
  case severalAccounts = "plan.several-accounts"
  /// A plan has no jobs.
  case noJobs = "plan.no-jobs"
  /// A default is taken by no model of the catalogue's that the plan uses.
  case unusedDefault = "plan.unused-default"
}
