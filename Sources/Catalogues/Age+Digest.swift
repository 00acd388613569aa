internal import Quantities

extension Age: Digestible {
  init(from digest: inout DigestReader) throws(BadDigest) {
    self.init(seconds: try digest.next())
  }

  func write(to digest: inout DigestWriter) { digest.add(seconds) }
}
