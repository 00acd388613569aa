/// What jobs have that mostly have the same as others: each different value is kept once, and a number for each job as
/// far as the last one that has something.
struct JobMarks<Value: Hashable & Sendable>: Sendable {
  private var numbers = PieceList<UInt32>()
  /// The different values.
  private(set) var values: [Value]
  private var known: [Value: UInt32]
  private var last: UInt32 = 0

  /// No job has anything but this.
  init(usual value: Value) {
    values = [value]
    known = [value: 0]
  }

  /// The number of a job's value; 0 is the usual one.
  func number(of job: Int) -> Int { job < numbers.count ? Int(numbers[job]) : 0 }

  /// The value of a number.
  func value(numbered number: Int) -> Value { values[number] }

  /// A job's value.
  func value(of job: Int) -> Value { values[number(of: job)] }

  /// Notes the value of a job behind all that have been noted.
  mutating func note(_ value: Value, of job: Int) {
    let number = number(for: value)
    guard number != 0 else { return }
    while numbers.count < job { numbers.append(0) }
    numbers.append(number)
  }

  /// Forgets the jobs that came later.
  mutating func shrink(to count: Int) {
    if numbers.count > count { numbers.shrink(to: count) }
  }

  /// Notes what other jobs have that come behind so many.
  mutating func join(_ other: JobMarks, before: Int) {
    for job in 0..<other.numbers.count where other.numbers[job] != 0 {
      note(other.value(of: job), of: before + job)
    }
  }

  /// Jobs that follow one another mostly have the same value.
  private mutating func number(for value: Value) -> UInt32 {
    if values[Int(last)] == value { return last }
    last = known[value] ?? added(value)
    return last
  }

  private mutating func added(_ value: Value) -> UInt32 {
    let number = UInt32(clamping: values.count)
    values.append(value)
    known[value] = number
    return number
  }
}
