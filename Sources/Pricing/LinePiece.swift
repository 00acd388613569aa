/// A piece of the line of a call.
package enum LinePiece: Sendable {
  /// Bytes that stay the same.
  case bytes([UInt8])
  /// The id of the call.
  case id
  /// The value of an axis as it stands in the plan.
  case value(CallForm.Slot)
  /// The value of an axis as the format spells texts, without quotes around it.
  case text(CallForm.Slot)
  /// How many outputs the call makes.
  case outputs
  /// The price of the call.
  case unit
  /// The id of the call whose output it works on.
  case inputCall
  /// Which of that call's outputs, from 1.
  case inputOutput
}
