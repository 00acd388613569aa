internal import ArgumentParser

/// What to write, and where.
struct OutputOptions: ParsableArguments {
  @OptionGroup var formats: FormatOptions

  @Flag(name: .long, help: "List every job, in run order.")
  var jobs = false

  @Flag(name: .long, help: "Show prompts where a finding shows its line.")
  var showPrompts = false

  @Option(
    name: .long,
    help: .init(
      "Add what a CI system reads: auto, none, github, gitlab. [env: CREDITCAST_CI]",
      valueName: "system"
    )
  )
  var ci: PipelineChoice?

  /// Whether every job is to be listed.
  var listsAllJobs: Bool { jobs || formats.wantsAllJobs }
}
