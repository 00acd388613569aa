extension RecordFault {
  /// What is wrong, behind the name of the file.
  var words: String {
    switch self {
    case .missing: "is not there"
    case .unreadable: "cannot be read"
    case .malformed(let fault): fault.words
    case .badMember(let name): "has no `\(name)` that can be used"
    case .noBalance: "holds no balance"
    case .noMoment: "does not say when it was read"
    case .otherAccount(let account, _): "is that of account `\(account)`"
    case .fromFuture(let moment): "says that it was read in the future, on \(moment)"
    case .tooOld(let age, let limit): "is \(age) old, older than \(limit)"
    }
  }

  /// What to do about it; nil where only the service helps.
  var help: String? {
    switch self {
    case .missing, .unreadable, .malformed, .badMember, .noBalance, .noMoment:
      "record one with `creditcast balance --save FILE`"
    case .otherAccount(_, let wanted):
      "record the balance of `\(ServerText(Array(wanted.utf8), limit: 4096))`, or name the account with `--account`"
    case .fromFuture: "check the clocks, and record the balance again"
    case .tooOld: "record the balance again, or raise `--max-balance-age`"
    }
  }
}
