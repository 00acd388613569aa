package import YAMLReading

/// Bounds on what a file of plans may ask of this program.
package struct PlanLimits: Sendable, Hashable {
  /// Those on its YAML.
  package var yaml = YAMLLimits()
  /// The most jobs in a file.
  package var jobs = 10_000_000
  /// The most request parameters that a plan may give to all of its jobs.
  package var defaults = 100

  /// Makes the limits that hold unless somebody raises them.
  package init() {}
}
