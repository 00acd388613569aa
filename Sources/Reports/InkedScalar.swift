/// One character with its colour.
struct InkedScalar: Sendable, Hashable {
  let scalar: Unicode.Scalar
  let ink: Ink

  /// How many columns it takes.
  var width: Int { DisplayWidth.of(scalar) }
}
