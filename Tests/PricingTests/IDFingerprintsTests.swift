import Pricing
import TestSupport
import Testing

@Suite struct IDFingerprintsTests {
  /// Fingerprints, and the list that looks for twins among them.
  private struct Listed {
    var numbers: [UInt64] = []
    var list = IDFingerprints()

    mutating func append(_ number: UInt64) {
      numbers.append(number)
      list.append(number)
    }

    var haveTwins: Bool { list.haveTwins { numbers[$0] == numbers[$1] } }
  }

  /// Numbers that all differ, because the generator repeats none before it repeats all.
  private static func list(_ count: Int, twinOf place: Int? = nil) -> Listed {
    var random = SplitMix(seed: UInt64(count))
    var listed = Listed()
    for _ in 0..<count { listed.append(random.next()) }
    if let place { listed.append(listed.numbers[place]) }
    return listed
  }

  @Test(arguments: [0, 1, 2, 100, 2048, 5000, 262_144, 700_000])
  func `twins are found wherever they stand, and only where there are any`(count: Int) {
    #expect(!Self.list(count).haveTwins)
    for place in Set([0, count / 3, count - 1]) where (0..<count).contains(place) {
      #expect(Self.list(count, twinOf: place).haveTwins, "\(place)")
    }
  }

  @Test func `numbers that are alike are told apart`() {
    var listed = Listed()
    for number in 0..<3000 as Range<UInt64> { listed.append(number << 40) }
    #expect(!listed.haveTwins)
    listed.append(7 << 40)
    #expect(listed.haveTwins)
  }

  @Test func `numbers with one half in common are told apart, and a twin among them is found`() {
    var listed = Listed()
    for number in 0..<40 as Range<UInt64> { listed.append(5 << 32 | number) }
    #expect(!listed.haveTwins)
    listed.append(5 << 32 | 39)
    #expect(listed.haveTwins)
  }

  @Test func `halves that somebody has made alike cost few questions`() {
    var listed = Listed()
    for number in 0..<20_000 as Range<UInt64> { listed.append(number) }
    var questions = 0
    let haveTwins = listed.list.haveTwins { _, _ in
      questions += 1
      return false
    }
    #expect(haveTwins)
    #expect(questions == 1000 + 20_000 / 100)
  }
}
