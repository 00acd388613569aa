internal import Catalogues
internal import Plans
internal import Quantities

/// What the last different matrices came to, because the jobs of a plan are often much alike.
///
/// The one that was asked for last comes first and the last one goes. So of parts of a plan none finds
/// what one reading would not find: it has the same last jobs and more.
struct MatrixMemory {
  private var entries: [(key: Key, result: PricedJob)] = []

  private static let size = 4

  /// All that decides what a job with a matrix comes to, once its own settings are sound.
  struct Key {
    let matrix: Matrix
    let model: Int
    let count: Int64
    let redoing: Redoing?
    let given: GivenParameters
    let numbers: NumericValues

    fileprivate func isAlike(_ other: Key) -> Bool {
      model == other.model && count == other.count && redoing == other.redoing
        && given == other.given && numbers == other.numbers && matrix.saysTheSame(as: other.matrix)
    }
  }

  /// What a job came to.
  mutating func result(of key: Key) -> PricedJob? {
    guard let place = entries.firstIndex(where: { $0.key.isAlike(key) }) else { return nil }
    if entries[place].result.sums == nil {
      entries[place].result.sums = PartSums(entries[place].result.parts, redoing: key.redoing)
    }
    if place > 0 { entries.insert(entries.remove(at: place), at: 0) }
    return entries[0].result
  }

  /// Keeps what a job comes to.
  mutating func keep(_ result: PricedJob, of key: Key) {
    if entries.count == Self.size { entries.removeLast() }
    entries.insert((key, result), at: 0)
  }
}
