package import Quantities

/// A reading of a balance as `creditcast balance --save` and the JSON reports write it.
package struct BalanceRecord: Sendable, Hashable {
  /// The balance.
  package let number: BalanceNumber
  /// The account that it is of.
  package let account: String
  /// When it was read.
  package let readAt: Moment

  /// The most bytes that a record may have.
  package static let largest = 1 << 20

  /// Reads a record strictly.
  package init(reading bytes: [UInt8]) throws(RecordFault) {
    guard bytes.count <= Self.largest else { throw .malformed(.tooLarge) }
    let whole: JSONValue
    do {
      whole = try JSONScanner.value(in: bytes)
    } catch {
      throw .malformed(error)
    }
    guard case .object = whole else { throw .malformed(.notAnObject) }
    guard case .string(let version) = try Self.only("format_version", of: whole),
      version.hasPrefix("1.")
    else { throw .badMember("format_version") }
    let balance = try Self.only("balance", of: whole)
    guard case .object = balance else { throw .noBalance }
    number = try Self.number(in: balance)
    guard case .string(let account) = try Self.only("account", of: balance) else {
      throw .badMember("account")
    }
    self.account = account
    switch try Self.only("read_at", of: balance) {
    case .null: throw .noMoment
    case .string(let text):
      guard let moment = Moment(reading: text) else { throw .badMember("read_at") }
      readAt = moment
    case .boolean, .number, .array, .object: throw .badMember("read_at")
    }
  }

  private static func number(in balance: JSONValue) throws(RecordFault) -> BalanceNumber {
    switch try only("credits", of: balance) {
    case .null: throw .noBalance
    case .string(let text):
      do {
        return try BalanceNumber(reading: Array(text.utf8))
      } catch {
        throw .malformed(error)
      }
    case .boolean, .number, .array, .object: throw .badMember("credits")
    }
  }

  /// The value of a member that is there once.
  private static func only(_ name: String, of whole: JSONValue) throws(RecordFault) -> JSONValue {
    let values = whole.values(of: name)
    guard values.count == 1 else { throw .badMember(name) }
    return values[0]
  }
}

extension BalanceReading {
  /// Takes a recorded balance in place of a live one, of which `reason` says why there is none.
  package init(
    record bytes: [UInt8],
    from file: String,
    account: String,
    now: Moment,
    limit: Age,
    insteadOf reason: BalanceProblem
  ) throws(RecordFault) {
    let record = try BalanceRecord(reading: bytes)
    guard record.account == account else {
      throw .otherAccount(ServerText(Array(record.account.utf8)), wanted: account)
    }
    let age = Age(from: record.readAt, to: now)
    guard age >= Age(seconds: 0) else { throw .fromFuture(record.readAt) }
    guard age <= limit else { throw .tooOld(age, limit: limit) }
    self.init(
      credits: record.number.credits,
      raw: record.number.raw,
      origin: .recorded(StandIn(file: file, age: age, reason: reason.message)),
      account: account,
      readAt: record.readAt
    )
  }
}
