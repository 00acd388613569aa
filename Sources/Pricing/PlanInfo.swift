package import Plans
package import Quantities

/// What is kept of a plan beside its jobs.
package struct PlanInfo: Sendable {
  /// The plan's name.
  package let name: String
  /// Its place among the files of the run.
  package let file: Int
  /// Who owns it.
  package let owner: String?
  /// The account that it names.
  package let account: String?
  /// The day whose prices apply.
  package let runDay: Day
  /// When it runs again and again; nil where it does not.
  package let schedule: Schedule?
  /// Whether it names the day of its run itself.
  package let isDated: Bool
  /// Where its jobs stand among the jobs of the run.
  package let jobs: Range<Int>
  /// Where its keys stand.
  package let places: PlanPlaces

  /// The same plan in a run that has other jobs before it, and in a file with more lines before it.
  func moved(jobs count: Int, file: Int, lines: Int) -> PlanInfo {
    PlanInfo(
      name: name,
      file: file,
      owner: owner,
      account: account,
      runDay: runDay,
      schedule: schedule,
      isDated: isDated,
      jobs: (jobs.lowerBound + count)..<(jobs.upperBound + count),
      places: places.moved(lines: lines)
    )
  }
}
