internal import Runways

/// A calibration for programs.
package enum CalibrationJSON {
  /// The version of the format; minor versions only add keys.
  package static let formatVersion = "1.0"

  /// Writes a calibration as one object.
  static func render(_ report: CalibrationReport) -> [UInt8] {
    let calibration = report.calibration
    var writer = JSONWriter(pretty: true)
    writer.object { writer in
      writer.member("format_version", formatVersion)
      writer.member("account", report.account)
      writer.member("days", Int64?.some(calibration.days))
      writer.member("made", Int?.some(calibration.made))
      writer.member("scored", Int?.some(calibration.scored))
      writer.member("enough", is: report.isEnough)
      writer.key("chances")
      writer.array(of: report.isEnough ? calibration.lines : []) { writer, line in
        writer.object { writer in
          writer.member("chance", RunwayWords.decimal(line.chance))
          writer.member("held", Int?.some(line.covered))
          writer.member("true_from", RunwayWords.decimal(line.range.lowerBound))
          writer.member("true_to", RunwayWords.decimal(line.range.upperBound))
          writer.member("loss", RunwayWords.decimal(line.loss))
        }
      }
      writer.key("tenths")
      writer.array(of: report.isEnough ? calibration.tenths : []) { $0.integer($1) }
      writer.member("ks", report.isEnough ? RunwayWords.decimal(calibration.distance) : nil)
      writer.member(
        "ks_p",
        report.isEnough ? RunwayWords.decimal(calibration.chanceOfDistance) : nil
      )
      writer.member("crps", report.isEnough ? RunwayWords.decimal(calibration.crps) : nil)
    }
    writer.endLine()
    return writer.bytes
  }
}
