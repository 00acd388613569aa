internal import Quantities

extension CallLatency: Digestible {
  init(from digest: inout DigestReader) throws(BadDigest) {
    self.init(
      milliseconds: try digest.next(),
      polling: try digest.next(),
      source: try digest.next()
    )
  }

  func write(to digest: inout DigestWriter) {
    digest.add(milliseconds)
    digest.add(polling)
    digest.add(source)
  }
}

extension CallLatency.Polling: Digestible {
  init(from digest: inout DigestReader) throws(BadDigest) {
    self.init(interval: try digest.next(), kept: try digest.next())
  }

  func write(to digest: inout DigestWriter) {
    digest.add(interval)
    digest.add(kept)
  }
}
