internal import Quantities

/// A word that does not occur in a text.
enum UniqueToken {
  /// Makes it of the text's digest, so that the same text gives the same word.
  static func of(_ text: [UInt8]) -> String {
    var token = ContentDigest.of(text, figures: 32)
    while text.firstRange(of: Array(token.utf8)) != nil {
      token = ContentDigest.of(text + Array(token.utf8), figures: 32)
    }
    return token
  }
}
