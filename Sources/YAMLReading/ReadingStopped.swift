/// Reading of a file ended before its end; a finding says why.
package struct ReadingStopped: Error, Sendable, Hashable {
  /// Makes the error; the finding has been recorded before.
  package init() {}
}
