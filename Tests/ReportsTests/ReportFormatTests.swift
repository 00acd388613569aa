import Reports
import Testing

@Suite struct ReportFormatTests {
  @Test(arguments: [
    (ReportFormat.table, "SHORTFALL  212"), (.json, "{\n  \"format_version\": \"1.4\""),
    (.ndjson, "{\"id\":\"styles\","),
    (
      .markdown,
      "[//]: <> (creditcast-comment, valid-at=2026-11-22T00:00:00Z)\n\n### Shortfall: 212"
    ), (.csv, "job,file,line"),
  ])
  func `a format is written as its name says`(format: ReportFormat, start: String) throws {
    let style = ReportStyle(width: 80, isColoured: false, isUnicode: true)
    let bytes = format.render(try Samples.shortfall(allJobs: true), style)
    #expect(bytes.starts(with: start.utf8))
  }

  @Test func `the same report gives the same bytes`() throws {
    let style = ReportStyle(width: 80, isColoured: true, isUnicode: true)
    for format in ReportFormat.allCases {
      #expect(
        format.render(try Samples.unpriced(), style) == format.render(try Samples.unpriced(), style)
      )
    }
  }
}
