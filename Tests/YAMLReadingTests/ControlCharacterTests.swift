import TestSupport
import Testing
import YAMLReading

@Suite struct ControlCharacterTests {
  @Test(arguments: 0..<200 as Range<UInt64>)
  func `a control character is found among bytes of any number`(seed: UInt64) {
    var random = SplitMix(seed: seed)
    let count = Int.random(in: 0...40, using: &random)
    var bytes = (0..<count).map { _ in
      UInt8.random(in: 0x20...0xFF, using: &random)
    }
    bytes.removeAll { $0 == 0x7F }
    let isFound = bytes.span.hasControl
    #expect(!isFound)
    for place in bytes.indices {
      for control in [0, 0x1F, 0x7F, UInt8.random(in: 0..<0x20, using: &random)] as [UInt8] {
        var others = bytes
        others[place] = control
        let isFound = others.span.hasControl
        #expect(isFound, "\(others)")
      }
    }
  }
}
