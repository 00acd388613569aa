internal import Synchronization

/// The models of a digest, each read when it is first asked for.
final class ModelShelf: Sendable {
  private let digest: [UInt8]
  private let ranges: [Range<Int>]
  private let models: Mutex<[Model?]>

  /// Shelves the models whose digests stand one after the other from a byte on.
  init(_ digest: [UInt8], from start: Int, sizes: [Int]) {
    self.digest = digest
    var end = start
    ranges = sizes.map { size in
      defer { end += size }
      return end..<(end + size)
    }
    models = Mutex(Array(repeating: nil, count: sizes.count))
  }

  /// How many models there are.
  var count: Int { ranges.count }

  /// The model at a place.
  subscript(place: Int) -> Model {
    models.withLock { models in
      if let model = models[place] { return model }
      guard let model = try? Model.reading(digest: digest, in: ranges[place]) else {
        preconditionFailure("a digest is written by this program and checked by its tests")
      }
      models[place] = model
      return model
    }
  }
}
