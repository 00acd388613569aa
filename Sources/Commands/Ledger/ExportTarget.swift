/// Where an export goes: standard output, or a file that is replaced once all of it is written.
struct ExportTarget {
  private let file: String?
  private let draft: String
  private let world: World

  init(file: String?, world: World) {
    self.file = file
    self.world = world
    // A device or a pipe cannot be replaced, and is written to as it is.
    let isFile = file.map { world.files.kind(of: $0) != .other } ?? false
    draft = isFile ? "\(file ?? "").\(world.makeName().prefix(12)).tmp" : file ?? ""
  }

  /// What its bytes are given to.
  var pieces: PieceWriter {
    guard file != nil else {
      return PieceWriter { (bytes) throws(OutputProblem) in try world.output.write(bytes) }
    }
    return PieceWriter { (bytes) throws(OutputProblem) in
      try world.files.append(bytes, to: draft)
    }
  }

  /// Puts the file into its place.
  func finish(_ pieces: inout PieceWriter) throws(Failure) {
    do throws(Failure) {
      try pieces.finish()
      guard let file, draft != file else { return }
      do throws(OutputProblem) {
        try world.files.publish(draft, at: file, replacing: true)
      } catch {
        throw error.failure
      }
    } catch {
      abandon()
      throw error
    }
  }

  /// Takes away what was written for nothing.
  func abandon() {
    if let file, draft != file { world.files.remove(draft) }
  }
}
