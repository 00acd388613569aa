internal import ArgumentParser
internal import Diagnostics

/// The command `creditcast ledger usage`.
struct LedgerUsageCommand: WorldCommand {
  static let configuration = CommandConfiguration(
    commandName: "usage",
    abstract: "Record what was used, from what a runner reported.",
    usage: "creditcast ledger usage [<options>] <file>",
    discussion: """
      The file has a JSON object for each call, as `creditcast run` lets commands report them. It is recorded \
      as a whole, or not at all where a line is wrong. With --hold it belongs to that hold, which counts it.
      """
  )

  @Argument(help: .init("What was reported; - is standard input.", valueName: "file"))
  var file: String

  @Option(name: .long, help: .init("Put it down to this hold.", valueName: "hold"))
  var hold: String?

  @Flag(name: .long, help: "Add to what has been recorded of the hold before.")
  var more = false

  @Option(
    name: .long,
    parsing: .singleValue,
    help: .init("Take owners, tags and prices from this plan. Repeatable.", valueName: "plan")
  )
  var plan: [String] = []

  @Option(
    name: .long,
    help: .init(
      "Know it again by this key, by default the hold and the file's content.",
      valueName: "text"
    )
  )
  var key: String?

  @OptionGroup var prices: PriceOptions
  @OptionGroup(title: "Ledger options") var ledger: LedgerOptions
  @OptionGroup(title: "General options") var global: GlobalOptions

  mutating func validate() throws {
    if file == "-", plan.contains("-") {
      throw ValidationError("standard input can be read only once")
    }
  }

  func run(in world: World) throws -> ExitStatus {
    let settings = try Settings(global, prices: prices.prices, ledger: ledger, in: world)
    let usage = UsageImport(
      file: file,
      hold: hold,
      plans: plan,
      key: key,
      addsToEarlier: more,
      settings: settings,
      world: world
    )
    try world.answer(Array("\(try usage.run())\n".utf8))
    return .covered
  }
}
