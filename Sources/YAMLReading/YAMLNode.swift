/// The kinds of value that a document is made of.
package enum YAMLNode: Sendable, Hashable {
  /// A text, a number, a truth value: what its reader expects decides.
  case scalar
  /// Keys with values.
  case mapping
  /// A list.
  case sequence
  /// An empty value, `~` or `null`.
  case null
}
