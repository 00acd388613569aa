internal import Diagnostics

/// The findings about files in which a runner tells what it used.
package enum UsageCode: String, CaseIterable, FindingCode {
  /// A line is no JSON object.
  case badLine = "usage.bad-line"
  /// A key of a line is missing, twice there, or has a value that it cannot have.
  case badValue = "usage.bad-value"
  /// A line is about a job that the plans do not have.
  case unknownJob = "usage.unknown-job"
  /// Nothing says what a call costs.
  case unpriced = "usage.unpriced"
  /// A line, a file or a sum is too large.
  case tooLarge = "usage.too-large"
  /// The file ends in the middle of a line.
  case torn = "usage.torn"

  /// What the code means and what to do.
  package var explanation: String {
    switch self {
    case .badLine:
      "A usage file holds one JSON object a line, such as `{\"id\": \"hero.1\", \"outcome\": \"ok\"}`. What"
        + " is not one is passed over, and the file is not trusted to tell all that was used."
    case .badValue:
      "A line needs `id` and `outcome` (ok, failed, filtered or redone). It may have `billed` (true, false,"
        + " 1 or 0), `outputs` (a whole number), `credits` (an exact decimal, as a text) and `seconds` (a number). Other keys are"
        + " passed over, so a runner can write the line of `creditcast expand` with an outcome in it."
    case .unknownJob:
      "`id` is the id of a call as `creditcast expand` writes it, or the id of a job. Where several plans"
        + " have a job of that name, `plan` says which one is meant."
    case .unpriced:
      "The call was billed, and neither the line (`credits`, or the `unit` that `creditcast expand` writes)"
        + " nor the plan says what it costs. It is never taken to be free."
    case .tooLarge:
      "A line has at most 65,536 bytes, a file at most 16,777,216 lines, and sums stop at 10^24 credits."
    case .torn:
      "The program that wrote the file ended before its last line was whole. The line is passed over; the"
        + " call that it was about may have been billed."
    }
  }
}
