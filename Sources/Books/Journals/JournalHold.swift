internal import Quantities

/// A hold that holds, as a journal follows it.
struct JournalHold: Sendable {
  /// Whose run it is.
  let owner: String?
  /// What may still be used of it.
  var remaining: Credits
  /// What is posted as used of it already.
  var posted = Credits.zero
  /// What was made under it, by the account that it is posted to.
  var usage: [(account: String, credits: Credits)] = []
}

/// What an event counts for.
struct Counted: Sendable {
  var credits: Credits
  var cents: Int64?
}
