/// Whom usage is put down to.
struct UsageSubject: Sendable, Hashable {
  let plan: String?
  /// The job; nil for a sum over several.
  let job: String?
  /// The model; nil where it is not known.
  let model: String?
  let owner: String?
  let tags: [String]

  /// The same without plan and job, for sums.
  var group: UsageSubject {
    UsageSubject(plan: nil, job: nil, model: model, owner: owner, tags: tags)
  }
}
