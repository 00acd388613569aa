internal import ArgumentParser
internal import Catalogues
internal import Diagnostics

/// The command `creditcast prices show`.
struct PricesShowCommand: WorldCommand {
  static let configuration = CommandConfiguration(
    commandName: "show",
    abstract: "Show a model: its prices with their sources, its parameters and its rules.",
    usage: "creditcast prices show [<options>] <model>"
  )

  @Argument(help: "A model's id, an alias, or an endpoint.")
  var model: String

  @OptionGroup var prices: PriceOptions

  @Option(name: .long, help: "How to write it.")
  var format = AnswerFormat.table

  @OptionGroup(title: "General options") var global: GlobalOptions

  func run(in world: World) throws -> ExitStatus {
    let settings = try Settings(global, prices: prices.prices, in: world)
    let catalogue = try CatalogueLoader(world: world).catalogue(with: settings.priceFiles.value)
    let page = ModelPage(
      model: try found(in: catalogue),
      catalogue: catalogue,
      day: settings.today.value
    )
    switch format {
    case .table: try world.answer(page.table(Terminal(world: world).style(global)))
    case .json: try world.answer(page.json)
    }
    return .covered
  }

  private func found(in catalogue: Catalogue) throws(Failure) -> Model {
    if let index = catalogue.model(named: model) { return catalogue.models[index] }
    let sharing = catalogue.models(at: model).map { "`\(catalogue.models[$0].id)`" }
    guard sharing.isEmpty else {
      throw Failure(
        .badData,
        "several models answer at `\(model)`",
        help: "name one: \(sharing.joined(separator: ", "))"
      )
    }
    throw Failure(
      .badData,
      "unknown model `\(model)`",
      help: catalogue.nearestModel(to: model).map { "did you mean `\($0)`?" }
        ?? "`creditcast prices list --all` lists the models"
    )
  }
}
