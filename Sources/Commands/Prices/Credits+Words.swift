internal import Quantities
internal import Reports

extension Credits {
  /// The amount with its unit: `1 credit`, `6.5 credits`.
  var words: String {
    "\(NumberText.of(self)) credit\(self == Credits(millionths: 1_000_000) ? "" : "s")"
  }
}
