import Diagnostics
import Plans
import TestSupport
import YAMLReading

/// A small matrix as data, to be written as YAML and to be walked through slowly.
struct MatrixSample {
  var axes: [Axis]
  var excludes: [[Entry]]
  var includes: [[Entry]]

  struct Axis {
    let name: String
    let values: [String]
    /// Whether the values are whole numbers that follow each other.
    let isRange: Bool
  }

  struct Entry {
    let name: String
    let value: String
  }

  /// One combination of the reference.
  struct Combination {
    /// The index of the value of each axis; empty where an include adds the combination.
    let choices: [Int]
    /// The includes that are laid over it.
    var includes: [Int] = []
    /// All keys with their values.
    var keys: [String: String]
  }

  /// The matrix as a mapping in one line.
  var yaml: String {
    var parts = axes.map { axis in
      let values = axis.values.joined(separator: ", ")
      let first = axis.values.first ?? ""
      let last = axis.values.last ?? ""
      return axis.isRange
        ? "\(axis.name): {from: \(first), to: \(last)}" : "\(axis.name): [\(values)]"
    }
    for (name, rules) in [("exclude", excludes), ("include", includes)] where !rules.isEmpty {
      parts.append("\(name): [\(rules.map(Self.yaml).joined(separator: ", "))]")
    }
    return "{\(parts.joined(separator: ", "))}"
  }

  static func yaml(_ entries: [Entry]) -> String {
    "{" + entries.map { "\($0.name): \($0.value)" }.joined(separator: ", ") + "}"
  }

  /// The matrix as the plan reader reads it.
  var matrix: Matrix? {
    Self.matrix(
      reading: "creditcast: 1\nname: m\njobs: [{id: m, model: core, matrix: \(yaml)}]\n"
    )
  }

  /// The matrix of the first job of a plan without errors.
  static func matrix(reading text: String) -> Matrix? {
    let source = SourceFile(name: "m.yaml", origin: .memory(Array(text.utf8)))
    var reader = PlanReader(PlanFile(source))
    guard reader.nextPlan(), let job = reader.nextJob(), !reader.findings.hasErrors else {
      return nil
    }
    return job.extras?.matrix
  }

  /// All combinations, one by one, as GitHub's documentation of matrices tells them.
  ///
  /// Source: docs.github.com, “Running variations of jobs in a workflow”: a combination is excluded
  /// where it agrees with all keys of an exclude; an include is added to each original combination of
  /// which it overwrites no value, over what earlier includes have added; one that can be added to
  /// none becomes a combination of its own.
  var combinations: [Combination] {
    var combinations = axes.isEmpty ? [] : originals.filter { !isExcluded($0) }
    let originals = combinations
    var added: [Combination] = []
    for (index, include) in includes.enumerated() {
      let fitting = originals.indices.filter { fits(include, originals[$0]) }
      for place in fitting {
        combinations[place].includes.append(index)
        for entry in include { combinations[place].keys[entry.name] = entry.value }
      }
      if fitting.isEmpty {
        let keys = Dictionary(include.map { ($0.name, $0.value) }) { $1 }
        added.append(Combination(choices: [], includes: [index], keys: keys))
      }
    }
    return combinations + added
  }

  private var originals: [Combination] {
    axes.reduce([Combination(choices: [], keys: [:])]) { combinations, axis in
      combinations.flatMap { combination in
        axis.values.enumerated().map { index, value in
          var keys = combination.keys
          keys[axis.name] = value
          return Combination(choices: combination.choices + [index], keys: keys)
        }
      }
    }
  }

  private func isExcluded(_ combination: Combination) -> Bool {
    excludes.contains { rule in rule.allSatisfy { combination.keys[$0.name] == $0.value } }
  }

  private func fits(_ include: [Entry], _ original: Combination) -> Bool {
    include.allSatisfy { original.keys[$0.name] == nil || original.keys[$0.name] == $0.value }
  }
}
