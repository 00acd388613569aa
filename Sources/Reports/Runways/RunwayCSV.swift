internal import Quantities
internal import Runways

/// A runway for spreadsheets: what is left at the end of each day, and what runs then.
enum RunwayCSV {
  /// Writes the days below their headings.
  static func render(_ report: RunwayReport) -> [UInt8] {
    let runway = report.runway
    var text = "day,planned,left_p10,left_p50,left_p90,runs\r\n"
    for day in 1...max(1, runway.horizon) {
      let moment = runway.start.advanced(days: Double(day))
      let runs = runway.runs.filter {
        $0.moment > runway.start.advanced(days: Double(day - 1)) && $0.moment <= moment
          || day == 1 && $0.moment == runway.start
      }
      let known = runway.burn != nil
      let cells = [
        moment.day.description, runway.planned(to: moment).description,
        known ? runway.left(0.9, days: Double(day)).description : "",
        known ? runway.left(0.5, days: Double(day)).description : "",
        known ? runway.left(0.1, days: Double(day)).description : "",
        CSVCell.text(runs.map(\.name).joined(separator: " ")),
      ]
      text += cells.joined(separator: ",") + "\r\n"
    }
    return Array(text.utf8)
  }
}
