internal import Diagnostics

/// The findings of the plan reader.
package enum PlanCode: String, CaseIterable, FindingCode {
  /// A document is no plan.
  case notAPlan = "plan.not-a-plan"
  /// A file holds no plan.
  case empty = "plan.empty"
  /// The format version is missing.
  case noVersion = "plan.no-version"
  /// The format version is not known.
  case unknownVersion = "plan.unknown-version"
  /// A key is not known.
  case unknownKey = "plan.unknown-key"
  /// A key that is required is missing.
  case missingKey = "plan.missing-key"
  /// A value is a list or mapping where a text is expected, or the other way round.
  case wrongKind = "plan.wrong-kind"
  /// A value is empty.
  case emptyValue = "plan.empty-value"
  /// The plan's name is not a name.
  case badName = "plan.bad-name"
  /// A job's id is not an id.
  case badID = "plan.bad-id"
  /// A number is spelt in a way that is not taken.
  case notANumber = "plan.not-a-number"
  /// A number is outside its range.
  case outOfRange = "plan.out-of-range"
  /// A day is not a day.
  case badDay = "plan.bad-day"
  /// A schedule says no times.
  case badSchedule = "plan.bad-schedule"
  /// A plan has a day and a schedule.
  case scheduleAndDay = "plan.schedule-and-day"
  /// A share is not a share.
  case badShare = "plan.bad-share"
  /// A key stands in `defaults` that only a job may have.
  case notADefault = "plan.not-a-default"
  /// `keep` stands in a job that has no source.
  case keepWithoutSource = "plan.keep-without-source"
  /// The matrix is empty, or an axis or a rule of it is.
  case emptyMatrix = "plan.empty-matrix"
  /// An axis of the matrix is not a list, a range or a file.
  case badAxis = "plan.bad-axis"
  /// A key cannot vary inside a job.
  case keyCannotVary = "plan.key-cannot-vary"
  /// A key stands in the job and in its matrix.
  case axisAlsoGiven = "plan.axis-also-given"
  /// A range of numbers holds none.
  case emptyRange = "plan.empty-range"
  /// A range of numbers stops before its end.
  case rangeEnd = "plan.range-end"
  /// An exclude names a key that is no axis.
  case excludeKey = "plan.exclude-key"
  /// A rule names a value that its axis does not have.
  case ruleMatchesNothing = "plan.rule-matches-nothing"
  /// A prompt file is missing.
  case promptFileMissing = "plan.prompt-file-missing"
  /// A prompt file is outside the plan's folder.
  case promptFileOutside = "plan.prompt-file-outside"
  /// A prompt file cannot be read.
  case promptFileUnreadable = "plan.prompt-file-unreadable"
  /// A prompt file does not hold what is looked for.
  case promptFileContent = "plan.prompt-file-content"
  /// A file has too many jobs.
  case jobLimit = "plan.job-limit"
  /// A plan has too many defaults.
  case defaultLimit = "plan.default-limit"
}
