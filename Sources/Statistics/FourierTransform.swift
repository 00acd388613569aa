internal import Glibc

/// The discrete Fourier transform of a power of two complex numbers, in place.
struct FourierTransform {
  private let count: Int
  private let cosines: [Double]
  private let sines: [Double]

  /// Prepares for so many numbers, a power of two.
  init(count: Int) {
    self.count = count
    let angles = (0..<max(1, count / 2)).map { 2 * Double.pi * Double($0) / Double(count) }
    cosines = angles.map { cos($0) }
    sines = angles.map { sin($0) }
  }

  /// Sums x[k] exp(-2πi jk/n) over k, for each j.
  ///
  /// Source: Cooley and Tukey (1965), “An algorithm for the machine calculation of complex Fourier series”.
  func transform(_ real: inout [Double], _ imaginary: inout [Double]) {
    reorder(&real, &imaginary)
    var half = 1
    while half < count {
      let stride = count / (2 * half)
      for start in Swift.stride(from: 0, to: count, by: 2 * half) {
        for offset in 0..<half {
          let (c, s) = (cosines[offset * stride], -sines[offset * stride])
          let (low, high) = (start + offset, start + offset + half)
          let r = real[high] * c - imaginary[high] * s
          let i = real[high] * s + imaginary[high] * c
          (real[high], imaginary[high]) = (real[low] - r, imaginary[low] - i)
          real[low] += r
          imaginary[low] += i
        }
      }
      half *= 2
    }
  }

  private func reorder(_ real: inout [Double], _ imaginary: inout [Double]) {
    var target = 0
    for index in 1..<max(1, count) {
      var bit = count >> 1
      while target & bit != 0 {
        target ^= bit
        bit >>= 1
      }
      target |= bit
      if index < target {
        real.swapAt(index, target)
        imaginary.swapAt(index, target)
      }
    }
  }
}
