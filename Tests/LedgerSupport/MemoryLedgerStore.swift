package import Ledgers
internal import Synchronization

/// A store that forgets: each account is a list of events.
package final class MemoryLedgerStore: LedgerStore {
  private let books = Mutex<[String: MemoryBook]>([:])
  private let clock: @Sendable () -> StoreClock

  /// Makes an empty store with these clocks.
  package init(clock: @escaping @Sendable () -> StoreClock) {
    self.clock = clock
  }

  package func read<Answer>(
    _ account: String,
    _ look: (any LedgerView) throws(LedgerProblem) -> Answer
  ) throws(LedgerProblem) -> Answer {
    let book = books.withLock { $0[account] }
    return try look(
      (book ?? MemoryBook(account: account)).opened(at: clock())
    )
  }

  package func change<Answer>(
    _ account: String,
    _ work: (inout any LedgerEdit) throws(LedgerProblem) -> Answer
  ) throws(LedgerProblem) -> Answer {
    let result = books.withLock { books -> Result<Answer, LedgerProblem> in
      var edit: any LedgerEdit = (books[account] ?? MemoryBook(account: account)).opened(
        at: clock()
      )
      do throws(LedgerProblem) {
        let answer = try work(&edit)
        if let book = edit as? MemoryBook { books[account] = book }
        return .success(answer)
      } catch {
        return .failure(error)
      }
    }
    return try result.get()
  }

  package func copy(to path: String) throws(LedgerProblem) {
    throw .failed("what is only in memory cannot be copied")
  }

  package func faults() -> [String] { [] }

  package func accounts() -> [String] { books.withLock { $0.keys.sorted() } }
}
