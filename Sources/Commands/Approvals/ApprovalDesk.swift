internal import Approvals
internal import Diagnostics
internal import Quantities
internal import YAMLReading

/// Finds the approval of a run, and whether somebody who may has signed it.
struct ApprovalDesk {
  let options: ApprovalOptions
  let settings: Settings
  let world: World

  /// What is known of the approval; nil where nothing asks for one.
  func evidence() throws(Failure) -> ApprovalEvidence? {
    guard let file = options.approval else {
      return settings.approvals.requiredAbove == nil ? nil : .missing(file: nil)
    }
    let signers = try allowedSigners()
    guard let bytes = try bytes(of: file) else { return .missing(file: file) }
    let approval: SignedApproval
    do throws(ApprovalFault) {
      approval = try SignedApproval(reading: bytes)
    } catch {
      return .refused(file: file, .malformed(error))
    }
    let problem = try SSHSignatures(world: world).problem(
      with: approval,
      signers: signers,
      at: settings.now
    )
    return problem.map { .refused(file: file, $0) } ?? .signed(file: file, approval.statement)
  }

  /// The file that says who may approve.
  private func allowedSigners() throws(Failure) -> String {
    guard let path = settings.allowedSigners(options.allowedSigners, in: world) else {
      throw Failure(
        .badConfiguration,
        "nobody says who may approve",
        help: "name the file with `--allowed-signers`, or in `approvals.allowed_signers`"
      )
    }
    guard world.files.kind(of: path) == .file else {
      throw Failure(.noInput, "there is no file of allowed signers `\(path)`")
    }
    return path
  }

  /// What a file holds, up to a byte more than an approval may have; nil where there is none.
  private func bytes(of file: String) throws(Failure) -> [UInt8]? {
    do throws(SourceProblem) {
      let source = file == "-" ? try world.files.standardInput() : SourceFile(path: file)
      let stream = try source.open()
      return try stream.bytes(at: 0, count: SignedApproval.mostBytes + 1)
    } catch {
      guard error != .missing else { return nil }
      throw Failure(.noInput, "the approval `\(file)` cannot be read")
    }
  }
}
