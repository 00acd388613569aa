/// Bounds on what a YAML text may ask of this program; each has its own finding.
package struct YAMLLimits: Sendable, Hashable {
  /// The largest file, in bytes.
  package var fileBytes = 2 << 30
  /// The deepest nesting of mappings and sequences.
  package var depth = 64
  /// The longest scalar, in bytes.
  package var scalarBytes = 64 << 10
  /// The most keys in one mapping.
  package var keys = 1024
  /// The most nodes that aliases and merge keys may repeat, and that anchors may keep, in a file.
  package var aliasNodes = 1_000_000
  /// How many times the bytes read so far aliases may repeat, above a first megabyte.
  package var aliasGrowth = 10
  /// How many bytes a repeated node counts beside its text, because none is repeated for nothing.
  static var nodeBytes: Int { 4 }
  /// That first megabyte.
  var freeAliasBytes: Int { 1 << 20 }
  /// The most bytes between one value and the next.
  package var gapBytes = 8 << 20

  /// Makes the limits that hold unless somebody raises them.
  package init() {}
}
