import Reports
import TestSupport
import Testing

@Suite struct FormatGoldenTests {
  private static let formats: [(format: ReportFormat, folder: String, ending: String)] = [
    (.github, "GitHub", "txt"), (.sarif, "SARIF", "sarif"), (.junit, "JUnit", "xml"),
    (.gitlab, "GitLab", "json"), (.metrics, "Metrics", "txt"), (.slack, "Slack", "json"),
    (.agent, "Agent", "txt"), (.dotenv, "Dotenv", "env"),
  ]

  @Test(arguments: Samples.names)
  func `each verdict is written as recorded in every format`(name: String) throws {
    let style = ReportStyle(width: 80, isColoured: false, isUnicode: true)
    for (format, folder, ending) in Self.formats {
      let bytes = format.render(try Samples.named(name), style)
      try Golden.expect(bytes, equals: "Reports/\(folder)/\(name).\(ending)")
    }
  }
}
