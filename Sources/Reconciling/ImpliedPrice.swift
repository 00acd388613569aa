package import Quantities

/// What an output of a model costs by what the balance says.
package struct ImpliedPrice: Sendable, Hashable {
  /// The model.
  package let model: String
  /// What an output costs at list price.
  package let listed: Fraction
  /// What the balance implies.
  package let implied: Fraction
  /// How many outputs say so.
  package let outputs: Int64
  /// How many periods say so.
  package let periods: Int

  /// Makes a price.
  package init(model: String, listed: Fraction, implied: Fraction, outputs: Int64, periods: Int) {
    self.model = model
    self.listed = listed
    self.implied = implied
    self.outputs = outputs
    self.periods = periods
  }
}
