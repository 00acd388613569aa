internal import Balances
internal import Quantities

/// What a line of a usage file tells about one call.
struct UsageLine: Sendable {
  let id: String
  let outcome: UsageOutcome
  let isBilled: Bool
  /// How many outputs the call made.
  let outputs: Int64
  /// How long the call took; nil where the line does not say.
  let milliseconds: Int64?
  /// What the call cost; nil where the line does not say.
  let credits: Credits?
  /// The rest of a line that `creditcast expand` wrote, as far as it is there.
  let job: String?
  let plan: String?
  let model: String?
  let tags: [String]

  /// Reads a line strictly; unknown keys are passed over.
  init(reading bytes: [UInt8]) throws(UsageFault) {
    let members = try Self.members(of: bytes)
    id = try members.text("id", isNeeded: true) ?? ""
    let word = try members.text("outcome", isNeeded: true) ?? ""
    guard let outcome = UsageOutcome(rawValue: word) else {
      throw .badValue("outcome", expected: "ok, failed, filtered or redone")
    }
    self.outcome = outcome
    isBilled = try members.truth("billed") ?? outcome.isUsuallyBilled
    outputs = try members.count("outputs") ?? 1
    milliseconds = try members.milliseconds("seconds")
    let unit = try members.amount("unit")
    credits = try members.amount("credits") ?? unit
    job = try members.text("job")
    plan = try members.text("plan")
    model = try members.text("model")
    tags = try members.texts("tags")
  }

  private static func members(of bytes: [UInt8]) throws(UsageFault) -> UsageMembers {
    let value: JSONValue
    do throws(ReplyFault) {
      value = try JSONScanner.value(in: bytes)
    } catch {
      if case .syntax(let byte) = error { throw .syntax(byte: byte) }
      throw .syntax(byte: 0)
    }
    guard case .object = value else { throw .notAnObject }
    return UsageMembers(value)
  }
}
