internal import Ledgers
package import Quantities

/// What runs used and were expected to use, for one owner, tag or model.
package struct UsageGroup: Sendable, Hashable {
  /// What runs and their parts are grouped by.
  package enum Key: Sendable, Hashable {
    /// Whose they are.
    case owner
    /// Their tags; what has several counts for each.
    case tag
    /// The models.
    case model
  }

  /// The owner, the tag or the model; nil for all that nobody names.
  package let name: String?
  /// How many runs have a part in it.
  package fileprivate(set) var runs = 0
  /// The billed outputs.
  package fileprivate(set) var outputs: Int64 = 0
  /// What was expected; nil where nothing was.
  package fileprivate(set) var expected: Credits?
  /// What was used.
  package fileprivate(set) var used = Credits.zero

  private init(name: String?) {
    self.name = name
  }

  /// The groups of runs, most used first; what nobody names comes last.
  package static func groups(of runs: [HistoryRun], by key: Key) -> [UsageGroup] {
    var groups: [String?: UsageGroup] = [:]
    for run in runs {
      var seen = Set<String?>()
      for line in run.forecast {
        for name in key.names(line.model, line.owner, line.tags) {
          groups[name, default: UsageGroup(name: name)].expect(line.expected)
          seen.insert(name)
        }
      }
      for (part, names) in shares(of: run, by: key) {
        for name in names {
          groups[name, default: UsageGroup(name: name)].use(part)
          seen.insert(name)
        }
      }
      for name in seen { groups[name]?.runs += 1 }
    }
    return groups.values.sorted { left, right in
      guard let first = left.name else { return false }
      guard let second = right.name else { return true }
      return left.used == right.used ? first < second : left.used > right.used
    }
  }

  /// What a run used, part by part, with the names that each counts for.
  ///
  /// What its parts leave open goes to the names that all of its forecast shares.
  private static func shares(of run: HistoryRun, by key: Key) -> [(UsedPart, [String?])] {
    var shares = run.parts.map { ($0, key.names($0.model, $0.owner, $0.tags)) }
    let told = Credits.sum(run.parts.lazy.map(\.credits)) ?? run.used
    guard let rest = run.used.subtracting(told), rest != .zero else { return shares }
    let sets = Set(run.forecast.map { Set(key.names($0.model, $0.owner, $0.tags)) })
    let names = sets.count == 1 ? sets.first.map(Array.init) ?? [nil] : [nil]
    let part = UsedPart(model: nil, owner: nil, tags: [], outputs: 0, credits: rest)
    shares.append((part, names))
    return shares
  }

  private mutating func expect(_ credits: Credits) {
    expected = (expected ?? .zero).adding(credits) ?? expected
  }

  private mutating func use(_ part: UsedPart) {
    used = used.adding(part.credits) ?? used
    outputs = outputs.addingReportingOverflow(part.outputs).partialValue
  }
}

extension UsageGroup.Key {
  fileprivate func names(_ model: String?, _ owner: String?, _ tags: [String]) -> [String?] {
    switch self {
    case .owner: [owner]
    case .model: [model]
    case .tag: tags.isEmpty ? [nil] : Array(Set(tags)).sorted().map { $0 }
    }
  }
}
