internal import Catalogues
internal import Diagnostics
internal import Quantities
internal import Reports

/// A diagnosis for people or for programs.
struct DiagnosisPage {
  let diagnosis: Diagnosis

  /// Writes it for people.
  func table(_ style: ReportStyle) -> [UInt8] {
    var page = TerminalPage(style: style)
    let settings = diagnosis.settings + diagnosis.terminal
    let rows = settings.map { [$0.name, $0.value ?? "-", $0.origin.words] }
    let columns: [TerminalTable.Column] = [.words("SETTING"), .words("VALUE"), .words("FROM")]
    TerminalTable(columns, rows: rows).draw(on: &page)
    page.blank()
    page.section("FILES", diagnosis.files.map { StyledText($0.words) })
    if let key = diagnosis.key { page.section("KEY", [StyledText(key.words)]) }
    if let catalogue = diagnosis.catalogue, let day = diagnosis.day {
      page.section("PRICES", [StyledText(catalogue.evidence(on: day))])
    }
    let libraries = diagnosis.libraries.map { "\($0.name) \($0.version ?? "not usable")" }
    page.section(
      "VERSIONS",
      [StyledText((["creditcast \(Creditcast.version)"] + libraries).joined(separator: ", "))]
    )
    page.blank()
    drawProblems(on: &page)
    return page.bytes
  }

  private func drawProblems(on page: inout TerminalPage) {
    for problem in diagnosis.problems {
      let isError = problem.status != nil
      var lead = StyledText(isError ? "error" : "warning", isError ? .bad : .doubtful)
      lead.append(": \(problem.message)")
      page.paragraph(lead)
      if let help = problem.help { page.paragraph(after: StyledText("  help: "), StyledText(help)) }
    }
    let errors = diagnosis.problems.count { $0.status != nil }
    let warnings = diagnosis.problems.count - errors
    let aside = warnings > 0 ? ", \(NumberText.counted(warnings, "warning"))" : ""
    let verdict =
      errors == 0
      ? "nothing is wrong"
      : "\(NumberText.counted(errors, "thing")) to mend (exit \(diagnosis.status.rawValue))"
    page.paragraph(StyledText("doctor: \(verdict)\(aside)"))
  }

  /// Writes it for programs.
  var json: [UInt8] {
    var writer = JSONWriter(pretty: true)
    writer.object { writer in
      writer.member("format_version", JSONReport.formatVersion)
      writer.member("tool", "creditcast") {
        $0.member("name", $1); $0.member("version", Creditcast.version)
      }
      writer.member("exit_code", diagnosis.status.rawValue)
      Self.write("settings", diagnosis.settings, to: &writer)
      writer.key("configuration_files")
      writer.array(of: diagnosis.files) { writer, file in
        writer.object {
          $0.member("path", file.path)
          $0.member("found", is: file.isThere)
        }
      }
      writer.member("key", diagnosis.key) { writer, key in
        writer.member("place", key.place)
        writer.member("origin", key.origin) { $1.write(to: &$0) }
        writer.member("found", is: key.isThere)
        writer.member("ending", key.ending)
      }
      writePrices(to: &writer)
      writer.key("libraries")
      writer.array(of: diagnosis.libraries) { writer, library in
        writer.object {
          $0.member("name", library.name)
          $0.member("version", library.version)
        }
      }
      Self.write("terminal", diagnosis.terminal, to: &writer)
      writeProblems(to: &writer)
    }
    writer.endLine()
    return writer.bytes
  }

  private func writePrices(to writer: inout JSONWriter) {
    let day = diagnosis.day
    writer.member("prices", day == nil ? nil : diagnosis.catalogue) { writer, catalogue in
      if let day { catalogue.writeEvidence(on: day, to: &writer) }
    }
  }

  private func writeProblems(to writer: inout JSONWriter) {
    writer.key("problems")
    writer.array(of: diagnosis.problems) { writer, problem in
      writer.object {
        $0.member("severity", problem.status == nil ? "warning" : "error")
        $0.member("message", problem.message)
        $0.member("help", problem.help)
        $0.member("exit_code", problem.status?.rawValue)
      }
    }
  }

  private static func write(
    _ name: String,
    _ settings: [Diagnosis.Setting],
    to writer: inout JSONWriter
  ) {
    writer.key(name)
    writer.array(of: settings) { writer, setting in
      writer.object { writer in
        writer.member("name", setting.name)
        writer.member("value", setting.value)
        writer.member("origin", setting.origin) { $1.write(to: &$0) }
      }
    }
  }
}

extension SettingOrigin {
  /// Writes where it came from.
  fileprivate func write(to writer: inout JSONWriter) {
    writer.member("kind", kind)
    writer.member("name", name)
  }
}

extension Diagnosis.ConfigurationFile {
  fileprivate var words: String { isThere ? path : "\(path) is not there" }
}

extension Diagnosis.Key {
  fileprivate var words: String {
    "\(place) (\(origin.words)): \(state)"
  }
}
