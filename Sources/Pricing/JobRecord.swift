internal import Diagnostics
internal import Quantities

/// The few bytes that are kept of each job of a run.
package struct JobRecord: Sendable {
  let idStart: UInt32
  let idCount: UInt8
  let flags: Flags
  let model: UInt16
  let line: UInt32
  let column: UInt32
  let priority: Int32
  let plan: UInt32
  private(set) var calls: Int64 = 0
  private(set) var outputs: Int64 = 0
  private(set) var listedMillionths: Int64 = 0

  struct Flags: OptionSet {
    let rawValue: UInt8
    /// A price is not known.
    static let unpriced = Flags(rawValue: 1)
    /// Its calls do not all cost the same.
    static let variedUnit = Flags(rawValue: 2)
    /// It gives a prompt that jobs for each of its outputs can use.
    static let hasPrompt = Flags(rawValue: 4)
    /// More about it stands in the table's details.
    static let detailed = Flags(rawValue: 8)
    /// It has an error.
    static let unsound = Flags(rawValue: 16)
  }

  init(
    idStart: UInt32,
    idCount: UInt8,
    flags: Flags,
    model: UInt16,
    position: Position,
    priority: Int,
    plan: Int
  ) {
    self.idStart = idStart
    self.idCount = idCount
    self.flags = flags
    self.model = model
    line = UInt32(clamping: position.line)
    column = UInt32(clamping: position.column)
    self.priority = Int32(clamping: priority)
    self.plan = UInt32(clamping: plan)
  }

  /// Notes what the job makes and costs at list price.
  mutating func note(_ amount: Amount) {
    calls = amount.calls
    outputs = amount.outputs
    listedMillionths = amount.listed.millionths
  }
}
