/// What is wrong with a cron line.
enum CronProblem: Error, Hashable {
  /// It has not five fields.
  case fields(Int)
  /// A name such as `@reboot` that stands for no times.
  case unknownName(String)
  /// A word that is no number and no name of the field.
  case unknownWord(CronField, String)
  /// A number that the field does not have.
  case outOfRange(CronField, String)
  /// A step that is no number from 1 on.
  case badStep(CronField, String)
  /// A range whose end comes before its start.
  case backwards(CronField, String)
}
