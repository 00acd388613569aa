internal import Runways

/// A calibration for people at a terminal.
enum CalibrationTerminal {
  /// Tells how each chance did, and how places spread.
  static func render(_ report: CalibrationReport, _ style: ReportStyle) -> [UInt8] {
    let calibration = report.calibration
    var page = TerminalPage(style: style)
    page.paragraph(StyledText(report.sentence, .strong))
    guard report.isEnough else { return page.bytes }
    page.blank()
    TerminalTable(
      [
        .words("CHANCE"), .numbers("HELD", rank: 1), .words("TRUE CHANCE, 95 OF 100", rank: 0),
        .numbers("LOSS", rank: 1),
      ],
      rows: calibration.lines.map { line in
        [
          RunwayWords.percent(line.chance), "\(line.covered) of \(calibration.scored)",
          "\(RunwayWords.percent(line.range.lowerBound)) to \(RunwayWords.percent(line.range.upperBound))",
          RunwayWords.about(line.loss),
        ]
      }
    ).draw(on: &page)
    page.blank()
    let tenths = calibration.tenths.map(String.init).joined(separator: " ")
    page.paragraph(StyledText("by tenths of what was foretold: \(tenths)"))
    page.paragraph(
      StyledText(
        "error of the whole distribution (CRPS): about \(RunwayWords.about(calibration.crps)) credits"
      )
    )
    page.paragraph(
      StyledText("forecasts that overlap are not independent, so p is only a hint", .quiet)
    )
    return page.bytes
  }
}
