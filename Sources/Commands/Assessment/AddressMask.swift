/// Hides addresses where there should be none, because that of a webhook is a secret.
enum AddressMask {
  /// The text with a dot for each character behind `://`, up to the next space or quotation mark.
  static func hidden(_ text: String) -> String {
    guard text.utf8.holds("://".utf8) else { return text }
    var characters = Array(text.unicodeScalars)
    hide(&characters)
    return String(String.UnicodeScalarView(characters))
  }

  /// Hides them in the characters of a text.
  static func hide(_ characters: inout [Unicode.Scalar]) {
    var isHidden = false
    for index in characters.indices {
      if isHidden {
        isHidden = !ends(characters[index])
        if isHidden { characters[index] = "·" }
      } else {
        isHidden = characters[...index].suffix(3).elementsEqual("://".unicodeScalars)
      }
    }
  }

  private static func ends(_ scalar: Unicode.Scalar) -> Bool {
    scalar.properties.isWhitespace || "\"'`".unicodeScalars.contains(scalar)
  }
}
