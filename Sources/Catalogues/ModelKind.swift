/// What a model makes.
package enum ModelKind: String, Sendable, Hashable, CaseIterable {
  /// Pictures.
  case image
  /// Sound.
  case audio
  /// Shapes in space.
  case threeDimensional = "3d"
  /// Moving pictures.
  case video
  /// No output: a free question to the service.
  case meta
}
