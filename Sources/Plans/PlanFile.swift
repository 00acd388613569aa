package import YAMLReading

/// A file that holds plans, with the limits to read it by.
package struct PlanFile: Sendable {
  /// The text.
  package let source: SourceFile
  /// What the text may ask of this program.
  package let limits: PlanLimits

  /// Makes a plan file.
  package init(_ source: SourceFile, limits: PlanLimits = PlanLimits()) {
    self.source = source
    self.limits = limits
  }

  /// The name as the user gave it.
  package var name: String { source.name }
}
