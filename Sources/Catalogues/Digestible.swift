/// A value that a digest can hold: text whose lines are read far faster than YAML.
protocol Digestible {
  /// Reads the value from the next lines.
  init(from digest: inout DigestReader) throws(BadDigest)
  /// Writes the value as lines.
  func write(to digest: inout DigestWriter)
}

/// A digest that nobody wrote this way.
struct BadDigest: Error {}

extension String: Digestible {
  init(from digest: inout DigestReader) throws(BadDigest) {
    self = try digest.line()
  }

  func write(to digest: inout DigestWriter) {
    digest.add(line: self)
  }
}

extension Int64: Digestible {
  init(from digest: inout DigestReader) throws(BadDigest) {
    self = try digest.number()
  }

  func write(to digest: inout DigestWriter) {
    digest.add(line: String(self))
  }
}

extension Int: Digestible {
  init(from digest: inout DigestReader) throws(BadDigest) {
    self = Int(try digest.number())
  }

  func write(to digest: inout DigestWriter) {
    digest.add(line: String(self))
  }
}

extension Bool: Digestible {
  init(from digest: inout DigestReader) throws(BadDigest) {
    self = try digest.number() != 0
  }

  func write(to digest: inout DigestWriter) {
    digest.add(line: self ? "1" : "0")
  }
}

extension Array: Digestible where Element: Digestible {
  init(from digest: inout DigestReader) throws(BadDigest) {
    self = []
    for _ in 0..<(try digest.count()) { append(try Element(from: &digest)) }
  }

  func write(to digest: inout DigestWriter) {
    digest.add(count)
    for element in self { digest.add(element) }
  }
}

extension Optional: Digestible where Wrapped: Digestible {
  init(from digest: inout DigestReader) throws(BadDigest) {
    self = try digest.number() == 0 ? nil : Wrapped(from: &digest)
  }

  func write(to digest: inout DigestWriter) {
    digest.add(self == nil ? 0 : 1)
    if let value = self { digest.add(value) }
  }
}
