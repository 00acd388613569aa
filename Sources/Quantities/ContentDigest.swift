/// The SHA-256 of a content, to know it again by.
package enum ContentDigest {
  /// The first characters of the digest in lower-case hexadecimal figures, at most 64.
  package static func of(_ content: some Sequence<UInt8>, figures: Int = 64) -> String {
    var hasher = ContentHasher()
    hasher.take(content)
    return String(hasher.digest.prefix(figures))
  }
}
