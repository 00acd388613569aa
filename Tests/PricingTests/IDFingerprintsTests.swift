import Pricing
import TestSupport
import Testing

@Suite struct IDFingerprintsTests {
  /// Numbers that all differ, because the generator repeats none before it repeats all.
  private static func list(_ count: Int, twinOf place: Int? = nil) -> IDFingerprints {
    var random = SplitMix(seed: UInt64(count))
    var list = IDFingerprints()
    var twin: UInt64?
    for index in 0..<count {
      let number = random.next()
      if index == place { twin = number }
      list.append(number)
    }
    if let twin { list.append(twin) }
    return list
  }

  @Test(arguments: [0, 1, 2, 100, 2048, 5000, 262_144, 700_000])
  func `twins are found wherever they stand, and only where there are any`(count: Int) {
    #expect(!Self.list(count).haveTwins)
    for place in Set([0, count / 3, count - 1]) where (0..<count).contains(place) {
      #expect(Self.list(count, twinOf: place).haveTwins, "\(place)")
    }
  }

  @Test func `numbers that are alike are told apart`() {
    var list = IDFingerprints()
    for number in 0..<3000 as Range<UInt64> { list.append(number << 40) }
    #expect(!list.haveTwins)
    list.append(7 << 40)
    #expect(list.haveTwins)
  }
}
