package import Quantities

/// What a hold was granted by, so that the grant can be checked again later.
package struct ClaimBasis: LedgerBody {
  /// The balance as far as it was believed.
  package let balance: Credits
  /// Where the balance came from: `live`, `argument`, or the name of a file.
  package let source: String
  /// The last event that the balance certainly showed.
  package let seen: Int64
  /// What had to stay in the account.
  package let reserve: Credits
  /// What other holds might still use.
  package let held: Credits
  /// What had become known as used since the balance.
  package let charged: Credits

  /// Makes a basis.
  package init(
    balance: Credits,
    source: String,
    seen: Int64,
    reserve: Credits,
    held: Credits,
    charged: Credits
  ) {
    self.balance = balance
    self.source = source
    self.seen = seen
    self.reserve = reserve
    self.held = held
    self.charged = charged
  }

  /// What could be claimed by it.
  package var availability: Availability {
    Availability(balance: balance, reserve: reserve, held: held, charged: charged)
  }

  /// Reads it from a part of an event's body.
  package init(from reader: BodyReader) throws(BodyFault) {
    balance = try reader.credits("balance")
    source = try reader.text("source")
    seen = try reader.number("seen")
    reserve = try reader.credits("reserve")
    held = try reader.credits("held")
    charged = try reader.credits("charged")
  }

  /// Writes the members.
  package func write(to writer: inout BodyWriter) {
    writer.credits("balance", balance)
    writer.text("source", source)
    writer.number("seen", seen)
    writer.credits("reserve", reserve)
    writer.credits("held", held)
    writer.credits("charged", charged)
  }
}
