package import Diagnostics

/// What a text has shown of its documents so far, for telling whether it may be read in parts.
package struct TextOutline: Sendable {
  /// How many documents have begun.
  package internal(set) var documents = 0
  /// Whether one has directives, such as `%YAML 1.2`.
  package internal(set) var hasDirectives = false
  /// Whether one ends with `...`.
  package internal(set) var hasExplicitEnd = false
  /// Where the text ends, once it has been read whole.
  package internal(set) var end: Position?
  /// How many nodes aliases and merge keys have repeated.
  package internal(set) var repeatedNodes = 0
  /// How many bytes those hold.
  package internal(set) var repeatedBytes = 0
  /// How many nodes anchors have kept.
  package internal(set) var keptNodes = 0

  /// The outline of a text that has not been read.
  package init() {}

  /// Counts what another part of the text repeats and keeps.
  package mutating func add(_ other: TextOutline) {
    repeatedNodes += other.repeatedNodes
    repeatedBytes += other.repeatedBytes
    keptNodes += other.keptNodes
  }

  /// Whether so little is repeated and kept that no limit can be met on the way.
  package func isWithin(_ limits: YAMLLimits) -> Bool {
    max(repeatedNodes, keptNodes) <= limits.aliasNodes && repeatedBytes <= limits.freeAliasBytes
  }
}
