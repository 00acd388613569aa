internal import Forecasting
internal import Ledgers
internal import Quantities
internal import Reports
internal import Runways

/// What a ledger tells of the burn of an account.
struct BurnDesk {
  /// The burn from reading to reading.
  let series: BurnSeries
  /// The forecasts that were made, in the order of time.
  let forecasts: [LedgerEvent]
  private let now: Moment

  /// Over how many days forecasts are scored to correct later ones.
  static let usualDays: Int64 = 14

  /// Reads the ledger.
  init(_ ledger: Ledger, _ settings: Settings) throws(Failure) {
    now = settings.now
    do throws(LedgerProblem) {
      let record = try ledger.burnRecord(at: settings.now)
      series = BurnSeries(
        readings: record.readings,
        gains: record.gains,
        rules: BurnRules(
          minimumPurchase: settings.refill.minimum,
          increment: settings.refill.increment,
          lagWindow: ledger.rules.lagWindow
        )
      )
      forecasts = record.forecasts
    } catch {
      throw Failure(error)
    }
  }

  /// The forecasts whose end has come.
  func scores(days: Int64 = usualDays) -> [ScoredForecast] {
    Calibration.scores(of: forecasts, days: days, against: series)
  }

  /// The forecast from now on.
  func forecast() throws(BurnRefusal) -> BurnForecast {
    try BurnForecast(series, past: scores().map(\.place), from: now)
  }
}

extension BurnRefusal {
  /// Why nothing is said, in a sentence's part.
  var words: String {
    switch self {
    case .readings(let count):
      "not known: the ledger has \(NumberText.counted(count, "believed reading")), and it takes 4 at least 3 hours"
        + " apart (`creditcast balance --record`)"
    case .span(let days):
      "not known: the readings span \(Int((days * 24).rounded())) hours, and it takes 2 days"
    }
  }
}

extension BurnRemark {
  /// What is told of the readings, in a sentence.
  var words: String {
    switch self {
    case .unrecordedPurchase(let about, let day):
      "the balance rose before \(day) by more than is recorded, as if about \(NumberText.of(about)) credits had been"
        + " bought; record the purchase (`creditcast ledger purchase`)"
    case .wrongReadings(let count):
      "\(NumberText.counted(count, "reading")) went away and straight back, and \(count == 1 ? "is" : "are") left out"
    }
  }
}
