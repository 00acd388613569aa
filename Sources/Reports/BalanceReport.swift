package import Balances
internal import Forecasting
internal import Quantities

/// A balance by itself.
package enum BalanceReport {
  /// Writes a balance for programs.
  package static func json(_ reading: BalanceReading, account: String) -> [UInt8] {
    var writer = JSONWriter(pretty: true)
    writer.object { writer in
      writer.member("format_version", JSONReport.formatVersion)
      writer.member("balance", reading) { JSONReport.write($1, account: account, to: &$0) }
    }
    writer.endLine()
    return writer.bytes
  }

  /// Writes a balance for people.
  package static func table(_ reading: BalanceReading, account: String) -> [UInt8] {
    let amount = NumberText.of(reading.credits)
    let origin = Advice(isLowerBound: false, literal: SafeText.of).origin(reading, account: account)
    return Array("\(amount) credits\n\(SafeText.of(origin))\n".utf8)
  }
}
