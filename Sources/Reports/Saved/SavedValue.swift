import Balances
import Quantities

/// A value of a saved report, with the path that it was found by.
struct SavedValue {
  let value: JSONValue
  let path: String

  /// A member that has to be there; keys that nobody asks for are passed over.
  func member(_ name: String) throws(ReportProblem) -> SavedValue {
    guard let member = try found(name) else { throw .missing(path(to: name)) }
    return member
  }

  /// A member that may be missing or null.
  func optional(_ name: String) throws(ReportProblem) -> SavedValue? {
    guard let member = try found(name) else { return nil }
    if case .null = member.value { return nil }
    return member
  }

  /// Whether there is such a member, null or not.
  func has(_ name: String) -> Bool { !value.values(of: name).isEmpty }

  private func found(_ name: String) throws(ReportProblem) -> SavedValue? {
    guard case .object = value else { throw problem }
    let values = value.values(of: name)
    guard values.count < 2 else { throw .wrong(path(to: name)) }
    return values.first.map { SavedValue(value: $0, path: path(to: name)) }
  }

  private func path(to name: String) -> String { path.isEmpty ? name : "\(path).\(name)" }

  /// That the value is not what belongs there.
  var problem: ReportProblem { .wrong(path.isEmpty ? "the whole" : path) }

  /// The values of an array.
  func elements() throws(ReportProblem) -> [SavedValue] {
    guard case .array(let values) = value else { throw problem }
    return values.enumerated().map { SavedValue(value: $1, path: "\(path)[\($0)]") }
  }

  /// What is read of each value of an array.
  func list<Element>(
    _ read: (SavedValue) throws(ReportProblem) -> Element
  ) throws(ReportProblem) -> [Element] {
    var list: [Element] = []
    for element in try elements() { list.append(try read(element)) }
    return list
  }

  /// A text.
  func text() throws(ReportProblem) -> String { try known(value.text) }

  /// The texts of an array.
  func texts() throws(ReportProblem) -> [String] {
    try list { (element) throws(ReportProblem) in try element.text() }
  }

  /// True or false.
  func boolean() throws(ReportProblem) -> Bool {
    guard case .boolean(let value) = value else { throw problem }
    return value
  }

  /// A whole number.
  func integer<Number: FixedWidthInteger>(
    _ type: Number.Type = Int.self
  ) throws(ReportProblem) -> Number {
    guard case .number(let figures) = value else { throw problem }
    return try known(Number(String(decoding: figures, as: UTF8.self)))
  }

  /// A count, which is not below zero.
  func count() throws(ReportProblem) -> Int {
    let number: Int = try integer()
    guard number >= 0 else { throw problem }
    return number
  }

  /// An amount of credits.
  func credits() throws(ReportProblem) -> Credits { try known(Credits(reading: text())) }

  /// An amount of dollars.
  func dollars() throws(ReportProblem) -> Dollars { try known(Dollars(reading: text())) }

  /// A share in percent.
  func share() throws(ReportProblem) -> Share {
    try known(Share(readingPercent: text().utf8.span))
  }

  /// A number of 64 bits in 16 figures.
  func digest() throws(ReportProblem) -> UInt64 { try known(UInt64(text(), radix: 16)) }

  /// A day.
  func day() throws(ReportProblem) -> Day { try known(Day(reading: text())) }

  /// A moment.
  func moment() throws(ReportProblem) -> Moment { try known(Moment(reading: text())) }

  /// What could be made of the value.
  func known<Result>(_ result: Result?) throws(ReportProblem) -> Result {
    guard let result else { throw problem }
    return result
  }
}
