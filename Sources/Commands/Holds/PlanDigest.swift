internal import Plans
internal import Quantities
internal import YAMLReading

/// The digest of all bytes of the plans' files, whatever the files are called.
enum PlanDigest {
  /// Reads the files, which were read before; one that cannot be read again has no digest.
  static func of(_ files: [PlanFile]) -> String? {
    var whole = ContentHasher()
    for file in files {
      guard let digest = try? digest(of: file.source) else { return nil }
      whole.take("\(digest)\n".utf8)
    }
    return whole.digest
  }

  static func digest(of source: SourceFile) throws(SourceProblem) -> String {
    let stream = try source.open()
    var hasher = ContentHasher()
    var offset = 0
    while true {
      let piece = try stream.bytes(at: offset, count: pieceSize)
      guard !piece.isEmpty else { return hasher.digest }
      hasher.take(piece.span)
      offset += piece.count
    }
  }

  private static let pieceSize = 1 << 18
}
