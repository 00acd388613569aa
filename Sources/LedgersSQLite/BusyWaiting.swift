internal import Glibc

/// How a process waits for others to be done with a ledger.
///
/// SQLite's own waiting grows with each try, so that of many processes those that came last are served first and
/// others never. Here every try waits equally long, by chance, so that each process has the same chance each time.
enum BusyWaiting {
  /// The microseconds between two tries.
  private static let pause: ClosedRange<UInt32> = 1000...7000

  /// After so many tries nobody waits any longer: two minutes, or more on a busy machine.
  private static let mostTries = 30_000

  /// Waits a little, and answers whether it is worth another try.
  static func goesOn(after tries: Int) -> Bool {
    guard tries < mostTries else { return false }
    usleep(UInt32.random(in: pause))
    return true
  }
}
