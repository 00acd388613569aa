/// What two independent whole numbers come to.
enum Convolution {
  /// Term by term, without any rounding but that of sums.
  static func direct(_ left: [Double], _ right: [Double]) -> [Double] {
    var sums = [Double](repeating: 0, count: left.count + right.count - 1)
    for (index, mass) in left.enumerated() where mass > 0 {
      for offset in right.indices { sums[index + offset] += mass * right[offset] }
    }
    return sums
  }

  /// By the Fourier transform, exact to about 10^-15 of the largest term.
  static func fast(_ left: [Double], _ right: [Double]) -> [Double] {
    var count = 1
    while count < left.count + right.count - 1 { count *= 2 }
    let transform = FourierTransform(count: count)
    let zeros = [Double](repeating: 0, count: count)
    // One transform takes both: the sum of one as the real and the other as the imaginary part.
    var (real, imaginary) = (zeros, zeros)
    for index in left.indices { real[index] = left[index] }
    for index in right.indices { imaginary[index] = right[index] }
    transform.transform(&real, &imaginary)
    var (productReal, productImaginary) = (zeros, zeros)
    for index in 0..<count {
      let mirror = (count - index) & (count - 1)
      let (ar, ai) = ((real[index] + real[mirror]) / 2, (imaginary[index] - imaginary[mirror]) / 2)
      let (br, bi) = ((imaginary[index] + imaginary[mirror]) / 2, (real[mirror] - real[index]) / 2)
      // The way back is the way there with the imaginary part's sign changed.
      productReal[index] = ar * br - ai * bi
      productImaginary[index] = -(ar * bi + ai * br)
    }
    transform.transform(&productReal, &productImaginary)
    return productReal.map { max(0, $0 / Double(count)) }
  }
}
