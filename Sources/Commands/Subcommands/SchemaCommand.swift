internal import ArgumentParser
internal import Books
internal import Catalogues
internal import Diagnostics
internal import Reports

/// The command `creditcast schema`.
struct SchemaCommand: WorldCommand {
  static let configuration = CommandConfiguration(
    commandName: "schema",
    abstract: "Write the JSON Schema of a format.",
    usage: "creditcast schema [<options>] <format>",
    discussion: """
      Draft 2020-12, for editors and programs. The schema of plans has the models and parameters of \
      the catalogue, those of `--prices` as well.
      """
  )

  @Argument(help: "The format.")
  var format: Format

  @OptionGroup var prices: PriceOptions
  @OptionGroup(title: "General options") var global: GlobalOptions

  /// The formats that have a schema.
  enum Format: String, ArgumentWord {
    case plan
    case catalogue
    case config
    case report
    case diff
    case alert
    case ledger
    case run
    case reconcile
    case invoicing
    case runway
    case refill
    case refillStatus = "refill-status"
    case forecast
  }

  func run(in world: World) throws -> ExitStatus {
    try world.answer(Array(text(in: world).utf8))
    return .covered
  }

  private func text(in world: World) throws -> String {
    switch format {
    case .catalogue: return CatalogueSchema.text
    case .config: return ConfigurationSchema.text
    case .report: return ReportSchema.text
    case .diff: return DiffSchema.text
    case .alert: return AlertSchema.text
    case .ledger: return BookSchema.text
    case .run: return RunSchema.text
    case .reconcile: return ReconciliationSchema.text
    case .invoicing: return InvoicingSchema.text
    case .runway: return RunwaySchema.text
    case .refill: return RefillSchema.text
    case .refillStatus: return RefillStatusSchema.text
    case .forecast: return CalibrationSchema.text
    case .plan:
      let settings = try Settings(global, prices: prices.prices, in: world)
      let loader = CatalogueLoader(world: world)
      return PlanSchema(catalogue: try loader.catalogue(with: settings.priceFiles.value)).text
    }
  }
}
