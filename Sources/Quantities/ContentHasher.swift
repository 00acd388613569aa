/// Works out the SHA-256 of a content that comes piece by piece.
///
/// Source: FIPS 180-4.
package struct ContentHasher: Sendable {
  private var state = Self.start
  private var block = InlineArray<16, UInt32>(repeating: 0)
  private var count: UInt64 = 0

  /// Begins with no content.
  package init() {}

  /// Takes more of the content in.
  package mutating func take(_ content: some Sequence<UInt8>) {
    take(Array(content).span)
  }

  /// Takes more of the content in, without a copy of it.
  package mutating func take(_ content: Span<UInt8>) {
    for index in content.indices { take(content[index]) }
  }

  /// The digest of what was taken in, in lower-case hexadecimal figures.
  package var digest: String {
    var last = self
    last.take(0x80)
    while last.count & 63 != 56 { last.take(0) }
    for shift in stride(from: UInt64(56), through: 0, by: -8) {
      last.take(UInt8(truncatingIfNeeded: (count &* 8) >> shift))
    }
    var text = ""
    for index in last.state.indices { text += Self.word(last.state[index]) }
    return text
  }

  /// Takes a byte in.
  @inline(__always)
  private mutating func take(_ byte: UInt8) {
    let place = Int(truncatingIfNeeded: count >> 2) & 15
    block[place] = block[place] << 8 | UInt32(byte)
    count &+= 1
    if count & 63 == 0 { compress() }
  }

  private static func word(_ value: UInt32) -> String {
    let figures = String(value, radix: 16)
    return String(repeating: "0", count: 8 - figures.utf8.count) + figures
  }

  /// Takes a block of 64 bytes in.
  ///
  /// Of the 64 words of FIPS 180-4 only the last 16 are ever needed.
  private mutating func compress() {
    var words = block
    let constants = Self.constants
    var (a, b, c, d) = (state[0], state[1], state[2], state[3])
    var (e, f, g, h) = (state[4], state[5], state[6], state[7])
    for index in 0..<64 {
      let place = index & 15
      if index >= 16 {
        let (early, late) = (words[(index &+ 1) & 15], words[(index &+ 14) & 15])
        let first = early.turned(7) ^ early.turned(18) ^ (early >> 3)
        let second = late.turned(17) ^ late.turned(19) ^ (late >> 10)
        words[place] = words[place] &+ first &+ words[(index &+ 9) & 15] &+ second
      }
      let upper = e.turned(6) ^ e.turned(11) ^ e.turned(25)
      let choice = (e & f) ^ (~e & g)
      let added = h &+ upper &+ choice &+ constants[index] &+ words[place]
      let lower = a.turned(2) ^ a.turned(13) ^ a.turned(22)
      let majority = (a & b) ^ (a & c) ^ (b & c)
      (h, g, f, e) = (g, f, e, d &+ added)
      (d, c, b, a) = (c, b, a, added &+ lower &+ majority)
    }
    let parts: InlineArray<8, UInt32> = [a, b, c, d, e, f, g, h]
    for index in state.indices { state[index] &+= parts[index] }
  }

  private static let start: InlineArray<8, UInt32> = [
    0x6a09_e667, 0xbb67_ae85, 0x3c6e_f372, 0xa54f_f53a, 0x510e_527f, 0x9b05_688c, 0x1f83_d9ab,
    0x5be0_cd19,
  ]

  private static let constants: InlineArray<64, UInt32> = [
    0x428a_2f98, 0x7137_4491, 0xb5c0_fbcf, 0xe9b5_dba5, 0x3956_c25b, 0x59f1_11f1, 0x923f_82a4,
    0xab1c_5ed5, 0xd807_aa98, 0x1283_5b01, 0x2431_85be, 0x550c_7dc3, 0x72be_5d74, 0x80de_b1fe,
    0x9bdc_06a7, 0xc19b_f174, 0xe49b_69c1, 0xefbe_4786, 0x0fc1_9dc6, 0x240c_a1cc, 0x2de9_2c6f,
    0x4a74_84aa, 0x5cb0_a9dc, 0x76f9_88da, 0x983e_5152, 0xa831_c66d, 0xb003_27c8, 0xbf59_7fc7,
    0xc6e0_0bf3, 0xd5a7_9147, 0x06ca_6351, 0x1429_2967, 0x27b7_0a85, 0x2e1b_2138, 0x4d2c_6dfc,
    0x5338_0d13, 0x650a_7354, 0x766a_0abb, 0x81c2_c92e, 0x9272_2c85, 0xa2bf_e8a1, 0xa81a_664b,
    0xc24b_8b70, 0xc76c_51a3, 0xd192_e819, 0xd699_0624, 0xf40e_3585, 0x106a_a070, 0x19a4_c116,
    0x1e37_6c08, 0x2748_774c, 0x34b0_bcb5, 0x391c_0cb3, 0x4ed8_aa4a, 0x5b9c_ca4f, 0x682e_6ff3,
    0x748f_82ee, 0x78a5_636f, 0x84c8_7814, 0x8cc7_0208, 0x90be_fffa, 0xa450_6ceb, 0xbef9_a3f7,
    0xc671_78f2,
  ]
}

extension UInt32 {
  /// The bits turned to the right.
  @inline(__always)
  fileprivate func turned(_ count: UInt32) -> UInt32 { self >> count | self << (32 &- count) }
}
