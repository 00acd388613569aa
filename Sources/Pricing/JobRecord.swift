internal import Diagnostics
internal import Quantities

/// The few bytes that are kept of each job of a run.
package struct JobRecord: Sendable {
  private(set) var idStart: UInt32
  private(set) var line: UInt32
  let column: UInt32
  let model: UInt16
  let idCount: UInt8
  private(set) var flags: Flags
  /// What it makes and costs at list price, unless it is large.
  private(set) var calls: UInt16 = 0
  private(set) var outputs: UInt16 = 0
  private var listedLower: UInt32 = 0
  private var listedUpper: Int32 = 0

  /// What it costs at list price, unless it is large; kept in two halves, because a whole would lie at a multiple
  /// of eight bytes, and the record would be larger.
  var listedMillionths: Int64 { Int64(listedUpper) &<< 32 | Int64(listedLower) }

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
    /// What it makes and costs stands in the table, because it does not fit here.
    static let large = Flags(rawValue: 32)
  }

  init(id: Range<Int>, flags: Flags, model: Int?, position: Position) {
    idStart = UInt32(clamping: id.lowerBound)
    idCount = UInt8(clamping: id.count)
    self.flags = flags
    self.model = UInt16(clamping: model ?? Int(UInt16.max))
    line = UInt32(clamping: position.line)
    column = UInt32(clamping: position.column)
  }

  /// The same job in a table that has other ids, and in a file that has more lines, before it.
  @inline(__always)
  func moved(ids: Int, lines: Int) -> JobRecord {
    var moved = self
    moved.idStart = UInt32(clamping: Int(idStart) + ids)
    moved.line = UInt32(clamping: Int(line) + lines)
    return moved
  }

  /// Notes what the job makes and costs at list price; false where that does not fit here.
  @inline(__always)
  mutating func note(_ amount: Amount) -> Bool {
    guard let calls = UInt16(exactly: amount.calls),
      let outputs = UInt16(exactly: amount.outputs),
      let listed = Int64(exactly: amount.listed.millionths)
    else {
      flags.insert(.large)
      return false
    }
    self.calls = calls
    self.outputs = outputs
    listedLower = UInt32(truncatingIfNeeded: listed)
    listedUpper = Int32(truncatingIfNeeded: listed &>> 32)
    return true
  }
}
