internal import ArgumentParser

/// What a run is settled by, in the user's words.
enum SettleBy: String, ArgumentWord, Sendable {
  /// The best that is known.
  case auto
  /// The outputs that the command reports, which are all of them.
  case outputs
  /// The balance before and after.
  case balance
  /// All of the hold.
  case hold
}
