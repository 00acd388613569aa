package import Diagnostics
internal import YAMLReading

/// How a plan lies in its text, as far as it has been read.
package struct PlanOutline: Sendable {
  /// How the text marks its documents, and where it ends.
  var text = TextOutline()
  /// Whether the root is a block mapping that begins in the first column.
  var isRootAtMargin = false
  /// Whether the jobs are a block list without anchor and tag.
  var hasPlainJobs = false
  /// The place of the first job's dash.
  var firstJob: Position?
  /// Whether nothing but jobs came after `jobs`.
  var isJobsLast = false
  /// How many jobs there were.
  var jobs = 0

  /// Where the text ends, once it has been read whole.
  package var end: Position? { text.end }

  /// What the parts of a file come to, held against the limits of the whole.
  package struct Totals: Sendable {
    private var jobs = 0
    private var text = TextOutline()

    /// Nothing.
    package init() {}

    /// Adds a part; false where a limit might stop one reading of the whole.
    package mutating func add(_ part: PlanOutline, within limits: PlanLimits) -> Bool {
      jobs += part.jobs
      text.add(part.text)
      return jobs <= limits.jobs && text.isWithin(limits.yaml)
    }
  }

  /// Whether a text that goes on with a plan may be cut before that.
  var allowsCutBeforePlan: Bool { !text.hasDirectives }

  /// Whether what is asked holds, for a text that goes on with a dash in one column.
  func allows(cutBefore column: Int, on conditions: CutConditions) -> Bool {
    var met = CutConditions()
    if text.documents == 1 { met.insert(.oneDocument) }
    if !text.hasDirectives { met.insert(.noDirectives) }
    if !text.hasExplicitEnd { met.insert(.implicitEnd) }
    if isRootAtMargin { met.insert(.rootAtMargin) }
    if hasPlainJobs, firstJob?.column == column { met.insert(.plainJobs) }
    if isJobsLast { met.insert(.jobsLast) }
    return met.isSuperset(of: conditions)
  }
}
