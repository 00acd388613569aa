internal import ArgumentParser
internal import Catalogues
internal import Diagnostics
internal import Invoicing
internal import Ledgers
internal import Quantities
internal import Reports

/// The command `creditcast invoicing`.
struct InvoicingCommand: WorldCommand {
  static let configuration = CommandConfiguration(
    commandName: "invoicing",
    _superCommandName: "creditcast",
    abstract: "Tell how far the account is on the way to manual invoicing, and write the request.",
    usage: "creditcast invoicing [<options>]",
    discussion: """
      It reads the purchases of the ledger: at least $1,000 in each of three months in a row, or what \
      the configuration says. It recommends no purchase unless `--aim-invoicing` asks for one, and then \
      tells its price. It ends with 0 whether the rule is met or not.
      """
  )

  @Option(
    name: .long,
    help: .init("Tell what a purchase of so many credits would do.", valueName: "n")
  )
  var refill: String?

  @Option(name: .long, help: .init("The day of that purchase, today otherwise.", valueName: "day"))
  var on: String?

  @Flag(name: .long, help: "Tell how the months can be completed at the least cost, and that cost.")
  var aimInvoicing = false

  @Option(
    name: .long,
    help: .init("So many credits are needed over the months of the aim anyway.", valueName: "n")
  )
  var need: String?

  @Option(name: .long, help: .init("Anticipate a spend of so many dollars.", valueName: "amount"))
  var anticipate: String?

  @Flag(name: .long, help: "Write the text of the request alone.")
  var letter = false

  @Option(name: .long, help: .init("Show so many months, 1 to 120.", valueName: "n"))
  var months = 6

  @Option(name: .long, help: "How to write it.")
  var format = InvoicingFormat.table

  @OptionGroup(title: "Ledger options") var ledger: LedgerOptions
  @OptionGroup var prices: PriceOptions
  @OptionGroup(title: "General options") var global: GlobalOptions

  mutating func validate() throws {
    guard (1...120).contains(months) else {
      throw ValidationError("--months must be from 1 to 120")
    }
    if on != nil, refill == nil { throw ValidationError("--on belongs to --refill") }
    if need != nil, !aimInvoicing { throw ValidationError("--need belongs to --aim-invoicing") }
  }

  func run(in world: World) throws -> ExitStatus {
    let settings = try Settings(global, prices: prices.prices, ledger: ledger, in: world)
    try settings.checkAccount()
    let kept = try LedgerAccess(settings: settings, world: world).ledger()
    let catalogue = try CatalogueLoader(world: world).catalogue(with: settings.priceFiles.value)
    let desk = InvoicingDesk(settings, catalogue, in: world)
    let report = try report(of: kept, desk)
    try world.answer(
      letter
        ? Array(InvoicingLetter.text(report).utf8)
        : format.render(report, Terminal(world: world).style(global))
    )
    return .covered
  }

  private func report(
    of kept: Ledger,
    _ desk: InvoicingDesk
  ) throws(Failure) -> InvoicingReport {
    let (settings, tariff) = (desk.settings, desk.tariff)
    let (standing, takenAway) = try desk.standing(of: kept, showing: months)
    let credits = try refill.map { text throws(Failure) in
      try EntryOptions.boughtCredits(text, "--refill")
    }
    return InvoicingReport(
      toolVersion: Creditcast.version,
      account: settings.account.value,
      organization: settings.organization.value,
      standing: standing,
      tariff: tariff,
      configuredIn: settings.invoicingFile,
      utcDay: settings.today.origin == .clock ? desk.world.now().day : nil,
      anticipated: try anticipatedSpend(),
      takenAway: takenAway,
      effect: try credits.map { credits throws(Failure) in
        try effect(of: credits, on: standing, tariff)
      },
      refill: credits ?? .zero,
      aim: aimInvoicing ? try aim(needing: credits ?? .zero, standing, tariff) : nil
    )
  }

  private func anticipatedSpend() throws(Failure) -> Dollars? {
    try EntryOptions.cents(anticipate, "--anticipate").map { Dollars(cents: $0) }
  }

  private func effect(
    of credits: Credits,
    on standing: InvoicingStanding,
    _ tariff: CreditTariff
  ) throws(Failure) -> RefillEffect {
    let day = try EntryOptions.day(on, "--on", today: standing.today)
    guard day >= standing.today else {
      throw Failure(.usage, "--on is \(day), which is before today (\(standing.today))")
    }
    guard let dollars = tariff.dollars(of: credits),
      let effect = standing.effect(of: dollars, on: day)
    else { throw Failure(.tooLarge) }
    return effect
  }

  private func aim(
    needing now: Credits,
    _ standing: InvoicingStanding,
    _ tariff: CreditTariff
  ) throws(Failure) -> AimPlan {
    let spread = try need.map { text throws(Failure) in
      try EntryOptions.boughtCredits(text, "--need")
    }
    let needs = AimNeeds(now: now, spread: spread ?? .zero)
    guard let plan = standing.aim(needing: needs, at: tariff) else { throw Failure(.tooLarge) }
    return plan
  }
}

extension InvoicingFormat: ArgumentWord {}
