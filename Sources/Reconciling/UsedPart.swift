package import Quantities

/// What a run says that it made with one model, for one owner and one set of tags.
package struct UsedPart: Sendable, Hashable {
  /// The model; nil where nobody says.
  package let model: String?
  /// Whose it is; nil where nobody says.
  package let owner: String?
  /// Words to group by.
  package let tags: [String]
  /// The billed outputs.
  package let outputs: Int64
  /// What they cost at list price.
  package let credits: Credits

  /// Makes a part.
  package init(model: String?, owner: String?, tags: [String], outputs: Int64, credits: Credits) {
    self.model = model
    self.owner = owner
    self.tags = tags
    self.outputs = outputs
    self.credits = credits
  }
}
