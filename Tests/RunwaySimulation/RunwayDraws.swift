import Glibc

/// Random numbers that follow from a seed.
struct RunwayDraws {
  private var state: UInt64

  /// Begins with a seed; neighbouring seeds have streams that do not overlap.
  init(seed: UInt64) {
    var mixed = (seed ^ 0x5851_f42d_4c95_7f2d) &* 0xd605_1fe4_cb3c_a2d5
    mixed = (mixed ^ (mixed >> 32)) &* 0xff51_afd7_ed55_8ccd
    state = mixed ^ (mixed >> 29)
  }

  /// An even number from 0 to 1, neither included; SplitMix64.
  mutating func even() -> Double {
    state &+= 0x9e37_79b9_7f4a_7c15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xbf58_476d_1ce4_e5b9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94d0_49bb_1331_11eb
    return (Double((mixed ^ (mixed >> 31)) >> 11) + 0.5) / 9_007_199_254_740_992
  }

  /// A standard normal number; Box and Muller.
  mutating func normal() -> Double {
    (-2 * log(even())).squareRoot() * cos(2 * .pi * even())
  }

  /// A gamma number of a mean and a relative deviation; Marsaglia and Tsang (2000).
  mutating func gamma(mean: Double, spread: Double) -> Double {
    let shape = 1 / (spread * spread)
    let boosted = shape < 1 ? shape + 1 : shape
    let d = boosted - 1 / 3
    let c = 1 / (9 * d).squareRoot()
    while true {
      let x = normal()
      let v = (1 + c * x) * (1 + c * x) * (1 + c * x)
      guard v > 0, log(even()) < 0.5 * x * x + d - d * v + d * log(v) else { continue }
      let drawn = d * v * (shape < 1 ? pow(even(), 1 / shape) : 1)
      return drawn / shape * mean
    }
  }
}
