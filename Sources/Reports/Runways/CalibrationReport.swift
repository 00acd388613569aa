package import Runways

/// How forecasts did, before it is put into a format.
package struct CalibrationReport: Sendable {
  /// The account.
  package let account: String
  /// How they did.
  package let calibration: Calibration

  /// Makes a report.
  package init(account: String, calibration: Calibration) {
    self.account = account
    self.calibration = calibration
  }

  /// Whether there is enough to say something.
  var isEnough: Bool { calibration.scored >= Calibration.leastScored }

  /// What it comes to, in a sentence.
  var sentence: String {
    let (scored, made) = (calibration.scored, calibration.made)
    let counted =
      "\(NumberText.counted(scored, "forecast")) of \(calibration.days) days can be scored, of"
      + " \(NumberText.of(made)) that were made"
    guard isEnough else {
      return
        "too little to say: \(counted), and it takes \(Calibration.leastScored) on different days"
    }
    let even = calibration.chanceOfDistance < 0.05 ? "do not lie" : "lie"
    return "\(counted); what came and what was foretold \(even) as they should (KS"
      + " \(RunwayWords.decimal(calibration.distance, places: 3)), p about \(RunwayWords.decimal(calibration.chanceOfDistance, places: 3)))"
  }
}
