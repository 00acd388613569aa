package import Diagnostics

/// A finding with the line that it is about.
package struct ShownFinding: Sendable, Hashable {
  /// The finding.
  package let finding: Finding
  /// The line of its file, where the file could be read.
  package let excerpt: Excerpt?

  /// Makes a finding to show.
  package init(_ finding: Finding, excerpt: Excerpt? = nil) {
    self.finding = finding
    self.excerpt = excerpt
  }
}
