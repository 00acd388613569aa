/// What has become of a job.
package enum ChangeKind: String, Sendable, Hashable, CaseIterable {
  /// It is on the new side only.
  case added
  /// It is on the old side only.
  case removed
  /// It asks for the same under another id, or in another plan.
  case renamed
  /// It asks for something else, or it costs something else.
  case changed
}
