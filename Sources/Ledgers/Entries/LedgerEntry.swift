/// What happened, by kind.
package enum LedgerEntry: Sendable, Hashable {
  /// A balance was read.
  case reading(ReadingEntry)
  /// Credits were bought.
  case purchase(PurchaseEntry)
  /// Credits came or went otherwise.
  case adjustment(AdjustmentEntry)
  /// An earlier event is corrected.
  case correction(CorrectionEntry)
  /// A hold was granted.
  case holdOpened(HoldOpening)
  /// A hold's lease was renewed.
  case holdRenewed(HoldRenewal)
  /// More of a hold is known to be used.
  case holdProgressed(HoldProgress)
  /// What a hold used is known.
  case holdSettled(HoldSettlement)
  /// A hold was given back unused.
  case holdVoided(HoldVoiding)
  /// A hold's lease ran out.
  case holdExpired(HoldExpiry)
  /// Outputs were made and billed.
  case usage(UsageEntry)
  /// A watched balance crossed a threshold.
  case alert(AlertEntry)
  /// What will be used was foretold.
  case forecast(ForecastEntry)

  /// Reads an entry as a store keeps it.
  package init(_ kind: EventKind, body bytes: [UInt8]) throws(BodyFault) {
    let reader = try BodyReader(bytes)
    self =
      switch kind {
      case .reading: .reading(try ReadingEntry(from: reader))
      case .purchase: .purchase(try PurchaseEntry(from: reader))
      case .adjustment: .adjustment(try AdjustmentEntry(from: reader))
      case .correction: .correction(try CorrectionEntry(from: reader))
      case .holdOpened: .holdOpened(try HoldOpening(from: reader))
      case .holdRenewed: .holdRenewed(try HoldRenewal(from: reader))
      case .holdProgressed: .holdProgressed(try HoldProgress(from: reader))
      case .holdSettled: .holdSettled(try HoldSettlement(from: reader))
      case .holdVoided: .holdVoided(try HoldVoiding(from: reader))
      case .holdExpired: .holdExpired(try HoldExpiry(from: reader))
      case .usage: .usage(try UsageEntry(from: reader))
      case .alert: .alert(try AlertEntry(from: reader))
      case .forecast: .forecast(try ForecastEntry(from: reader))
      }
  }

  /// Its kind.
  package var kind: EventKind {
    switch self {
    case .reading: .reading
    case .purchase: .purchase
    case .adjustment: .adjustment
    case .correction: .correction
    case .holdOpened: .holdOpened
    case .holdRenewed: .holdRenewed
    case .holdProgressed: .holdProgressed
    case .holdSettled: .holdSettled
    case .holdVoided: .holdVoided
    case .holdExpired: .holdExpired
    case .usage: .usage
    case .alert: .alert
    case .forecast: .forecast
    }
  }

  /// Its body as JSON.
  package var body: [UInt8] {
    var writer = BodyWriter()
    content.write(to: &writer)
    return writer.object
  }

  /// The hold that it is about; nil for most kinds.
  package var hold: String? {
    switch self {
    case .holdOpened(let entry): entry.hold
    case .holdRenewed(let entry): entry.hold
    case .holdProgressed(let entry): entry.hold
    case .holdSettled(let entry): entry.hold
    case .holdVoided(let entry): entry.hold
    case .holdExpired(let entry): entry.hold
    case .usage(let entry): entry.hold
    case .reading, .purchase, .adjustment, .correction, .alert, .forecast: nil
    }
  }

  private var content: any LedgerBody {
    switch self {
    case .reading(let entry): entry
    case .purchase(let entry): entry
    case .adjustment(let entry): entry
    case .correction(let entry): entry
    case .holdOpened(let entry): entry
    case .holdRenewed(let entry): entry
    case .holdProgressed(let entry): entry
    case .holdSettled(let entry): entry
    case .holdVoided(let entry): entry
    case .holdExpired(let entry): entry
    case .usage(let entry): entry
    case .alert(let entry): entry
    case .forecast(let entry): entry
    }
  }
}
