internal import GRDB
internal import Ledgers

/// What SQLite, and a look at the tables, can tell of a file.
enum SQLiteChecks {
  /// How many things are told at most.
  private static let most = 100

  /// What is wrong with the file; empty where nothing is.
  static func faults(in database: Database) throws -> [String] {
    let pages = try String.fetchAll(database, sql: "PRAGMA integrity_check(\(most))")
    let links = try Row.fetchAll(database, sql: "PRAGMA foreign_key_check").count
    return pages.filter { $0 != "ok" }
      + (try brokenSeals(in: database))
      + (links > 0 ? ["\(links) rows belong to no account"] : [])
      + (try definitions(in: database) == expected()
        ? [] : ["its tables, indexes or triggers are not those of a ledger"])
  }

  private static func brokenSeals(in database: Database) throws -> [String] {
    try Row.fetchAll(database, sql: "SELECT * FROM account").compactMap { row in
      let state = try AccountState(row)
      let isWhole = try row.decode(String.self, forColumn: "seal") == state.seal
      return isWhole ? nil : "the row of account \(state.name) was changed"
    }
  }

  private static func definitions(in database: Database) throws -> [String] {
    try String.fetchAll(
      database,
      sql: "SELECT type || ' ' || name || ' ' || coalesce(sql, '') FROM sqlite_schema ORDER BY 1"
    )
  }

  /// What the tables of a new ledger say of themselves.
  private static func expected() throws -> [String] {
    let queue = try DatabaseQueue()
    return try queue.inDatabase { database in
      try database.execute(sql: LedgerSchema.creation)
      return try definitions(in: database)
    }
  }
}
