internal import GRDB
internal import Ledgers
internal import Quantities

extension LedgerEvent {
  /// Reads a row of `event`.
  init(_ row: Row, of account: String) throws {
    let sequence = try row.decode(Int64.self, forColumn: "sequence")
    let text = try row.decode(String?.self, forColumn: "key")
    let request = try row.decode(String?.self, forColumn: "request")
    let at = try row.decode(Int64.self, forColumn: "at")
    let body = try row.decode(String.self, forColumn: "body")
    self.init(
      account: account,
      sequence: sequence,
      id: try row.decode(forColumn: "id"),
      key: text.map { IdempotencyKey(text: $0, request: request ?? "") },
      time: LedgerTime(milliseconds: try row.decode(forColumn: "time")),
      at: Moment(secondsSinceEpoch: Int(at)),
      tool: try row.decode(forColumn: "tool"),
      entry: try Self.entry(try row.decode(forColumn: "kind"), Array(body.utf8), sequence),
      digest: try row.decode(forColumn: "digest")
    )
  }

  private static func entry(
    _ kind: String,
    _ body: [UInt8],
    _ sequence: Int64
  ) throws(LedgerProblem) -> LedgerEntry {
    guard let kind = EventKind(rawValue: kind) else {
      throw .damaged("event \(sequence) is of an unknown kind")
    }
    do {
      return try LedgerEntry(kind, body: body)
    } catch {
      throw .damaged("event \(sequence) has a body that cannot be read")
    }
  }
}
