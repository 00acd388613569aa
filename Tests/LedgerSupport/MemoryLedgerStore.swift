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
    var book = books.withLock { $0[account] } ?? MemoryBook(account: account)
    book.begin(at: clock())
    return try look(book)
  }

  package func change<Answer>(
    _ account: String,
    _ work: (inout any LedgerEdit) throws(LedgerProblem) -> Answer
  ) throws(LedgerProblem) -> Answer {
    let result = books.withLock { books -> Result<Answer, LedgerProblem> in
      var book = books.removeValue(forKey: account) ?? MemoryBook(account: account)
      book.begin(at: clock())
      var edit: any LedgerEdit = consume book
      let result: Result<Answer, LedgerProblem>
      do throws(LedgerProblem) {
        result = .success(try work(&edit))
      } catch {
        result = .failure(error)
      }
      guard var changed = edit as? MemoryBook else { return .failure(.failed("another book")) }
      if case .failure = result { changed.takeBack() }
      if changed.state.sequence > 0 { books[account] = changed }
      return result
    }
    return try result.get()
  }

  package func copy(to path: String) throws(LedgerProblem) {
    throw .failed("what is only in memory cannot be copied")
  }

  package func faults() -> [String] { [] }

  package func accounts() -> [String] { books.withLock { $0.keys.sorted() } }
}
