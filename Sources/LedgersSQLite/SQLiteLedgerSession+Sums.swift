internal import GRDB
internal import Ledgers
internal import Quantities

extension SQLiteLedgerSession {
  func runningSums(after sequence: Int64, limit: Int) throws(LedgerProblem) -> [KeptSums] {
    guard let number else { return [] }
    return try SQLiteFault.translated(at: state.name) {
      let rows = try Row.fetchCursor(
        try database.cachedStatement(
          sql: """
            SELECT sequence, charged, bought FROM event WHERE account = ? AND sequence > ?
            ORDER BY sequence LIMIT \(limit)
            """
        ),
        arguments: [number, sequence]
      )
      var sums: [KeptSums] = []
      while let row = try rows.next() {
        sums.append(
          KeptSums(
            sequence: try row.decode(forColumn: "sequence"),
            charged: Credits(millionths: Int128(try row.decode(Int64.self, forColumn: "charged"))),
            bought: Credits(millionths: Int128(try row.decode(Int64.self, forColumn: "bought")))
          )
        )
      }
      return sums
    }
  }
}
