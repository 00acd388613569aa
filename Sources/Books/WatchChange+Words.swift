internal import Alerts
internal import Quantities

extension WatchChange {
  /// What happened to what is watched, in a few words.
  var words: String {
    switch self {
    case .fired(_, let outputs): "fired, for \(outputs.joined(separator: ", "))"
    case .rearmed(let thresholds, _):
      "armed again at \(thresholds.map { $0.description }.joined(separator: ", "))"
    case .failed: "the balance cannot be read"
    case .recovered: "the balance can be read again"
    case .doubted: "the balance is more than can be true"
    case .trusted: "the balance can be true again"
    case .claimed(_, let output, _): "about to be told through \(output)"
    case .delivered(_, let output): "told through \(output)"
    case .undelivered(_, let output): "not told through \(output)"
    }
  }
}
