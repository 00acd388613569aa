package import Diagnostics

/// A key of a mapping with its value, as far as that is a scalar.
///
/// The bytes of both stand behind each other where they have been copied to.
package struct YAMLPair: Sendable {
  /// What tells the key from others.
  package internal(set) var fingerprint: UInt64 = 0
  /// Where the bytes of the key begin.
  package internal(set) var start = 0
  /// Where the bytes of the key end, and those of the value begin.
  package internal(set) var middle = 0
  /// Where the bytes of the value end; it has none where it is no scalar.
  package internal(set) var end = 0
  /// The range of the key.
  package internal(set) var keyRange = SourceRange(at: .start)

  /// Makes a pair for others to be read over it.
  package init() {}
}
