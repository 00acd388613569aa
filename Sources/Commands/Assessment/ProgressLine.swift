/// Tells at a terminal what takes long, on one line that is taken away again.
struct ProgressLine: Sendable {
  private let world: World
  private let start: Duration
  private let isShown: Bool

  /// What takes shorter is not told.
  private static let patience = Duration.seconds(1)

  init(world: World, isQuiet: Bool) {
    self.world = world
    start = world.elapsed()
    isShown = !isQuiet && world.errors.isTerminal
  }

  /// Shows a text in place of the one before, once the work has taken a second.
  func show(_ text: String) {
    guard isShown, world.elapsed() - start > Self.patience else { return }
    try? world.errors.write(Array("\r\u{1B}[K\(text)".utf8))
  }

  /// Takes the text away.
  func clear() {
    guard isShown, world.elapsed() - start > Self.patience else { return }
    try? world.errors.write(Array("\r\u{1B}[K".utf8))
  }
}
