package import Diagnostics
package import Quantities
internal import YAMLReading

/// What a plan says beside its jobs.
package struct PlanHeader: Sendable {
  /// The plan's name; empty where it is missing, which is a finding.
  package var name = ""
  /// The place of the name.
  package var nameRange: SourceRange?
  /// Who owns it, for reports.
  package var owner: String?
  /// The place of the owner.
  package var ownerRange: SourceRange?
  /// The account that it is to be held against; nil means the default one.
  package var account: String?
  /// The place of the account.
  package var accountRange: SourceRange?
  /// The day whose prices apply; nil means today.
  package var runDay: Day?
  /// The place of the day.
  package var runDayRange: SourceRange?
  /// When it runs again and again; nil where it does not.
  package var schedule: Schedule?
  /// The place of the schedule.
  package var scheduleRange: SourceRange?
  /// What its jobs expect where they do not say themselves.
  package var assumptions = Assumptions.none
  /// What its jobs give where they do not say themselves.
  package var defaults = Defaults()

  /// Makes a header that says nothing.
  package init() {}

  /// The day whose prices apply: its own, that of its next run, or today.
  package func priceDay(today: Day) -> Day {
    runDay ?? schedule?.nextDay(from: today) ?? today
  }

  /// The keys of jobs that it gives to all of them.
  var inheritedKeys: JobKeys {
    assumptions == .none ? defaults.keys : defaults.keys.union(JobKeys(.assumptions))
  }
}

/// What a plan gives to all of its jobs.
package struct Defaults: Sendable {
  var model: Value?
  var count: Int64?
  var priority: Int?
  var tags: [String]?
  var output: String?
  var keep: (value: Keep, range: SourceRange)?
  var assumptions = Assumptions.none
  /// The keys that it gives and that are no request parameters.
  var keys: JobKeys = []
  /// The request parameters, and their texts as they are laid under each job.
  private(set) var settings: [Setting] = []
  private(set) var bytes: [UInt8] = []

  /// Whether it gives anything that is laid under jobs one by one.
  var isThere: Bool {
    model != nil || count != nil || priority != nil || output != nil || !settings.isEmpty
  }

  /// A text with its place and how it was written.
  struct Value: Sendable {
    let bytes: [UInt8]
    let range: SourceRange
    let alias: SourceRange?
    let hasComment: Bool
  }

  /// The parameters that it gives, with their places.
  package var parameters: [(name: String, range: SourceRange)] {
    settings.map { (String(decoding: bytes[$0.name.range], as: UTF8.self), $0.nameRange) }
  }

  /// Adds a request parameter.
  mutating func add(_ name: Value, _ value: Value) {
    let start = bytes.count
    bytes += name.bytes
    let middle = bytes.count
    bytes += value.bytes
    settings.append(
      Setting(
        name: Slice(start..<middle),
        fingerprint: name.bytes.span.fingerprint,
        nameRange: name.range,
        value: Slice(middle..<bytes.count),
        valueRange: value.range,
        alias: value.alias,
        isDefault: true,
        hasComment: value.hasComment
      )
    )
  }
}
