package import Catalogues
package import Quantities

/// A call as the slow and simple expansion makes it.
package struct ReferenceCall: Sendable {
  /// Its id.
  package let id: String
  /// The id of its job.
  package let job: String
  /// The name of its plan.
  package let plan: String
  /// What is asked.
  package let model: Model
  /// The parameters that the model takes, with their values.
  package let parameters: [(schema: Parameter, value: String)]
  /// The price of the call.
  package let unit: Credits?
  /// How many outputs it makes.
  package let outputs: Int64
  /// The output that it works on.
  package let input: (call: String, output: Int64, prompt: String?)?
  /// The job's words.
  package let tags: [String]
  /// Where the job wants its outputs.
  package let output: String?

  /// The prompt that it gives to those that work on its outputs.
  var prompt: String? {
    parameters.first { $0.schema.name == "prompt" }?.value ?? input?.prompt
  }
}
