package import Quantities

/// One job of a run with its cost.
package struct JobLine: Sendable, Hashable {
  /// The job's id.
  package let id: String
  /// The file that it stands in, as it was named.
  package let file: String
  /// The line of the job, from 1.
  package let line: Int
  /// The column of the job, from 1.
  package let column: Int
  /// Who owns its plan, where the plan says so.
  package let owner: String?
  /// Words to group jobs by.
  package let tags: [String]
  /// The models that it uses: one, unless its matrix ranges over models.
  package let models: [String]
  /// How many requests it makes.
  package let calls: Int64
  /// How many outputs it makes.
  package let outputs: Int64
  /// The price of one call, where all its calls cost the same.
  package let unit: Credits?
  /// The cost at list price; nil where a price is not known.
  package let listed: Credits?
  /// The cost with outputs that are expected to be made again; nil where a price is not known.
  package let expected: Credits?
  /// The day since which the price has been in force.
  package let priceFrom: Day?
  /// Where the price was read.
  package let source: String?
  /// The plan that it belongs to.
  package let plan: String
  /// How its billed outputs are made again.
  package let redoing: Redoing
  /// What tells whether another job asks for the same; nil where it was not asked for.
  package let content: UInt64?

  /// Makes a line from its parts.
  package init(
    id: String,
    file: String,
    line: Int,
    column: Int,
    owner: String?,
    tags: [String],
    models: [String],
    calls: Int64,
    outputs: Int64,
    unit: Credits?,
    listed: Credits?,
    expected: Credits?,
    priceFrom: Day?,
    source: String?,
    plan: String = "",
    redoing: Redoing = .none,
    content: UInt64? = nil
  ) {
    self.id = id
    self.file = file
    self.line = line
    self.column = column
    self.owner = owner
    self.tags = tags
    self.models = models
    self.calls = calls
    self.outputs = outputs
    self.unit = unit
    self.listed = listed
    self.expected = expected
    self.priceFrom = priceFrom
    self.source = source
    self.plan = plan
    self.redoing = redoing
    self.content = content
  }

  /// The job's place.
  package var place: JobPlace { JobPlace(id: id, file: file, line: line, column: column) }
}
