internal import Quantities

extension RequestLimit: Digestible {
  init(from digest: inout DigestReader) throws(BadDigest) {
    self.init(
      requests: try digest.next(),
      window: try digest.next(),
      timeout: try digest.next(),
      source: try digest.next()
    )
  }

  func write(to digest: inout DigestWriter) {
    digest.add(requests)
    digest.add(window)
    digest.add(timeout)
    digest.add(source)
  }
}
