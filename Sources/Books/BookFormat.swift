/// What all JSON of ledgers begins with.
package enum BookFormat {
  /// The version of the format; minor ones only add members.
  package static let version = "1.0"
}
