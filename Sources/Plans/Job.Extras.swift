package import Diagnostics

extension Job {
  /// What only some jobs have; it never changes, and is shared because a job is handed around.
  package final class Extras: Sendable {
    /// The combinations to make.
    package let matrix: Matrix?
    /// The id of the job whose outputs this one works on.
    package let source: Text?
    /// How many of the source's outputs go on.
    package let keep: Keep
    /// The place of `keep`.
    package let keepRange: SourceRange?
    /// Words to group jobs by.
    package let tags: [String]
    /// What the job expects, with what it leaves open taken from the plan.
    package let assumptions: Assumptions

    /// What a draft says, and where it says nothing the plan.
    init(_ draft: JobDraft.Extra, _ header: PlanHeader) {
      let keep = draft.keep ?? (draft.source == nil ? nil : header.defaults.keep?.value)
      matrix = draft.matrix
      source = draft.source
      self.keep = keep ?? .all
      keepRange = draft.keepRange ?? header.defaults.keep?.range
      tags = draft.tags ?? header.defaults.tags ?? []
      assumptions = (draft.assumptions ?? .none).over(header.inheritedAssumptions)
    }

    /// What all jobs of a plan have; nil where that is nothing.
    static func shared(by header: PlanHeader) -> Extras? {
      guard header.defaults.tags != nil || header.inheritedAssumptions != .none else {
        return nil
      }
      return Extras(JobDraft.Extra(), header)
    }
  }
}

extension PlanHeader {
  /// What jobs expect that do not say it themselves.
  fileprivate var inheritedAssumptions: Assumptions { defaults.assumptions.over(assumptions) }
}
