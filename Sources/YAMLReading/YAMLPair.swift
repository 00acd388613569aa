package import Diagnostics

/// A key of a mapping with its value, as far as that is a scalar.
package struct YAMLPair: Sendable {
  /// What tells the key from others.
  package internal(set) var fingerprint: UInt64 = 0
  /// Where the bytes of the key have been copied to.
  package internal(set) var key = 0..<0
  /// Where the bytes of the value have been copied to; empty where it is no scalar.
  package internal(set) var value = 0..<0
  /// The range of the key.
  package internal(set) var keyRange = SourceRange(at: .start)

  /// Makes a pair for others to be read over it.
  package init() {}
}
