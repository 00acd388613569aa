internal import Diagnostics
internal import Quantities

/// The few bytes that are kept of each job of a run.
package struct JobRecord: Sendable {
  private(set) var idStart: UInt32
  private(set) var line: UInt32
  let column: UInt32
  let model: UInt16
  let idCount: UInt8
  let flags: Flags
  private(set) var calls: Int64 = 0
  private(set) var outputs: Int64 = 0
  /// The cost at list price; where it is the largest number, the table's `large` has the true one.
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
    /// An earlier job of its plan has the same id.
    static let twin = Flags(rawValue: 32)
  }

  init(id: Range<Int>, flags: Flags, model: Int?, position: Position) {
    idStart = UInt32(clamping: id.lowerBound)
    idCount = UInt8(clamping: id.count)
    self.flags = flags
    self.model = UInt16(clamping: model ?? Int(UInt16.max))
    line = UInt32(clamping: position.line)
    column = UInt32(clamping: position.column)
  }

  /// The same job in a table that has its id elsewhere, of a file with more lines before it.
  func moved(idStart: Int, lines: Int) -> JobRecord {
    var moved = self
    moved.idStart = UInt32(clamping: idStart)
    moved.line = UInt32(clamping: Int(line) + lines)
    return moved
  }

  /// Notes what the job makes and costs at list price.
  mutating func note(_ amount: Amount) {
    calls = amount.calls
    outputs = amount.outputs
    listedMillionths = Int64(clamping: amount.listed.millionths)
  }
}
