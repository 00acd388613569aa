package import Catalogues
package import Quantities

/// What calls of a job have in common: all but their values, prices and ids.
package struct CallForm: Sendable {
  /// Whether other jobs share it, so that the job's id, its tags and the text of its output differ.
  package let isShared: Bool
  /// The id of the job.
  package let job: String
  /// The name of the plan.
  package let plan: String
  /// The model.
  package let model: Model
  /// The parameters that the model takes, in the order in which they are given.
  package let parameters: [Parameter]
  /// Words to group jobs by.
  package let tags: [String]
  /// Where the runner is to put what a call makes, as the plan says.
  package let output: String?
  /// Whether the calls work on the outputs of others.
  package let hasInput: Bool
  /// What each of the calls makes and costs; nil where that differs.
  package let cost: Cost?

  /// What a call makes and costs.
  package struct Cost: Sendable {
    /// How many outputs it makes.
    package let outputs: Int64
    /// Its price; nil where none is known.
    package let unit: Credits?
  }

  /// One parameter of a request.
  package struct Parameter: Sendable {
    /// What the model says of it.
    package let schema: Catalogues.Parameter
    /// Where its value comes from.
    package let value: Value

    /// Whether its value is spelt as a text, or as it stands in the plan.
    package var isText: Bool {
      switch schema.type {
      case .integer, .number, .boolean: false
      case .text, .choice, .file: true
      }
    }
  }

  /// Where a value comes from.
  package enum Value: Sendable {
    /// All calls give the same.
    case same(String)
    /// It differs from call to call.
    case slot(Slot)
  }

  /// A place that takes a value of an axis.
  package struct Slot: Sendable, Hashable {
    /// The axis; behind the last one stands the prompt of the output that is worked on.
    let axis: Int
  }
}

extension CallForm.Parameter {
  /// A parameter with its value.
  init(_ schema: Catalogues.Parameter, _ value: RequestDraft.Value) {
    self.schema = schema
    switch value {
    case .text(let text): self.value = .same(text)
    case .axis(let axis): self.value = .slot(CallForm.Slot(axis: axis))
    }
  }
}
