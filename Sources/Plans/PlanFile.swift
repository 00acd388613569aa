package import YAMLReading

/// A file that holds plans, with the limits to read it by.
package struct PlanFile: Sendable {
  /// The text.
  package let source: SourceFile
  /// The folder of the files that the plans name.
  package let folder: ConfinedFolder
  /// What the text may ask of this program.
  package let limits: PlanLimits

  /// Makes a plan file; unless a folder is given, it is the one that the text stands in.
  package init(
    _ source: SourceFile,
    in folder: ConfinedFolder? = nil,
    limits: PlanLimits = PlanLimits()
  ) {
    self.source = source
    self.folder = folder ?? ConfinedFolder(of: source)
    self.limits = limits
  }

  /// The name as the user gave it.
  package var name: String { source.name }
}
