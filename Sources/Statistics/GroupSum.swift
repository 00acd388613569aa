internal import Glibc
internal import Quantities

/// What the further attempts of some groups of calls come to, counted in steps of a lattice.
struct GroupSum {
  /// A group with its cost in steps.
  private struct Part {
    let steps: Int64
    let calls: Double
    let law: AttemptLaw
  }

  /// The greatest common measure of all costs.
  let step: Credits
  private let parts: [Part]
  /// The mean, in steps.
  let mean: Double
  /// The variance, in steps squared.
  let variance: Double
  /// The third central moment, in steps cubed.
  let third: Double
  /// The largest cost, in steps.
  let largest: Double

  /// Sums groups up; nil where nothing is made again, or a cost has too many steps.
  init?(_ groups: [CallGroup]) {
    let uncertain = groups.filter { !$0.law.isCertain && $0.calls > 0 && $0.unit > .zero }
    guard !uncertain.isEmpty else { return nil }
    let measure = uncertain.reduce(Int128(0)) { Self.measure($0, $1.unit.millionths) }
    let parts = uncertain.compactMap { group in
      Int64(exactly: group.unit.millionths / measure).map {
        (Part(steps: $0, calls: Double(group.calls), law: group.law), group.law.cumulants)
      }
    }
    guard parts.count == uncertain.count else { return nil }
    step = Credits(millionths: measure)
    var (mean, variance, third) = (0.0, 0.0, 0.0)
    for (part, cumulants) in parts {
      let steps = Double(part.steps)
      mean += part.calls * steps * cumulants.mean
      variance += part.calls * steps * steps * cumulants.variance
      third += part.calls * steps * steps * steps * cumulants.third
    }
    (self.mean, self.variance, self.third) = (mean, variance, third)
    largest = parts.map { Double($0.0.steps) }.max() ?? 1
    // Those that spread most first, as they decide soonest that a frequency counts for nothing.
    self.parts = parts.sorted { Self.spread($1) < Self.spread($0) }.map(\.0)
  }

  private static func spread(
    _ pair: (Part, (mean: Double, variance: Double, third: Double))
  ) -> Double {
    pair.0.calls * Double(pair.0.steps) * Double(pair.0.steps) * pair.1.variance
  }

  private static func measure(_ first: Int128, _ second: Int128) -> Int128 {
    var (a, b) = (first, second)
    while b != 0 { (a, b) = (b, a % b) }
    return a
  }

  /// The greatest sum in steps; nil where there is none, or more than can be told.
  private var greatest: Double? {
    var sum = 0.0
    for part in parts {
      guard let limit = part.law.limit else { return nil }
      sum += part.calls * Double(part.steps) * Double(limit - 1)
    }
    return sum
  }

  /// Outside of which lies less than one part in 10^12, by Chernoff's bound.
  var window: (low: Double, high: Double) {
    let bound = 28.5
    var least = Double.infinity
    for part in parts where part.law.limit == nil {
      least = min(least, -log(part.law.rate) / Double(part.steps))
    }
    let top = least.isFinite ? least : 100
    let high = Self.minimum(from: top * 1e-12, to: top) { (logMoment($0) + bound) / $0 }
    let low = -Self.minimum(from: top * 1e-12, to: 1e3) { (logMoment(-$0) + bound) / $0 }
    return (max(0, low.rounded(.down)), min(high.rounded(.up), greatest ?? .infinity))
  }

  private func logMoment(_ t: Double) -> Double {
    parts.reduce(0) { $0 + $1.calls * $1.law.logMoment(t * Double($1.steps)) }
  }

  /// The least value of a function with one valley, sought over the logarithm of its argument.
  private static func minimum(
    from low: Double,
    to high: Double,
    _ value: (Double) -> Double
  ) -> Double {
    let golden = 0.618_033_988_749_895
    var (left, right) = (log(low), log(high))
    var (a, b) = (right - golden * (right - left), left + golden * (right - left))
    var (atA, atB) = (value(exp(a)), value(exp(b)))
    for _ in 0..<80 {
      if atA <= atB {
        (right, b, atB) = (b, a, atA)
        a = right - golden * (right - left)
        atA = value(exp(a))
      } else {
        (left, a, atA) = (a, b, atB)
        b = left + golden * (right - left)
        atB = value(exp(b))
      }
    }
    return min(atA, atB)
  }

  /// The chance of each number of steps from a first one on, by the characteristic function and one inverse transform.
  ///
  /// What lies outside of so many steps is folded into them, so they must hold the window.
  func masses(from first: Int64, count: Int) -> [Double] {
    var real = [Double](repeating: 0, count: count)
    var imaginary = real
    real[0] = 1
    let mask = UInt64(count - 1)
    let turn = 2 * Double.pi / Double(count)
    for index in 1...max(1, count / 2) where count > 1 {
      var logSize = 0.0
      var angle = -turn * Double(UInt64(index) &* UInt64(bitPattern: first) & mask)
      for part in parts where logSize > -40 {
        let place = UInt64(index) &* UInt64(bitPattern: part.steps) & mask
        let value = part.law.characteristic(turn * Double(place))
        logSize += part.calls * value.logSize
        angle += part.calls * value.angle
      }
      guard logSize > -40 else { continue }
      let size = exp(logSize)
      (real[index], imaginary[index]) = (size * cos(angle), size * sin(angle))
      if index < count / 2 {
        (real[count - index], imaginary[count - index]) = (real[index], -imaginary[index])
      } else {
        imaginary[index] = 0
      }
    }
    FourierTransform(count: count).transform(&real, &imaginary)
    return real.map { $0 / Double(count) }
  }
}
