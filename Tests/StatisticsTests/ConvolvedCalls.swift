import Statistics

/// What calls come to, one after the other: the slow way to the same answer.
struct ConvolvedCalls {
  private var masses: [Double] = [1]

  /// Adds calls of so many steps each.
  mutating func add(_ calls: Int, steps: Int, rate: Double, limit: Int?) {
    for _ in 0..<calls { masses = limit.map { cut(steps, rate, $0) } ?? endless(steps, rate) }
  }

  /// Without a limit each sum follows from the one a call's cost below.
  private func endless(_ steps: Int, _ rate: Double) -> [Double] {
    var result = masses.map { $0 * (1 - rate) }
    var index = steps
    var quiet = 0
    while index < result.count || quiet < steps {
      while index >= result.count { result.append(0) }
      result[index] += rate * result[index - steps]
      quiet = result[index] > 1e-25 ? 0 : quiet + 1
      index += 1
    }
    return result
  }

  private func cut(_ steps: Int, _ rate: Double, _ limit: Int) -> [Double] {
    var result = [Double](repeating: 0, count: masses.count + steps * (limit - 1))
    var chance = 1.0
    for attempt in 0..<limit {
      let share = attempt == limit - 1 ? chance : chance * (1 - rate)
      var place = attempt * steps
      for mass in masses {
        result[place] += mass * share
        place += 1
      }
      chance *= rate
    }
    while let last = result.last, last < 1e-25 { result.removeLast() }
    return result
  }

  /// The least number of steps that is not exceeded with a chance.
  func quantile(_ chance: Double) -> Int {
    var sum = 0.0
    for (index, mass) in masses.enumerated() {
      sum += mass
      if sum >= chance { return index }
    }
    return masses.count - 1
  }

  /// The chance of no more than so many steps.
  func probability(atMost steps: Int) -> Double { masses.prefix(steps + 1).reduce(0, +) }
}
