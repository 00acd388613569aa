/// Finds the known word that somebody most likely meant.
package enum NearestWord {
  /// Answers the candidate with the fewest slips from `word`; at most 2, or a third of its letters.
  ///
  /// A word of one letter is only ever itself: one slip makes any other of it.
  package static func to(_ word: String, among candidates: some Sequence<String>) -> String? {
    let folded = Array(word.lowercased().unicodeScalars)
    guard folded.count <= 64 else { return nil }
    let allowed = folded.count == 1 ? 0 : min(2, max(1, folded.count / 3))
    var best: (word: String, slips: Int)?
    for candidate in candidates {
      let other = Array(candidate.lowercased().unicodeScalars)
      guard abs(other.count - folded.count) <= allowed else { continue }
      let slips = slips(folded, other)
      if slips <= allowed, slips < (best?.slips ?? .max) { best = (candidate, slips) }
    }
    return best?.word
  }

  /// Counts insertions, deletions, replacements and swaps of neighbours.
  ///
  /// Source: optimal string alignment, a restriction of Damerau (1964), “A technique for computer
  /// detection and correction of spelling errors”.
  private static func slips(_ left: [Unicode.Scalar], _ right: [Unicode.Scalar]) -> Int {
    var beforeLast: [Int] = []
    var last = Array(0...right.count)
    for (i, a) in left.enumerated() {
      var current = [i + 1]
      for (j, b) in right.enumerated() {
        var cost = min(last[j] + (a == b ? 0 : 1), last[j + 1] + 1, current[j] + 1)
        if i > 0, j > 0, a == right[j - 1], left[i - 1] == b {
          cost = min(cost, beforeLast[j - 1] + 1)
        }
        current.append(cost)
      }
      (beforeLast, last) = (last, current)
    }
    return last[right.count]
  }
}
