/// Where a key was taken from.
package enum KeyOrigin: Sendable, Hashable {
  /// The environment variable of this name.
  case environment(String)
  /// The file at this path.
  case file(String)
}
