/// How a command that goes on and on is asked to end, and how it waits until then.
package struct Interrupts: Sendable {
  /// From now on an interrupt ends the program at once, with status 0.
  package let endQuietly: @Sendable () -> Void
  /// Puts an interrupt off while something is done that should not be done by half.
  package let putOff: @Sendable () -> Void
  /// Lets an interrupt through again, one that was put off as well.
  package let letThrough: @Sendable () -> Void
  /// Pauses for a time; false where the command is to end.
  package let pause: @Sendable (Duration) -> Bool

  /// Makes them of their parts.
  package init(
    endQuietly: @escaping @Sendable () -> Void,
    putOff: @escaping @Sendable () -> Void,
    letThrough: @escaping @Sendable () -> Void,
    pause: @escaping @Sendable (Duration) -> Bool
  ) {
    self.endQuietly = endQuietly
    self.putOff = putOff
    self.letThrough = letThrough
    self.pause = pause
  }

  /// There are none, and the first pause ends the command.
  package static let none = Interrupts(
    endQuietly: {},
    putOff: {},
    letThrough: {},
    pause: { _ in false }
  )
}

extension Interrupts {
  /// Does something that is not to be done by half.
  func undisturbed<Answer>(
    _ work: () throws(Failure) -> Answer
  ) throws(Failure) -> Answer {
    putOff()
    defer { letThrough() }
    return try work()
  }
}
