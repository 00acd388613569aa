internal import Catalogues
internal import Plans

/// The steps that a run may take to count matrices, all of them together.
///
/// Steps are counted, never timed, so the same plans always get the same answer.
struct WorkBudget {
  /// The steps of one run: some 10 ms.
  static let ofRun = 1_000_000

  /// The steps that are left.
  private(set) var left: Int

  /// What is done often, in steps.
  enum Price {
    /// To tell a number of a range apart.
    static let value = 1
    /// To tell a text apart.
    static let text = 6
    /// To look a model up by its name.
    static let name = 64
    /// To lay an include over a case.
    static let include = 4

    /// To price a case by a calculation.
    static func ofCase(at price: PriceExpression?) -> Int {
      13 + (price?.size ?? 0)
    }
  }

  init(_ steps: Int = Self.ofRun) {
    left = steps
  }

  /// The steps that a matrix may take beside those of the run, so that easy ones are always counted:
  /// enough for a hundred cases with a simple price and a few rules.
  static func free(for matrix: Matrix) -> Int {
    2200 + 8 * matrix.listedValues + 192 * matrix.ruleEntries
  }

  /// Takes steps; where so many are not left, it takes none and answers false.
  mutating func take(_ steps: Int) -> Bool {
    guard steps <= left else { return false }
    left -= steps
    return true
  }

  /// Takes as many steps as the product of some numbers, none of them below 0.
  mutating func take(_ factor: Int, times others: Int...) -> Bool {
    Self.product(factor, others).map { take($0) } ?? false
  }

  /// Whether as many steps are left as the product of some numbers, none of them below 0.
  func allows(_ factor: Int, times others: Int...) -> Bool {
    Self.product(factor, others).map { $0 <= left } ?? false
  }

  private static func product(_ factor: Int, _ others: [Int]) -> Int? {
    var product = factor
    for other in others {
      let (next, overflow) = product.multipliedReportingOverflow(by: other)
      if overflow { return nil }
      product = next
    }
    return product
  }

  /// Lets the work on one matrix take at most three quarters of what is left, so that a hard one leaves
  /// steps to others, beside the steps that are its own.
  mutating func share<Answer, Problem: Error>(
    free: Int,
    _ work: (inout WorkBudget) throws(Problem) -> Answer
  ) throws(Problem) -> Answer {
    let allowance = left - left / 4 + free
    var part = WorkBudget(allowance)
    defer { left -= max(0, allowance - part.left - free) }
    return try work(&part)
  }

  /// Takes what a part of a file has taken of the same steps by itself.
  ///
  /// False where the parts take more than a quarter together: then one after the other they might
  /// get less than they ask for.
  mutating func join(_ part: WorkBudget, from start: WorkBudget) -> Bool {
    take(start.left - part.left) && left >= start.left - start.left / 4
  }
}
