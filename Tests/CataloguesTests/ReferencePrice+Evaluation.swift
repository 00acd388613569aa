extension ReferencePrice {
  /// Calculates the price of one call in millionths, rounded up.
  func outcome(_ values: [Int128]) -> Outcome {
    do {
      let ratio = try value(values)
      guard ratio.above >= 0 else { return .negative }
      let (scaled, overflow) = ratio.above.multipliedReportingOverflow(by: 1_000_000)
      guard !overflow else { return .beyond }
      return .millionths(Self.floor(scaled + ratio.below - 1, ratio.below))
    } catch {
      return error
    }
  }

  private func value(_ values: [Int128]) throws(Outcome) -> Ratio {
    switch self {
    case .number(let thousandths): return Ratio(above: Int128(thousandths), below: 1000)
    case .parameter(let index): return Ratio(above: values[index], below: 1)
    case .unknown: throw .unknown
    case .negated(let operand):
      let value = try operand.value(values)
      return Ratio(above: -value.above, below: value.below)
    case .binary(let sign, let left, let right):
      let first = try left.value(values)
      return try Self.combined(sign, first, try right.value(values))
    case .call(let name, let parts):
      var results: [Ratio] = []
      for part in parts { results.append(try part.value(values)) }
      return try Self.called(name, results)
    case .choice(let sign, let left, let right, let then, let otherwise):
      let first = try left.value(values)
      let order = try Self.order(first, try right.value(values))
      let holds =
        switch sign {
        case "<": order < 0
        case "<=": order <= 0
        case ">": order > 0
        case ">=": order >= 0
        case "==": order == 0
        default: order != 0
        }
      return try (holds ? then : otherwise).value(values)
    }
  }

  private static func combined(
    _ sign: Character,
    _ left: Ratio,
    _ right: Ratio
  ) throws(Outcome) -> Ratio {
    switch sign {
    case "+", "-":
      let other = sign == "+" ? right.above : -right.above
      let first = try product(left.above, right.below)
      let (above, overflow) = first.addingReportingOverflow(try product(other, left.below))
      guard !overflow else { throw .beyond }
      return Ratio(above: above, below: try product(left.below, right.below))
    case "*":
      return Ratio(
        above: try product(left.above, right.above),
        below: try product(left.below, right.below)
      )
    default:
      guard right.above != 0 else { throw .dividedByZero }
      let above = try product(left.above, right.below)
      let below = try product(left.below, right.above)
      return below < 0 ? Ratio(above: -above, below: -below) : Ratio(above: above, below: below)
    }
  }

  private static func called(_ name: String, _ parts: [Ratio]) throws(Outcome) -> Ratio {
    switch name {
    case "ceil": return Ratio(above: -floor(-parts[0].above, parts[0].below), below: 1)
    case "floor": return Ratio(above: floor(parts[0].above, parts[0].below), below: 1)
    default:
      var best = parts[0]
      for part in parts.dropFirst() {
        let order = try order(part, best)
        if name == "min" ? order < 0 : order > 0 { best = part }
      }
      return best
    }
  }

  private static func order(_ left: Ratio, _ right: Ratio) throws(Outcome) -> Int {
    let first = try product(left.above, right.below)
    let second = try product(right.above, left.below)
    return first < second ? -1 : first > second ? 1 : 0
  }

  private static func product(_ left: Int128, _ right: Int128) throws(Outcome) -> Int128 {
    let (result, overflow) = left.multipliedReportingOverflow(by: right)
    guard !overflow, result.magnitude < 1 << 120 else { throw .beyond }
    return result
  }

  private static func floor(_ above: Int128, _ below: Int128) -> Int128 {
    let quotient = above / below
    return above % below < 0 ? quotient - 1 : quotient
  }
}
