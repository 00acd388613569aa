internal import Approvals
internal import Diagnostics
internal import Invoicing
internal import Ledgers
internal import Quantities
internal import Reconciling
internal import Reports

/// Tells how far a purchase is that a report asked for, by its approval and by the ledger.
struct RefillStatusRun {
  /// The report, as it was named.
  let report: String
  let approval: ApprovalOptions
  let settings: Settings
  let world: World

  /// How far the purchase is.
  func progress() throws(Failure) -> RefillProgress {
    let file = ReportFile(path: report, world: world)
    let saved = try file.report(in: file.bytes())
    let ask = try ApprovedAsk(of: saved)
    guard let since = ask.readAt else {
      throw Failure(.badData, "the report does not say when it was made")
    }
    guard ask.account == settings.account.value else {
      throw Failure(
        .badData,
        "the report is about account `\(ask.account)`, and the ledger of `\(settings.account.value)` was asked",
        help: "name its account with `--account`"
      )
    }
    let desk = ApprovalDesk(options: approval, settings: settings, world: world)
    let evidence = approval.approval == nil ? nil : try desk.evidence()
    let kept = try LedgerAccess(settings: settings, world: world).ledger()
    let progress = RefillProgress(
      of: ask,
      since: since,
      approvedBy: evidence,
      purchases: try purchases(of: kept),
      sight: try sight(of: kept, since: since, from: ask.balance),
      at: settings.now
    )
    guard let progress else { throw Failure(.tooLarge) }
    return progress
  }

  /// The status to exit with: a purchase that is not there comes first, then what is not known, then the approval.
  static func status(of progress: RefillProgress) -> ExitStatus {
    switch progress.stage {
    case .nothingAsked: return .covered
    case .asked, .approved, .boughtInPart: return .shortfall
    case .bought: return progress.sight == nil ? .unverified : .shortfall
    case .shown, .unrecorded:
      guard case .refused = progress.approval else { return .covered }
      return .approval
    }
  }

  private func purchases(of kept: Ledger) throws(Failure) -> [RecordedPurchase] {
    // What credits cost is no matter here: purchases are counted in credits.
    let tariff = CreditTariff(price: Fraction(0), minimum: .zero, increment: .zero)
    let book: PurchaseBook
    do throws(LedgerProblem) {
      book = try kept.purchases(into: PurchaseBook(tariff: tariff, tax: .none))
    } catch {
      throw Failure(error)
    }
    guard let purchases = book.purchases else { throw Failure(.tooLarge) }
    return purchases.map { purchase in
      RecordedPurchase(
        event: purchase.event,
        day: purchase.day,
        recordedAt: purchase.recordedAt,
        credits: purchase.credits,
        reference: purchase.reference
      )
    }
  }

  /// What balances tell of credits that came in since a moment, as `reconcile` sees it; nil where none was read since.
  private func sight(
    of kept: Ledger,
    since: Moment,
    from balance: Credits
  ) throws(Failure) -> BalanceSight? {
    let rules = ReconciliationRules(
      lagWindow: kept.rules.lagWindow,
      minimumPurchase: settings.minimum.value,
      purchaseIncrement: settings.increment.value
    )
    do throws(LedgerProblem) {
      let history = Self.history(try kept.history(), from: balance, since: since)
      guard let told = Reconciler(rules: rules).reconcile(history) else { throw .tooLarge }
      let periods = told.periods.map(\.period).filter { $0.end.at > since }
      guard let last = periods.last else { return nil }
      let cameIn = periods.reduce(Credits?.some(.zero)) { $0?.adding($1.rise) }
      guard let cameIn else { throw .tooLarge }
      return BalanceSight(readAt: last.end.at, cameIn: cameIn)
    } catch {
      throw Failure(error)
    }
  }

  /// A ledger that began after the report knows no balance from before it; then it begins with that of the report.
  private static func history(
    _ kept: AccountHistory,
    from balance: Credits,
    since: Moment
  ) -> AccountHistory {
    guard let first = kept.readings.first, first.at > since else { return kept }
    let reading = HistoryReading(
      sequence: 0,
      begun: LedgerTime(milliseconds: 0),
      at: since,
      credits: balance
    )
    return AccountHistory(
      readings: [reading] + kept.readings,
      gains: kept.gains,
      runs: kept.runs
    )
  }
}
