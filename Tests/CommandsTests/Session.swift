import Balances
import Commands
import Comments
import Diagnostics
import Quantities
import TestSupport

/// One run of the program inside the test, with a world of its own on 2026-11-22.
struct Session {
  let status: Diagnostics.ExitStatus
  let output: String
  let errors: String

  init(
    _ arguments: String...,
    variables: [String: String] = [:],
    files: FolderFiles = FolderFiles(folder: TemporaryFolder()),
    output: MemoryOutput = MemoryOutput(),
    libraries: [SystemLibrary] = []
  ) {
    self.init(
      words: arguments,
      variables: variables,
      files: files,
      output: output,
      libraries: libraries
    )
  }

  init(
    words arguments: [String],
    variables: [String: String] = [:],
    files: FolderFiles = FolderFiles(folder: TemporaryFolder()),
    output: MemoryOutput = MemoryOutput(),
    libraries: [SystemLibrary] = [],
    balances: any BalanceService = NoService()
  ) {
    let errors = MemoryOutput()
    let world = World(
      environment: { variables[$0] },
      now: { Moment(secondsSinceEpoch: 20_779 * 86_400) },
      elapsed: { .zero },
      files: files,
      output: output,
      errors: errors,
      balances: balances,
      comments: NoForge(),
      libraries: { libraries }
    )
    let end = Creditcast.run(arguments, in: world)
    guard let status = Diagnostics.ExitStatus(rawValue: end.code) else {
      preconditionFailure("\(end) is no status of the program")
    }
    self.status = status
    self.output = output.text
    self.errors = errors.text
  }
}

/// A service that is never reached.
struct NoService: BalanceService {
  func read(_ request: BalanceRequest) throws(BalanceProblem) -> BalanceReading {
    throw .unreachable(.deadline, elapsed: .zero)
  }
}

/// A forge that is never reached.
private struct NoForge: CommentService {
  func post(
    _ comment: Comment,
    to place: CommentPlace,
    with access: CommentAccess
  ) throws(CommentProblem) -> CommentOutcome {
    throw .unreachable(ServerText(Array("there is no network".utf8)))
  }
}
