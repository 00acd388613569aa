internal import ArgumentParser

/// What every command can be told.
struct GlobalOptions: ParsableArguments {
  @Option(name: .long, help: "Read this configuration file. [env: CREDITCAST_CONFIG]")
  var config: String?

  @Option(name: .long, help: "Use colour: auto, always or never. [env: CREDITCAST_COLOR]")
  var color: ColourChoice?

  @Option(name: .long, help: "Take this day as today, as 2026-12-01. [env: CREDITCAST_TODAY]")
  var today: String?

  @Flag(name: [.customShort("q"), .long], help: "Print the answer alone.")
  var quiet = false

  @Flag(name: [.customShort("v"), .long], help: "Tell on standard error what is done.")
  var verbose = false
}

/// When to use colour.
enum ColourChoice: String, ExpressibleByArgument, CaseIterable, Sendable {
  case auto
  case always
  case never
}
