/// What the outline of a text must be like for a cut before a job to fall between two jobs for sure.
///
/// With all of them the events of the whole text are those of the text before the cut, without the last
/// four, and those of `jobs:` with the text after it, without the first five: libyaml's scanner is in
/// the same state at each such dash, and what follows depends on the bytes that follow alone.
package struct CutConditions: OptionSet, Sendable {
  /// The bits of the set.
  package let rawValue: UInt8

  /// Makes a set of bits.
  package init(rawValue: UInt8) { self.rawValue = rawValue }

  /// The text before the cut holds one document; what comes after another one is no job of the first.
  package static let oneDocument = CutConditions(rawValue: 1)
  /// It has no directives, which libyaml carries over to what comes later.
  package static let noDirectives = CutConditions(rawValue: 2)
  /// Its document ends because the text does, not by `...`.
  package static let implicitEnd = CutConditions(rawValue: 4)
  /// Its root is a block mapping that begins in the first column, where `jobs:` is laid before a part.
  package static let rootAtMargin = CutConditions(rawValue: 8)
  /// The jobs are a block list without anchor and tag, so that the list begins with its first dash.
  package static let plainJobs = CutConditions(rawValue: 16)
  /// No key of the root stands after the jobs: its list might pass for jobs.
  package static let jobsLast = CutConditions(rawValue: 32)

  /// All of them.
  package static let all: CutConditions = [
    .oneDocument, .noDirectives, .implicitEnd, .rootAtMargin, .plainJobs, .jobsLast,
  ]
}
