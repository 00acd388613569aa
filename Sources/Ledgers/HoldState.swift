/// What has become of a hold.
package enum HoldState: String, Sendable, Hashable, CaseIterable {
  /// It holds.
  case active
  /// What it used is known, or taken as known.
  case settled
  /// It was given back unused.
  case voided
  /// Its lease ran out: all of it counts as used until a later reading shows otherwise.
  case expired
}
