/// Finds the known word that somebody most likely meant.
package enum NearestWord {
  /// Answers the candidate with the fewest slips from `word`; at most 2, or a third of its letters.
  ///
  /// A word of one letter is only ever itself: one slip makes any other of it.
  package static func to(_ word: String, among candidates: some Sequence<String>) -> String? {
    let folded = folded(word)
    guard folded.count <= 64 else { return nil }
    let allowed = folded.count == 1 ? 0 : min(2, max(1, folded.count / 3))
    var best: (word: String, slips: Int)?
    for candidate in candidates {
      // A character has one to four bytes, so most words are passed over by their bytes alone.
      let bytes = candidate.utf8.count
      guard bytes >= folded.count - allowed, bytes <= 4 * (folded.count + allowed) else { continue }
      let other = self.folded(candidate)
      guard abs(other.count - folded.count) <= allowed else { continue }
      let limit = min(allowed, (best?.slips ?? .max) - 1)
      guard let slips = slips(folded, other, upTo: limit) else { continue }
      best = (candidate, slips)
    }
    return best?.word
  }

  /// The characters of a word in small letters.
  private static func folded(_ word: String) -> [UInt32] {
    guard word.utf8.allSatisfy({ $0 < 0x80 }) else {
      return word.lowercased().unicodeScalars.map(\.value)
    }
    return word.utf8.map { UInt32($0) | (0x41...0x5A ~= $0 ? 0x20 : 0) }
  }

  /// Counts insertions, deletions, replacements and swaps of neighbours; nil where they are more.
  ///
  /// Source: optimal string alignment, a restriction of Damerau (1964), “A technique for computer
  /// detection and correction of spelling errors”.
  private static func slips(_ left: [UInt32], _ right: [UInt32], upTo limit: Int) -> Int? {
    var beforeLast = Array(repeating: 0, count: right.count + 1)
    var last = Array(0...right.count)
    var current = beforeLast
    for i in left.indices {
      current[0] = i + 1
      var least = i + 1
      for j in right.indices {
        var cost = last[j] + (left[i] == right[j] ? 0 : 1)
        cost = min(cost, last[j + 1] + 1, current[j] + 1)
        if i > 0, j > 0, left[i] == right[j - 1], left[i - 1] == right[j] {
          cost = min(cost, beforeLast[j - 1] + 1)
        }
        current[j + 1] = cost
        least = min(least, cost)
      }
      guard least <= limit + 1 else { return nil }
      swap(&beforeLast, &last)
      swap(&last, &current)
    }
    return last[right.count] <= limit ? last[right.count] : nil
  }
}
