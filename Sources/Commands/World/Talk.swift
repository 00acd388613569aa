internal import Reports

/// Tells on standard error what is done, for those who ask for it.
struct Talk: Sendable {
  private let world: World
  private let isTold: Bool

  /// `--verbose` asks for it.
  init(_ global: GlobalOptions, in world: World) {
    self.world = world
    isTold = global.verbose
  }

  /// Tells one thing.
  func tell(_ sentence: @autoclosure () -> String) {
    if isTold { world.errors.note("creditcast: \(SafeText.of(sentence()))") }
  }
}
