/// The findings of a run, in the order they were met; all are counted, the first ones kept.
package struct Findings: Sendable {
  /// The findings kept to be shown, at most `limit` of each severity.
  package private(set) var kept: [Finding] = []
  private var counts: [Severity: Int] = [:]

  /// How many findings of one severity are kept.
  package static let limit = 50

  /// Makes an empty collection.
  package init() {}

  /// Counts a finding, and keeps it while there is room.
  package mutating func add(_ finding: Finding) {
    let count = counts[finding.severity, default: 0]
    counts[finding.severity] = count + 1
    if count < Self.limit { kept.append(finding) }
  }

  /// Whether a further finding of a severity would be kept.
  package func hasRoom(for severity: Severity) -> Bool {
    count(of: severity) < Self.limit
  }

  /// Counts findings that there is no room for, so that they need not be made.
  package mutating func addUnkept(_ severity: Severity, _ count: Int = 1) {
    counts[severity, default: 0] += count
  }

  /// Adds what another part of the run found after this one.
  package mutating func add(_ others: Findings) {
    for finding in others.kept { add(finding) }
    for (severity, count) in others.counts {
      let keptThere = others.kept.count { $0.severity == severity }
      counts[severity, default: 0] += count - keptThere
    }
  }

  /// How many there are of a severity, kept or not.
  package func count(of severity: Severity) -> Int {
    counts[severity, default: 0]
  }

  /// Whether anything keeps the plan from running.
  package var hasErrors: Bool { count(of: .error) > 0 }

  /// How many there are of all severities, kept or not.
  package var total: Int { counts.values.reduce(0, +) }

  /// The ones to show: errors before warnings before notes, each by place, at most `limit` in all.
  ///
  /// Files come in the order they were met in; what has no place, or no line, comes first.
  package var shown: [Finding] {
    var files: [String: Int] = [:]
    for finding in kept {
      guard let file = finding.place?.file, files[file] == nil else { continue }
      files[file] = files.count
    }
    let ordered = Severity.allCases.flatMap { severity in
      kept.filter { $0.severity == severity }.sorted { left, right in
        let leftFile = left.place.flatMap { files[$0.file] } ?? -1
        let rightFile = right.place.flatMap { files[$0.file] } ?? -1
        guard leftFile == rightFile else { return leftFile < rightFile }
        return (left.place?.range?.start ?? .beforeAll) < (right.place?.range?.start ?? .beforeAll)
      }
    }
    return Array(ordered.prefix(Self.limit))
  }

  /// The same findings with warnings made errors, as `--strict` asks, but for those of some codes.
  package func strict(except codes: [any FindingCode] = []) -> Findings {
    let spared = Set(codes.map(\.name))
    var result = Findings()
    for finding in kept {
      let isRaised = finding.severity == .warning && !spared.contains(finding.code)
      result.add(isRaised ? finding.with(severity: .error) : finding)
    }
    for severity in Severity.allCases {
      let unkept = count(of: severity) - kept.count { $0.severity == severity }
      let raised = severity == .warning ? Severity.error : severity
      result.counts[raised, default: 0] += unkept
    }
    return result
  }
}

extension Position {
  /// Before the first line.
  fileprivate static let beforeAll = Position(line: 0, column: 0)
}
