internal import Quantities

extension RunReport {
  /// The version of the format; minor versions only add members.
  package static let formatVersion = "1.0"

  /// Writes the report for programs.
  package var json: [UInt8] {
    var writer = JSONWriter(pretty: true)
    writer.object { writer in
      writer.member("format_version", Self.formatVersion)
      writer.member("tool", toolVersion) { writer, version in
        writer.member("name", "creditcast")
        writer.member("version", version)
      }
      writer.member("exit_code", exitCode)
      writer.member("hold", hold)
      writer.member("account", account)
      writer.member("held", textOf: amount)
      writer.member("command", self) { $1.write(commandTo: &$0) }
      writer.member("usage", usage) { $1.write(to: &$0) }
      writer.member("settlement", settlement) { $1.write(to: &$0) }
      writer.member("started_at", textOf: startedAt)
      writer.member("ended_at", textOf: endedAt)
    }
    writer.endLine()
    return writer.bytes
  }

  private func write(commandTo writer: inout JSONWriter) {
    writer.member("program", program)
    writer.member("started", is: status != nil || signal != nil)
    writer.member("status", status)
    writer.member("signal", signal)
    writer.member("stopped", stop?.word)
  }

  private var status: Int32? {
    if case .exited(let status) = end { status } else { nil }
  }

  private var signal: Int32? {
    if case .signalled(let signal) = end { signal } else { nil }
  }
}

extension RunReport.Stop {
  /// The word for programs.
  fileprivate var word: String {
    switch self {
    case .holdLost: "hold_lost"
    case .balanceBelow: "balance_below"
    }
  }
}

extension RunReport.Usage {
  fileprivate func write(to writer: inout JSONWriter) {
    writer.member("calls", calls)
    writer.member("ok", ok)
    writer.member("failed", failed)
    writer.member("filtered", filtered)
    writer.member("redone", redone)
    writer.member("billed_outputs", billed)
    writer.member("credits", textOf: credits)
    writer.member("complete", is: isWhole)
  }
}

extension RunReport.Settlement {
  fileprivate func write(to writer: inout JSONWriter) {
    writer.member("by", word)
    writer.member("credits", textOf: credits)
    writer.member("problem", problem)
  }

  private var word: String {
    switch self {
    case .voided: "void"
    case .byOutputs: "outputs"
    case .byBalance: "balance"
    case .whole: "hold"
    case .elsewhere: "elsewhere"
    case .failed: "none"
    }
  }

  private var credits: Credits? {
    switch self {
    case .voided: .zero
    case .byOutputs(let credits), .byBalance(let credits), .whole(let credits): credits
    case .elsewhere, .failed: nil
    }
  }

  private var problem: String? {
    if case .failed(let reason) = self { reason } else { nil }
  }
}
