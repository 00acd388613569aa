internal import Ledgers
internal import Pricing
internal import Quantities

/// What an estimate expects by model, owner and tags, as a hold keeps it for later questions.
struct ForecastLines {
  /// The lines, in the order in which plans come to them.
  let lines: [ForecastLine]

  /// The most lines that a hold keeps; plans with more are summed without tags, then by model alone.
  private static let most = 200

  private enum Detail: CaseIterable {
    case tags
    case owner
    case model
  }

  private struct Group: Hashable {
    var model: String
    var owner: String?
    var tags: [String]
  }

  /// Looks at an estimate; nil where a sum is too large.
  init?(_ estimate: Estimate) {
    for detail in Detail.allCases {
      guard let lines = Self.lines(of: estimate, detail) else { return nil }
      guard lines.count > Self.most, detail != .model else {
        self.lines = lines
        return
      }
    }
    return nil
  }

  private static func lines(of estimate: Estimate, _ detail: Detail) -> [ForecastLine]? {
    var places: [Group: Int] = [:]
    var groups: [Group] = []
    var sums: [(outputs: Int64, listed: Credits, expected: Credits)] = []
    for job in 0..<estimate.jobs.count {
      let group = group(of: job, in: estimate, detail)
      let amount = estimate.jobs.amount(of: job)
      let place = places[group] ?? groups.count
      if place == groups.count {
        places[group] = place
        groups.append(group)
        sums.append((0, .zero, .zero))
      }
      guard let listed = sums[place].listed.adding(amount.listed),
        let expected = sums[place].expected.adding(amount.expected)
      else { return nil }
      sums[place] = (sums[place].outputs + amount.outputs, listed, expected)
    }
    return zip(groups, sums).map { group, sum in
      ForecastLine(
        model: group.model,
        owner: group.owner,
        tags: group.tags,
        outputs: sum.outputs,
        listed: sum.listed,
        expected: sum.expected
      )
    }
  }

  private static func group(of job: Int, in estimate: Estimate, _ detail: Detail) -> Group {
    let models = estimate.jobs.models(of: job).map(estimate.name(ofModel:))
    let owner = estimate.plans[estimate.jobs.plan(of: job)].owner
    return Group(
      model: models.joined(separator: "+"),
      owner: detail == .model ? nil : owner,
      tags: detail == .tags ? estimate.jobs.tags(of: job) : []
    )
  }
}
