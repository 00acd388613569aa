package import Quantities

extension Credits {
  /// The sum of amounts, or nil where it does not fit.
  package static func sum(_ amounts: some Sequence<Credits>) -> Credits? {
    amounts.reduce(Credits?.some(.zero)) { $0?.adding($1) }
  }

  /// The amount without its sign.
  package var size: Credits { millionths < 0 ? Credits(millionths: -millionths) : self }
}
