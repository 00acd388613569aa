internal import Balances
internal import Diagnostics
internal import Forecasting

/// Reads a report back that was saved as JSON.
package enum ReportReader {
  /// The major version of the format that it reads; minor versions only add keys.
  private static let major = "1"

  /// Reads a report; what it does not hold is given besides.
  package static func report(
    in bytes: [UInt8],
    repository: RepositoryFolder = RepositoryFolder(),
    view: ReportView = ReportView(),
    explanation: @escaping @Sendable (_ code: String) -> String? = { _ in nil }
  ) throws(ReportProblem) -> Report {
    let root = try root(of: bytes)
    let findings = try root.member("findings").list(finding)
    let totals = try root.member("findings_total")
    let status = try root.member("exit_code")
    return Report(
      toolVersion: try root.member("tool").member("version").text(),
      exitStatus: try status.known(ExitStatus(rawValue: status.integer(Int32.self))),
      files: try files(of: root),
      forecast: try SavedForecast(root).forecast,
      shownFindings: findings,
      findingTotals: FindingTotals(
        errors: try totals.member("errors").count(),
        warnings: try totals.member("warnings").count(),
        notes: try totals.member("notes").count()
      ),
      includesBalance: root.has("balance"),
      includesAllJobs: root.has("jobs"),
      includesCost: try root.optional("command")?.text() != "lint",
      madeAt: try root.optional("made_at").map { (value) throws(ReportProblem) in try value.moment()
      },
      explanation: explanation,
      repository: repository,
      view: view,
      hold: try SavedFunding.hold(root.optional("hold")),
      digests: try SavedApproval.digests(root.optional("digests")),
      approval: try SavedApproval.standing(root.optional("approval"))
    )
  }

  private static func root(of bytes: [UInt8]) throws(ReportProblem) -> SavedValue {
    let value: JSONValue
    do throws(ReplyFault) {
      value = try JSONScanner.value(in: bytes)
    } catch {
      throw .notJSON(error)
    }
    guard case .object = value, let version = value.values(of: "format_version").first?.text else {
      throw .noReport
    }
    guard version.split(separator: ".").first.map(String.init) == major else {
      throw .otherVersion(version)
    }
    return SavedValue(value: value, path: "")
  }

  /// The files as they were named; the first version of the format told them with the plan alone.
  private static func files(of root: SavedValue) throws(ReportProblem) -> [String] {
    if let files = try root.optional("files") { return try files.texts() }
    return try root.optional("plan")?.member("files").texts() ?? []
  }

  private static func finding(_ value: SavedValue) throws(ReportProblem) -> ShownFinding {
    let severity = try value.member("severity")
    var notes: [Finding.Note] = []
    for note in try value.member("notes").elements() {
      notes.append(Finding.Note(try note.member("message").text(), at: try place(note)))
    }
    let finding = Finding(
      SavedCode(name: try value.member("code").text()),
      try severity.known(Severity(rawValue: severity.text())),
      try value.member("message").text(),
      at: try place(value),
      help: try value.optional("help")?.text(),
      notes: notes
    )
    return ShownFinding(finding, excerpt: try excerpt(value))
  }

  private static func place(_ value: SavedValue) throws(ReportProblem) -> Place? {
    guard let file = try value.optional("file")?.text() else { return nil }
    guard let line = try value.optional("line")?.integer(UInt32.self) else {
      return Place(file: file)
    }
    let column = try value.member("column").integer(UInt32.self)
    let endLine = try value.member("end_line").integer(UInt32.self)
    let endColumn = try value.member("end_column").integer(UInt32.self)
    let range = SourceRange(from: (Int(line), Int(column)), to: (Int(endLine), Int(endColumn)))
    return Place(file: file, range: range)
  }

  private static func excerpt(_ value: SavedValue) throws(ReportProblem) -> Excerpt? {
    guard let excerpt = try value.optional("excerpt") else { return nil }
    let (from, to) = (try excerpt.member("marked_from").count(), try excerpt.member("marked_to"))
    let end = try to.count()
    guard from <= end else { throw to.problem }
    return Excerpt(
      line: try excerpt.member("line").count(),
      text: try excerpt.member("text").text(),
      marked: from..<end
    )
  }
}

/// The code of a finding that another run made.
private struct SavedCode: FindingCode {
  let name: String

  var explanation: String { "" }
}
