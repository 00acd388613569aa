/// A width and a height in pixels.
package struct ImageSize: Sendable, Hashable {
  /// Pixels from left to right.
  package let width: Int64
  /// Pixels from top to bottom.
  package let height: Int64

  /// Makes a size.
  package init(width: Int64, height: Int64) {
    self.width = width
    self.height = height
  }

  /// Reads `1024x768`.
  package init?(reading text: Span<UInt8>) {
    var cross: Int?
    for index in text.indices where text[index] == UInt8(ascii: "x") { cross = index }
    guard
      let cross,
      let width = try? WholeNumberReader.value(of: text.extracting(0..<cross)),
      let height = try? WholeNumberReader.value(of: text.extracting((cross + 1)..<text.count)),
      width > 0, height > 0
    else { return nil }
    self.init(width: width, height: height)
  }
}

extension ImageSize: CustomStringConvertible {
  /// Width and height: `1024x768`.
  package var description: String { "\(width)x\(height)" }
}
