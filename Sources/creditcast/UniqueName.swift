/// Names that nobody has made before.
enum UniqueName {
  /// 128 bits of the system's random numbers in hexadecimal figures.
  static func make() -> String {
    (0..<2).map { _ in
      let figures = String(UInt64.random(in: .min ... .max), radix: 16)
      return String(repeating: "0", count: 16 - figures.utf8.count) + figures
    }.joined()
  }
}
