import TestSupport
import Testing

/// The ledger's real processes, killed and lied to; the whole of it is run by `Tests/Faults/faults.py`.
@Suite(.enabled(if: Tool.strace)) struct LedgerFaultTests {
  @Test(
    arguments: [
      "syncs", "kill 12", "errors 12", "murders 40", "claims 16", "claims 16 10", "power 300",
      "power 300 off",
    ]
  )
  func `what was acknowledged is there, and nothing is half there`(_ words: String) {
    let script = "\(RepositoryRoot.path)/Tests/Faults/faults.py"
    let output = ChildProcess.run(
      "python3 \"$1\" \"$2\" \(words) && echo fine",
      [script, Shell.programs]
    )
    #expect(output.hasSuffix("fine"), "\(output)")
  }
}
