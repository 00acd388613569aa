internal import Diagnostics
internal import Reports
internal import YAMLReading

/// A report that was saved, or standard input.
struct ReportFile {
  let path: String
  let world: World

  /// The largest report that is read, in bytes.
  private static let limit = 1 << 28

  /// Reads it whole.
  func bytes() throws(Failure) -> [UInt8] {
    do {
      let source = path == "-" ? try world.files.standardInput() : SourceFile(path: path)
      let stream = try source.open(limit: Self.limit)
      return try stream.bytes(at: 0, count: Self.limit)
    } catch {
      throw failure(error)
    }
  }

  /// The report that its bytes spell as JSON.
  func report(in bytes: [UInt8], view: ReportView = ReportView()) throws(Failure) -> Report {
    do {
      return try ReportReader.report(
        in: bytes,
        repository: world.repository,
        view: view,
        explanation: FindingCodes.explanation
      )
    } catch {
      throw Failure(.badData, "`\(path)` \(error.words)")
    }
  }

  private func failure(_ problem: SourceProblem) -> Failure {
    switch problem {
    case .missing: Failure(.noInput, "there is no file `\(path)`")
    case .tooLarge(let limit): Failure(.badData, "`\(path)` is larger than \(limit >> 20) MiB")
    case .notRegular, .notAFileName, .outsideFolder:
      Failure(.noInput, "`\(path)` is not a file; - reads standard input")
    case .unreadable(let reason): Failure(.noInput, "`\(path)` cannot be read: \(reason)")
    }
  }
}
