internal import Balances
internal import Diagnostics
internal import Quantities
internal import YAMLReading

/// Reads the balance from where the command line and the settings say.
struct BalanceFinder {
  let options: BalanceOptions
  let settings: Settings
  let world: World

  /// The balance: `--balance`, else `--balance-file`, else the live endpoint; where that cannot be asked,
  /// the recorded one.
  func balance() throws(BalanceProblem) -> BalanceReading {
    if let text = options.balance {
      return try BalanceReading(argument: text, account: settings.account.value)
    }
    if let path = options.balanceFile { return try saved(at: path) }
    do throws(BalanceProblem) {
      return try live()
    } catch {
      guard let path = options.balanceRecorded, error.allowsStandIn else { throw error }
      return try recorded(at: path, insteadOf: error)
    }
  }

  private func live() throws(BalanceProblem) -> BalanceReading {
    let request = try BalanceRequest(
      endpoint: settings.endpoint.value,
      key: try key(),
      organization: settings.organization.value,
      account: settings.account.value,
      timeout: settings.timeout.value,
      toolVersion: Creditcast.version
    )
    return try world.balances.read(request)
  }

  private func recorded(
    at path: String,
    insteadOf problem: BalanceProblem
  ) throws(BalanceProblem) -> BalanceReading {
    do throws(RecordFault) {
      return try BalanceReading(
        record: try record(at: path),
        from: path,
        account: settings.account.value,
        now: settings.now,
        limit: settings.maximumBalanceAge.value,
        insteadOf: problem
      )
    } catch {
      throw .record(path, error, insteadOf: problem)
    }
  }

  private func record(at path: String) throws(RecordFault) -> [UInt8] {
    do throws(SourceProblem) {
      return try SourceFile(path: path).open().bytes(at: 0, count: BalanceRecord.largest + 1)
    } catch {
      throw error == .missing ? .missing : .unreadable
    }
  }

  private func saved(at path: String) throws(BalanceProblem) -> BalanceReading {
    let bytes: [UInt8]
    do throws(SourceProblem) {
      let source = path == "-" ? try world.files.standardInput() : SourceFile(path: path)
      let stream = try source.open()
      bytes = try stream.bytes(at: 0, count: BalanceReply.largest + 1)
    } catch {
      throw .file(path, isMissing: error == .missing)
    }
    return try BalanceReading(
      savedReply: bytes,
      from: path == "-" ? "<stdin>" : path,
      account: settings.account.value
    )
  }

  /// The API key, from where the settings say.
  func key() throws(BalanceProblem) -> Secret {
    switch settings.key.value {
    case .file(let path): return try KeyFile(path: path).read()
    case .variable(let name):
      guard let value = world.variable(name) else {
        throw settings.key.origin == .builtIn ? .noKey : .keyVariableMissing(name)
      }
      return try Secret(value, ofVariable: name)
    }
  }
}

extension BalanceProblem {
  /// The status to exit with when there is no balance for this reason.
  var status: ExitStatus {
    switch self {
    case .noKey, .keyVariableMissing, .told: .unverified
    case .keyUnusable, .keyRejected: .keyRejected
    case .keyFile(let fault, _): fault == .missing ? .noInput : .keyRejected
    case .badOrganization: .badConfiguration
    case .badArgument, .badEndpoint: .usage
    case .file(_, let isMissing): isMissing ? .noInput : .badData
    case .record(_, let fault, _): fault.status
    case .libraryMissing, .unreachable, .certificate, .endpointMoved, .refused: .unreachable
    case .rateLimited: .rateLimited
    case .noCredits: .shortfall
    case .badReply, .unexplained: .badData
    }
  }

  /// Whether the command line is wrong, so that nothing can be asked at all.
  var isUsage: Bool { status == .usage }
}

extension RecordFault {
  /// The status to exit with when a recorded balance cannot stand in for this reason.
  fileprivate var status: ExitStatus {
    switch self {
    case .missing: .noInput
    case .unreadable, .malformed, .badMember, .noBalance, .noMoment, .otherAccount: .badData
    case .fromFuture, .tooOld: .unverified
    }
  }
}
