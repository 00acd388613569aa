package import Quantities

/// A plan of one side of a comparison.
package struct SidePlan: Sendable, Hashable {
  /// Its name.
  package let name: String
  /// The file that it stands in, as it was named.
  package let file: String
  /// The day whose prices apply; nil where that is not known.
  package let runDay: Day?

  /// Makes a plan.
  package init(name: String, file: String, runDay: Day?) {
    self.name = name
    self.file = file
    self.runDay = runDay
  }

  /// The last part of the file's name, which stays the same where folders move.
  var fileName: Substring { file.split(separator: "/").last ?? "" }
}
