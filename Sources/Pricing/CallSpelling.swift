package import Quantities

/// How calls are written: what a format makes of each piece of a line.
///
/// Lines are put together from pieces that are spelt once, so the pieces must not depend on what stands
/// beside them.
package protocol CallSpelling: Sendable {
  /// The line of the calls that a form describes.
  func line(of form: CallForm) -> CallLine
  /// Adds the part of a job's id in the id of a call; `isFirst` tells whether the call's id begins with it.
  func append(id: String, isFirst: Bool, to bytes: inout [UInt8])
  /// Adds what stands between the quotes of a parameter that is a text.
  func append(text: String, to bytes: inout [UInt8])
  /// Adds the price of one call.
  func append(unit: Credits?, to bytes: inout [UInt8])
}
