extension Secret {
  /// Replaces the key and every usual encoding of it by dots, and stops after enough bytes.
  func redacted(from text: [UInt8], atLeast enough: Int = .max) -> [UInt8] {
    withBytes { key in
      let encodings = Self.base64Cores(of: key)
      var result: [UInt8] = []
      var position = 0
      while position < text.count, result.count < enough {
        let end =
          Self.end(ofKey: key, in: text, at: position)
          ?? encodings.first { text[position...].starts(with: $0) }.map { position + $0.count }
        if let end {
          result += "••••".utf8
          position = end
        } else {
          result.append(text[position])
          position += 1
        }
      }
      return result
    }
  }

  /// Where the key ends that starts here, each character plain, as `%73`, `\x73` or `\u0073`.
  private static func end(ofKey key: Span<UInt8>, in text: [UInt8], at start: Int) -> Int? {
    var position = start
    for index in key.indices {
      guard let length = length(of: key[index], in: text[position...]) else { return nil }
      position += length
    }
    return position
  }

  private static func length(of byte: UInt8, in text: ArraySlice<UInt8>) -> Int? {
    if text.first == byte { return 1 }
    for (prefix, digits) in [("%", 2), ("\\x", 2), ("\\u", 4)] where text.starts(with: prefix.utf8)
    {
      let figures = text.dropFirst(prefix.utf8.count).prefix(digits)
      let value = UInt32(String(decoding: figures, as: UTF8.self), radix: 16)
      if figures.count == digits, value == UInt32(byte) { return prefix.utf8.count + digits }
    }
    return text.starts(with: [UInt8(ascii: "\\"), byte]) ? 2 : nil
  }

  /// The characters of base64 that hold only bits of the key, for each place it can start at.
  private static func base64Cores(of key: Span<UInt8>) -> [[UInt8]] {
    let alphabets = ["+/", "-_"].map { end in
      Array("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789\(end)".utf8)
    }
    return alphabets.flatMap { alphabet in
      [0, 2, 4].map { offset in
        stride(from: offset, through: key.count * 8 - 6, by: 6).map { bit in
          let (byte, shift) = bit.quotientAndRemainder(dividingBy: 8)
          let low = byte + 1 < key.count ? UInt16(key[byte + 1]) : 0
          let window = UInt16(key[byte]) << 8 | low
          return alphabet[Int(window >> UInt16(10 - shift) & 63)]
        }
      }
    }.filter { $0.count >= 8 }
  }
}
