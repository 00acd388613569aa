import Catalogues
import Quantities
import TestSupport
import Testing

@Suite struct PricePropertyTests {
  @Test(arguments: 0..<400 as Range<UInt64>)
  func `random expressions cost what the reference says`(_ seed: UInt64) throws {
    var random = SplitMix(seed: seed)
    var compared = 0
    for _ in 0..<20 {
      let reference = ReferencePrice.random(depth: Int.random(in: 0...5, using: &random), &random)
      let text = reference.text(&random)
      guard text.utf8.count <= PriceExpression.lengthLimit else { continue }
      let expression = try PriceExpression(reading: text, parameters: Parameter.engine)
      let values: [Int128] = (0..<4).map { _ in Int128.random(in: -3...12, using: &random) }
      let price = expression.price(with: values.map { Fraction($0) })
      switch reference.outcome(values) {
      case .millionths(let amount) where amount > Int64.max:
        #expect(price == .undefined(.tooLarge), "\(text)")
      case .millionths(let amount):
        #expect(price == .known(Credits(millionths: amount)), "\(text) of \(values)")
      case .unknown: #expect(price == .unknown, "\(text) of \(values)")
      case .dividedByZero:
        #expect(price == .undefined(.dividedByZero), "\(text) of \(values)")
      case .negative: #expect(price == .undefined(.negative), "\(text) of \(values)")
      case .beyond: continue
      }
      compared += 1
    }
    #expect(compared > 0)
  }
}
