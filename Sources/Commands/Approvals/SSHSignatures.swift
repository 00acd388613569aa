internal import Approvals
internal import Diagnostics
internal import Quantities

/// The program `ssh-keygen`, as far as it makes and checks signatures.
struct SSHSignatures {
  let world: World

  /// How long somebody has to unlock a key or to touch a token.
  private static let patience = Duration.seconds(300)
  private static let mostOutput = 1 << 16

  /// Signs a statement with a key, or with one of the agent that belongs to a public key.
  func signed(_ statement: ApprovalStatement, with key: String) throws(Failure) -> SignedApproval {
    let arguments = ["-Y", "sign", "-q", "-f", key, "-n", SignedApproval.namespace]
    let answer = try ask(arguments, input: statement.bytes, timeout: Self.patience)
    guard answer.status == 0 else {
      throw Failure(
        .keyRejected,
        "`ssh-keygen` did not sign with `\(key)`: \(answer.complaint ?? "it does not say why")"
      )
    }
    do throws(ApprovalFault) {
      let signature = String(decoding: answer.output, as: UTF8.self)
      let approval = try SignedApproval(statement, signature: signature)
      return try SignedApproval(reading: approval.bytes)
    } catch {
      throw Failure(.breakage, "`ssh-keygen` wrote something else than a signature")
    }
  }

  /// What is wrong with the signature of an approval at some time; nil where one who may has signed it.
  func problem(
    with approval: SignedApproval,
    signers: String,
    at moment: Moment
  ) throws(Failure) -> ApprovalProblem? {
    let folder = try privateFolder()
    defer { world.files.removePrivateFolder(at: folder) }
    let file = "\(folder)/signature"
    do throws(OutputProblem) {
      try world.files.fill(file) { try? $0.write(Array(approval.signature.utf8)) }
    } catch {
      throw error.failure
    }
    let name = approval.statement.approver
    let common = ["-n", SignedApproval.namespace, "-s", file]
    let time = "verify-time=\(moment.description.filter(\.isNumber))"
    let verified = try ask(
      ["-Y", "verify", "-q", "-f", signers, "-I", name.text, "-O", time] + common,
      input: approval.statement.bytes
    )
    guard verified.status != 0 else { return nil }
    let sound = try ask(
      ["-Y", "check-novalidate", "-q"] + common,
      input: approval.statement.bytes
    )
    return sound.status == 0 ? .signer(name) : .signature
  }

  private func privateFolder() throws(Failure) -> String {
    do throws(OutputProblem) {
      return try world.files.makePrivateFolder()
    } catch {
      throw error.failure
    }
  }

  private func ask(
    _ arguments: [String],
    input: [UInt8],
    timeout: Duration = .seconds(30)
  ) throws(Failure) -> ProgramAnswer {
    let call = ProgramCall(
      "ssh-keygen",
      arguments,
      input: input,
      environment: environment,
      mostOutput: Self.mostOutput,
      timeout: timeout
    )
    do throws(ProgramProblem) {
      return try world.run(call)
    } catch {
      switch error {
      case .missing:
        throw Failure(
          .noInput,
          "the program `ssh-keygen` cannot be found",
          help: "approvals are signed and checked through it; it comes with OpenSSH"
        )
      case .tooMuchOutput: throw Failure(.breakage, "the program `ssh-keygen` writes too much")
      case .tooLong: throw Failure(.breakage, "the program `ssh-keygen` did not end in time")
      case .failed(let reason):
        throw Failure(.breakage, "the program `ssh-keygen` cannot be run: \(reason)")
      }
    }
  }

  /// What it is told of the environment: where the agent is, and nothing secret.
  private var environment: [String: String] {
    var result = ["LC_ALL": "C", "TZ": "UTC"]
    for name in ["PATH", "HOME", "SSH_AUTH_SOCK"] { result[name] = world.environment(name) }
    return result
  }
}
