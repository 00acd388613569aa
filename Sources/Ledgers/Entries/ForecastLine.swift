package import Quantities

/// What a run is expected to use of one model, for one owner and one set of tags.
package struct ForecastLine: LedgerBody {
  /// The model.
  package let model: String
  /// The plan's owner.
  package let owner: String?
  /// The jobs' tags.
  package let tags: [String]
  /// The outputs wanted.
  package let outputs: Int64
  /// Their list price.
  package let listed: Credits
  /// What they are expected to cost.
  package let expected: Credits

  /// Makes a line.
  package init(
    model: String,
    owner: String?,
    tags: [String],
    outputs: Int64,
    listed: Credits,
    expected: Credits
  ) {
    self.model = model
    self.owner = owner
    self.tags = tags
    self.outputs = outputs
    self.listed = listed
    self.expected = expected
  }

  /// Reads it from a part of an event's body.
  package init(from reader: BodyReader) throws(BodyFault) {
    model = try reader.text("model")
    owner = try reader.text(ifAny: "owner")
    tags = try reader.texts("tags")
    outputs = try reader.number("outputs")
    listed = try reader.credits("listed")
    expected = try reader.credits("expected")
  }

  /// Writes the members.
  package func write(to writer: inout BodyWriter) {
    writer.text("model", model)
    writer.text("owner", owner)
    writer.texts("tags", tags)
    writer.number("outputs", outputs)
    writer.credits("listed", listed)
    writer.credits("expected", expected)
  }
}
