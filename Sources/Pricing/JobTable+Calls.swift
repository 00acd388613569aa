internal import Plans
internal import Quantities

extension JobTable {
  /// What each call of a job makes and costs, where all calls are the same and have a price.
  func call(of index: Int) -> (outputs: Int64, unit: Credits)? {
    let flags = records[index].flags
    guard flags.isDisjoint(with: [.unpriced, .variedUnit, .unsound, .large]) else { return nil }
    let record = records[index]
    guard record.calls > 0, record.outputs % record.calls == 0 else { return nil }
    let (unit, rest) = record.listedMillionths.quotientAndRemainder(dividingBy: Int64(record.calls))
    guard rest == 0 else { return nil }
    return (Int64(record.outputs / record.calls), Credits(millionths: Int128(unit)))
  }
}
