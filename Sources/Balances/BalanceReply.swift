/// The reply of the balance endpoint, whether it is live or saved.
package struct BalanceReply: Sendable, Hashable {
  /// The balance.
  package let number: BalanceNumber

  /// The most bytes that a reply may have.
  package static let largest = 65_536

  /// Reads the body of a reply strictly; what a problem quotes of it never shows the key.
  package init(reading bytes: [UInt8], hiding key: Secret? = nil) throws(BalanceProblem) {
    do {
      number = try Self.number(in: bytes)
    } catch {
      throw .badReply(
        Self.fault(in: bytes, hiding: key) ?? error,
        excerpt: ServerText(bytes, hiding: key)
      )
    }
  }

  /// Finds the fault again in a text without the key, so that its quotes do not show it.
  private static func fault(in bytes: [UInt8], hiding key: Secret?) -> ReplyFault? {
    guard let hidden = key?.redacted(from: bytes), hidden != bytes else { return nil }
    do {
      _ = try number(in: hidden)
      return nil
    } catch {
      return error
    }
  }

  private static func number(in bytes: [UInt8]) throws(ReplyFault) -> BalanceNumber {
    guard bytes.count <= largest else { throw .tooLarge }
    let value = try JSONScanner.value(in: bytes)
    guard case .object = value else { throw .notAnObject }
    let balances = value.values(of: "credits")
    guard let balance = balances.first else { throw .noCredits }
    guard balances.count == 1 else { throw .duplicateCredits }
    guard case .number(let text) = balance else { throw .notANumber(balance.spelling) }
    return try BalanceNumber(reading: text)
  }
}
