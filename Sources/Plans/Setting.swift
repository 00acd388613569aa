package import Diagnostics

/// A request parameter that a job gives, with the places of its name and its value.
package struct Setting: Sendable {
  /// The parameter's name, as bytes of the job.
  package let name: Slice
  /// What tells the name from others before its bytes are looked at.
  package let fingerprint: UInt64
  /// The place of the name.
  package let nameRange: SourceRange
  /// The value's text, as bytes of the job.
  package let value: Slice
  /// The place of the value.
  package let valueRange: SourceRange
  /// The alias through which the value is seen, if it is.
  package let alias: SourceRange?
  /// Whether the value comes from the plan's `defaults`.
  package let isDefault: Bool
  /// Whether a comment follows the value, so that a part of a text may be lost to it.
  package let hasComment: Bool
}
