package import Quantities

/// How calls are written: what a format makes of each piece of a line.
///
/// Lines are put together from pieces that are spelt once, so the pieces must not depend on what stands
/// beside them.
package protocol CallSpelling: Sendable {
  /// The line of the calls that a form describes.
  func line(of form: CallForm) -> CallLine
  /// Adds a job's part of the id of a call, with a dot behind it; `isFirst` tells whether the call's id
  /// begins with it.
  func append(id: ArraySlice<UInt8>, isFirst: Bool, to bytes: inout [UInt8])
  /// Adds what stands between the quotes of a parameter that is a text.
  func append(text: ArraySlice<UInt8>, to bytes: inout [UInt8])
  /// Adds a text that stands by itself.
  func append(field text: ArraySlice<UInt8>, to bytes: inout [UInt8])
  /// Adds the words that a job is grouped by.
  func append(tags: [String], to bytes: inout [UInt8])
  /// Adds the price of one call.
  func append(unit: Credits?, to bytes: inout [UInt8])
}
