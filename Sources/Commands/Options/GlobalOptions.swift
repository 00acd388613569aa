internal import ArgumentParser

/// What every command can be told.
struct GlobalOptions: ParsableArguments {
  @Option(
    name: .long,
    help: .init(
      "Read this configuration file instead of those that are found. [env: CREDITCAST_CONFIG]",
      valueName: "file"
    )
  )
  var config: String?

  @Option(name: .long, help: .init("Use colour. [env: CREDITCAST_COLOR]", valueName: "when"))
  var color: ColourChoice?

  @Option(
    name: .long,
    help: .init(
      "Take this day, such as 2026-12-01, as today. [env: CREDITCAST_TODAY]",
      valueName: "day"
    )
  )
  var today: String?

  @Flag(name: [.customShort("q"), .long], help: "Print the answer alone.")
  var quiet = false

  @Flag(name: [.customShort("v"), .long], help: "Tell on standard error what is done.")
  var verbose = false
}

/// When to use colour.
enum ColourChoice: String, ArgumentWord, Sendable {
  case auto
  case always
  case never
}
