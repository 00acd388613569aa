/// Why the cost of plans changes.
package enum Factor: String, Sendable, Hashable, CaseIterable {
  /// The same calls cost something else: another day or another price list.
  case prices
  /// Other models are asked, or the same ones with other parameters.
  case model
  /// Other numbers of calls are made: jobs, counts, combinations, kept outputs.
  case quantity
  /// Another share of outputs is expected to be made again.
  case assumptions
  /// Prices, or model and parameters: what is known of a side does not tell them apart.
  case undivided
  /// A price is not known on one side, so that the true change is not known either.
  case unpriced
}
