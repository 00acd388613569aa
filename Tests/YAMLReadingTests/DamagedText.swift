import TestSupport

/// Slips of an editor.
enum DamagedText {
  /// Removes, doubles, moves, changes or adds a few bytes.
  static func bytes(of bytes: [UInt8], _ random: inout SplitMix) -> [UInt8] {
    var bytes = bytes
    for _ in 0...random.int(in: 0...3) where bytes.count > 1 {
      let index = random.int(in: 0...(bytes.count - 1))
      let length = min(random.int(in: 1...8), bytes.count - index)
      switch random.int(in: 0...4) {
      case 0: bytes.removeSubrange(index..<(index + length))
      case 1: bytes.insert(contentsOf: bytes[index..<(index + length)], at: index)
      case 2: bytes.swapAt(index, random.int(in: 0...(bytes.count - 1)))
      case 3: bytes[index] = UInt8.random(in: 0...255, using: &random)
      default: bytes.insert(random.pick(Array("[]{}*&<:-'\"#\n\t ".utf8)), at: index)
      }
    }
    return bytes
  }
}
