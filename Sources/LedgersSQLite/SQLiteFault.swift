internal import GRDB
internal import Ledgers

/// Tells what SQLite complains about in the words of ledgers.
enum SQLiteFault {
  /// Does some work with a file.
  static func translated<Answer>(
    at path: String,
    _ work: () throws -> Answer
  ) throws(LedgerProblem) -> Answer {
    do {
      return try work()
    } catch let problem as LedgerProblem {
      throw problem
    } catch let error as DatabaseError {
      throw problem(error, at: path)
    } catch is RowDecodingError {
      throw .damaged("a row holds something else than it must")
    } catch {
      throw .failed("\(error)")
    }
  }

  private static func problem(_ error: DatabaseError, at path: String) -> LedgerProblem {
    let words = error.message ?? "SQLite's code \(error.extendedResultCode.rawValue)"
    return switch error.resultCode {
    case .SQLITE_BUSY, .SQLITE_LOCKED: .busy
    case .SQLITE_READONLY, .SQLITE_PERM: .readOnly(path)
    case .SQLITE_FULL: .full
    case .SQLITE_NOTADB: .notLedger(path)
    // A statement that cannot be made means that the tables are others.
    case .SQLITE_CORRUPT, .SQLITE_CONSTRAINT, .SQLITE_MISMATCH, .SQLITE_ERROR, .SQLITE_FORMAT,
      .SQLITE_TOOBIG, .SQLITE_RANGE:
      .damaged(words)
    default: .failed(words)
    }
  }
}
