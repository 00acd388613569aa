import Diagnostics

/// A text in which two `①` mark a range, or one a place, and `②` a second one.
struct MarkedText {
  /// The text without marks.
  let text: String
  private var marks: [Character: [Position]] = [:]

  init(_ marked: String) {
    var text = ""
    var line = 1
    var column = 1
    for character in marked {
      if "①②".contains(character) {
        marks[character, default: []].append(Position(line: line, column: column))
        continue
      }
      text.append(character)
      if character == "\n" {
        line += 1
        column = 1
      } else {
        column += character.unicodeScalars.count
      }
    }
    self.text = text
  }

  /// The range between two marks, or the empty one at a single mark.
  func range(_ mark: Character) -> SourceRange? {
    guard let places = marks[mark], let first = places.first, let last = places.last else {
      return nil
    }
    return SourceRange(first, last)
  }
}
