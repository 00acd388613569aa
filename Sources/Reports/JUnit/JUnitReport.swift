import Balances
import Forecasting
import Quantities

/// A report for the test pages of CI systems, in the XML of JUnit.
package enum JUnitReport {
  /// Writes the suites: errors, rules, and jobs where they are listed, else models.
  package static func render(_ report: Report) -> [UInt8] {
    let suites = TestCases(report).suites
    var writer = XMLWriter()
    writer.element("testsuites", counts("creditcast", suites.flatMap(\.cases))) { writer in
      for (number, suite) in suites.enumerated() {
        let moment = report.madeAt.map { String("\($0)".dropLast()) }
        let attributes = counts(suite.name, suite.cases) + [("timestamp", moment)]
        writer.element("testsuite", attributes) { writer in
          if number == 0 { write(properties: properties(of: report), to: &writer) }
          for testCase in suite.cases {
            write(testCase, of: suite.name, report.repository, to: &writer)
          }
        }
      }
    }
    return writer.bytes
  }

  private static func counts(
    _ name: String,
    _ cases: [TestCase]
  ) -> [(name: String, value: String?)] {
    [
      ("name", name),
      ("tests", "\(cases.count)"),
      ("failures", "\(cases.count { $0.isFailed })"),
      ("errors", "\(cases.count { $0.isBroken })"),
      ("skipped", "\(cases.count { $0.isSkipped })"),
      ("time", "0"),
    ]
  }

  private static func properties(of report: Report) -> [(name: String, value: String)] {
    var list = [("verdict", report.verdict.rawValue), ("version", report.toolVersion)]
    if let prices = report.forecast?.prices {
      list += [
        ("prices.provider", prices.provider), ("prices.checked_on", prices.checkedOn.description),
        ("prices.age_days", "\(prices.age)"),
      ]
    }
    if case .known(let reading) = report.funding?.balance, let moment = reading.readAt {
      list.append(("balance.read_at", moment.description))
    }
    return list
  }

  private static func write(
    properties: [(name: String, value: String)],
    to writer: inout XMLWriter
  ) {
    writer.element("properties", []) { writer in
      for (name, value) in properties {
        writer.element("property", [("name", name), ("value", value)])
      }
    }
  }

  private static func write(
    _ testCase: TestCase,
    of suite: String,
    _ repository: RepositoryFolder,
    to writer: inout XMLWriter
  ) {
    let attributes: [(name: String, value: String?)] = [
      ("name", testCase.name), ("classname", "creditcast.\(suite)"),
      ("file", testCase.file.map(repository.name)),
      ("line", testCase.line.map { "\($0)" }), ("time", "0"),
    ]
    switch testCase.outcome {
    case .passed:
      writer.element("testcase", attributes)
    case .failed(let type, let message):
      writer.element("testcase", attributes) { writer in
        writer.element("failure", [("message", message), ("type", type)])
      }
    case .broken(let type, let message):
      writer.element("testcase", attributes) { writer in
        writer.element("error", [("message", message), ("type", type)])
      }
    case .skipped(let message):
      writer.element("testcase", attributes) { writer in
        writer.element("skipped", [("message", message)])
      }
    }
  }
}
