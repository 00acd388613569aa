package import Diagnostics
internal import Plans

/// Where the keys of a plan stand that rules may be about.
package struct PlanPlaces: Sendable {
  /// Where the plan begins.
  package let start: SourceRange
  /// The place of its name.
  package let name: SourceRange?
  /// The place of its owner; nil where it names none.
  package let owner: SourceRange?
  /// The place of its account; nil where it names none.
  package let account: SourceRange?
  /// The place of its day or its schedule; nil where it names neither.
  package let runDay: SourceRange?

  /// The same places in a file with more lines before them.
  func moved(lines: Int) -> PlanPlaces {
    PlanPlaces(
      start: start.moved(lines: lines),
      name: name?.moved(lines: lines),
      owner: owner?.moved(lines: lines),
      account: account?.moved(lines: lines),
      runDay: runDay?.moved(lines: lines)
    )
  }
}

extension PlanPlaces {
  /// The places of a header.
  init(_ header: PlanHeader, start: SourceRange) {
    self.init(
      start: start,
      name: header.nameRange,
      owner: header.owner == nil ? nil : header.ownerRange,
      account: header.account == nil ? nil : header.accountRange,
      runDay: header.runDay == nil
        ? header.schedule == nil ? nil : header.scheduleRange : header.runDayRange
    )
  }
}
