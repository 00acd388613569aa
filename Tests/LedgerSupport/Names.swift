internal import Synchronization

/// Makes names that are all different in their last figures.
package final class Names: Sendable {
  private let count = Mutex(0)

  /// Begins with the first.
  package init() {}

  /// The next name.
  package func next() -> String {
    let number = count.withLock {
      $0 += 1
      return $0
    }
    let figures = String(number, radix: 16)
    return String(repeating: "0", count: 16 - figures.utf8.count) + figures
  }
}
