internal import GRDB
internal import Ledgers
internal import Quantities

extension LedgerEvent {
  /// Reads a row of `event`.
  init(_ row: Row, of account: String) throws {
    let sequence: Int64 = row["sequence"]
    let text: String? = row["key"]
    let request: String? = row["request"]
    let at: Int64 = row["at"]
    let body: String = row["body"]
    self.init(
      account: account,
      sequence: sequence,
      id: row["id"],
      key: text.map { IdempotencyKey(text: $0, request: request ?? "") },
      time: LedgerTime(milliseconds: row["time"]),
      at: Moment(secondsSinceEpoch: Int(at)),
      tool: row["tool"],
      entry: try Self.entry(row["kind"], Array(body.utf8), sequence),
      digest: row["digest"]
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
