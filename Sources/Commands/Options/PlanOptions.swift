internal import ArgumentParser

/// Which plans, and how they are read.
struct PlanOptions: ParsableArguments {
  @Argument(help: Self.help)
  var paths: [String] = []

  @OptionGroup var reading: ReadingOptions

  /// What plans are named by.
  static let help = ArgumentHelp(
    "Plan files, folders of them, or - for standard input.",
    valueName: "plan"
  )

  init() {}

  /// Plans that are named elsewhere, at least one.
  init(_ paths: [String], _ reading: ReadingOptions) {
    self.paths = paths
    self.reading = reading
  }

  mutating func validate() throws {
    if paths.isEmpty { throw ValidationError("name at least one plan, a folder, or -") }
  }
}
