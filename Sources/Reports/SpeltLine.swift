/// A line of a file, each of its characters made safe and measured.
struct SpeltLine {
  private let pieces: [StyledText]
  private let offsets: [Int]

  /// Spells the characters of a line; a tab takes four columns.
  init(_ scalars: some Sequence<Unicode.Scalar>) {
    var pieces: [StyledText] = []
    var offsets = [0]
    var spelt = String.UnicodeScalarView()
    for scalar in scalars {
      let start = spelt.endIndex
      if scalar == "\t" {
        spelt.append(contentsOf: "    ".unicodeScalars)
      } else {
        SafeText.append(scalar, to: &spelt)
      }
      let piece = StyledText(
        spelt[start...].map { InkedScalar(scalar: $0, ink: .plain) }
      )
      pieces.append(piece)
      offsets.append((offsets.last ?? 0) + piece.width)
    }
    self.pieces = pieces
    self.offsets = offsets
  }

  /// How many characters the line has in the file.
  var count: Int { pieces.count }

  /// The columns that the first characters take.
  func columns(before index: Int) -> Int {
    offsets[min(index, count)]
  }

  /// The first column, from one on, at which a character begins.
  func boundary(from column: Int) -> Int {
    offsets.first { $0 >= column } ?? columns(before: count)
  }

  /// The characters that stand wholly inside a range of columns.
  func text(in columns: Range<Int>) -> StyledText {
    let inside = pieces.indices.filter {
      offsets[$0] >= columns.lowerBound && offsets[$0 + 1] <= columns.upperBound
    }
    return StyledText(inside.flatMap { pieces[$0].scalars })
  }
}
