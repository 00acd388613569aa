internal import Diagnostics

extension ExitStatus {
  /// The status in a word or two.
  var title: String {
    switch self {
    case .covered: "covered"
    case .breakage: "breakage"
    case .shortfall: "shortfall"
    case .denied: "denied"
    case .unverified: "unverified"
    case .approval: "approval"
    case .changes: "changes"
    case .usage: "usage"
    case .badData: "bad data"
    case .noInput: "no input"
    case .unreachable: "unreachable"
    case .cannotCreate: "cannot create"
    case .inputOutput: "output failed"
    case .rateLimited: "rate limited"
    case .keyRejected: "key rejected"
    case .badConfiguration: "bad configuration"
    }
  }

  /// What it means, and what to do.
  var explanation: String {
    switch self {
    case .covered:
      "Everything fits and every rule holds. With `--exit-zero` it says only that a report was written."
    case .breakage:
      "The program itself failed. It is never a verdict about credits. Please report it."
    case .shortfall:
      "Credits are missing: the priced part of the plans alone needs more than is available. The report"
        + " names the amount, the first job that is not covered, and the purchase that would help."
        + " For `reconcile`, a refill that was expected is not in the balance."
    case .denied:
      "A policy or a budget of the configuration says no to the run. The findings name it, its reason,"
        + " and the line that breaks it."
    case .unverified:
      "Nothing can be said for certain: a price is not known, the price list is stale under `--strict`,"
        + " a policy cannot be decided, or there is no balance, or `reconcile` finds no two readings to hold"
        + " anything against. It is never a yes."
    case .approval:
      "An approval is needed and is missing, has expired, or was given to something else."
    case .changes: "A comparison that was asked to say so found changes."
    case .usage:
      "The command line is wrong: an option that does not exist, a value that cannot be read, or two"
        + " that exclude each other. `--help` after the command lists what it takes."
    case .badData:
      "A plan, a catalogue or a reply of the balance service is wrong. The findings say where, and what"
        + " to write instead. For `reconcile`, credits left or came without a record: the ledger and the"
        + " account contradict each other."
    case .noInput: "A file that was named is not there, or a folder holds no plan."
    case .unreachable:
      "The balance service could not be reached, or refused to answer, within the time. Try again, or"
        + " give the balance with `--balance`."
    case .cannotCreate: "A file that was to be written cannot be made where it was named."
    case .inputOutput: "What was asked for could not be written to its end; the disk may be full."
    case .rateLimited: "The balance service wants fewer requests. Try again later."
    case .keyRejected:
      "The API key was rejected by the service, or cannot be used: its file can be read by others, or it"
        + " holds something that is no key."
    case .badConfiguration:
      "A configuration file is wrong, or names something that it does not hold, such as an account."
        + " `creditcast doctor` tells which files are read."
    }
  }
}
