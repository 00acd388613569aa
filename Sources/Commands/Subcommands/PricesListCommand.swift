internal import ArgumentParser
internal import Diagnostics

/// The command `creditcast prices list`.
struct PricesListCommand: WorldCommand {
  static let configuration = CommandConfiguration(
    commandName: "list",
    abstract: "List the models and what one call of each costs today.",
    usage: "creditcast prices list [<options>]"
  )

  @OptionGroup var prices: PriceOptions

  @Option(name: .long, help: "How to write the list.")
  var format = Format.table

  @Flag(name: .long, help: "List retired, future and free models as well.")
  var all = false

  @OptionGroup(title: "General options") var global: GlobalOptions

  /// The formats of a price list.
  enum Format: String, ArgumentWord {
    case table
    case json
    case csv
  }

  func run(in world: World) throws -> ExitStatus {
    let settings = try Settings(global, prices: prices.prices, in: world)
    let catalogue = try CatalogueLoader(world: world).catalogue(with: settings.priceFiles.value)
    let listing = PriceListing(catalogue: catalogue, day: settings.today.value, showsAll: all)
    switch format {
    case .table: try world.answer(listing.table(Terminal(world: world).wideStyle(global)))
    case .json: try world.answer(listing.json)
    case .csv: try world.answer(listing.csv)
    }
    return .covered
  }
}
