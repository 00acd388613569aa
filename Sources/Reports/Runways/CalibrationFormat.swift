/// The formats that a calibration can take.
package enum CalibrationFormat: String, Sendable, Hashable, CaseIterable {
  /// For people at a terminal.
  case table
  /// For programs, as one object.
  case json

  /// Puts a calibration into this format; the style is for terminals only.
  package func render(_ report: CalibrationReport, _ style: ReportStyle) -> [UInt8] {
    switch self {
    case .table: CalibrationTerminal.render(report, style)
    case .json: CalibrationJSON.render(report)
    }
  }
}
