internal import ArgumentParser

/// What approves a run, and who may approve.
struct ApprovalOptions: ParsableArguments {
  @Option(
    name: .long,
    help: .init(
      "Take this approval, as `approve` writes it; - is standard input.",
      valueName: "file"
    )
  )
  var approval: String?

  @Option(
    name: .long,
    help: .init(
      "Let those approve whom this file lists, as ssh-keygen reads it.",
      valueName: "file"
    )
  )
  var allowedSigners: String?
}
