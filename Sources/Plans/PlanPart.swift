/// A stretch of a plan file that is read as if it were a file.
package struct PlanPart: Sendable {
  /// Its bytes in the file.
  package let bytes: Range<Int>
  /// The header of the plan whose jobs it goes on with; nil where it begins with a plan of its own.
  let header: PlanHeader?

  /// Laid before jobs that stand without their plan.
  static let opening = Array("jobs:\n".utf8)

  /// How many lines are laid before it.
  package var addedLines: Int { header == nil ? 0 : 1 }
}
