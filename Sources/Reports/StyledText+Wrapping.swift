extension StyledText {
  /// The text in lines of at most so many columns, broken at spaces, or inside longer words.
  func wrapped(to columns: Int) -> [StyledText] {
    var lines: [StyledText] = []
    var line: [InkedScalar] = []
    var used = 0
    for word in words {
      var word = word[...]
      var needed = word.reduce(0) { $0 + $1.width }
      if used > 0, used + 1 + needed > columns {
        lines.append(StyledText(line))
        (line, used) = ([], 0)
      }
      if used > 0 {
        let isInside = line.last?.ink == word.first?.ink
        line.append(InkedScalar(scalar: " ", ink: isInside ? word.first?.ink ?? .plain : .plain))
        used += 1
      }
      while needed > columns {
        let head = Self.head(of: word, columns: columns)
        lines.append(StyledText(head))
        word = word.dropFirst(head.count)
        needed = word.reduce(0) { $0 + $1.width }
      }
      line += word
      used += needed
    }
    if !line.isEmpty || lines.isEmpty { lines.append(StyledText(line)) }
    return lines
  }

  private var words: [ArraySlice<InkedScalar>] {
    scalars.split { $0.scalar == " " }
  }

  /// The first characters of a word that fit, at least one.
  private static func head(
    of word: ArraySlice<InkedScalar>,
    columns: Int
  ) -> ArraySlice<InkedScalar> {
    var used = 0
    let fitting = word.prefix { scalar in
      used += scalar.width
      return used <= columns
    }
    return fitting.isEmpty ? word.prefix(1) : fitting
  }
}
