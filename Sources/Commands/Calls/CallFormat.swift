internal import ArgumentParser
internal import Pricing

/// The formats of calls.
enum CallFormat: String, ExpressibleByArgument, CaseIterable, Sendable {
  case ndjson
  case csv

  /// How the format writes calls.
  var spelling: any CallSpelling {
    switch self {
    case .ndjson: NDJSONCalls()
    case .csv: CSVCalls()
    }
  }

  /// What stands before the first call.
  var heading: [UInt8] {
    switch self {
    case .ndjson: []
    case .csv: CSVCalls.heading
    }
  }
}
