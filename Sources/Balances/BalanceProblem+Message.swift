extension BalanceProblem {
  /// What went wrong, in one sentence.
  package var message: String {
    switch self {
    case .noKey: "there is no API key to read the balance with"
    case .keyVariableMissing(let name): "the variable `\(name.quoted)` with the API key is not set"
    case .keyUnusable(let fault, let origin): "the API key \(origin.words) \(fault.words)"
    case .keyFile(let fault, let path): "the key file `\(path.quoted)` \(fault.words)"
    case .keyRejected(let status, let origin, let ending, let said):
      "the service rejected the API key \(origin.words)\(ending.words)"
        + " with status \(status)\(said.words)"
    case .badOrganization: "the organization cannot be sent in a header"
    case .badArgument(let fault): "the balance \(fault.words)"
    case .file(let path, let isMissing):
      "the saved balance `\(path.quoted)` \(isMissing ? "is not there" : "cannot be read")"
    case .record(let path, let fault, let cause):
      "\(cause.message), and the balance recorded in `\(path.quoted)` \(fault.words)"
    case .badEndpoint(let fault, let address): "the endpoint `\(address)` \(fault.words)"
    case .libraryMissing(let reason): "the network library cannot be used: \(reason)"
    case .unreachable(let cause, let elapsed): cause.words(after: elapsed.words)
    case .certificate(let reason, let host):
      "the certificate of `\(host.quoted)` was not accepted: \(reason)"
    case .endpointMoved(let status, let target):
      "the endpoint \(target.map { "redirects to `\($0)`" } ?? "is not there")"
        + ": the service answered with status \(status)"
    case .refused(let status, let said):
      "the service refused to tell the balance with status \(status)\(said.words)"
    case .rateLimited(let wait, let elapsed):
      "the service wants fewer requests (status 429)"
        + "\(wait.map { ", the next in \($0.words)" } ?? ""), told after \(elapsed.words)"
    case .noCredits(let status, let said):
      "the account has no credits left: the service answered with status \(status)\(said.words)"
    case .badReply(let fault, let excerpt):
      "the reply \(fault.words)\(excerpt.text.isEmpty ? "" : ", it starts with `\(excerpt)`")"
    case .unexplained(let read, let explained, let hasMoved):
      "the balance \(hasMoved ? "rose to" : "still is") \(read) credits, of which the ledger explains"
        + " \(explained)"
    case .told(let message, _): message
    }
  }

  /// What to do about it, in one sentence.
  package var help: String? {
    switch self {
    case .noKey: "set `STABILITY_API_KEY`, or name a file with `--api-key-file`"
    case .keyVariableMissing(let name): "set `\(name.quoted)`, or correct the account's `key_env`"
    case .keyUnusable: "give the key alone on one line, as the vendor's site shows it"
    case .keyFile(let fault, let path): fault.help(path.quoted)
    case .keyRejected(_, let origin, _, _): "put a valid key \(origin.target)"
    case .badOrganization: "write its identifier, such as `org-123456`"
    case .badArgument: "write a plain number of credits, such as `1204.5`"
    case .file: "name a file that holds a reply of the balance endpoint"
    case .record(_, let fault, let cause): fault.help ?? cause.help
    case .badEndpoint: "write `https://host/path`, or `http://` for this machine only"
    case .libraryMissing: "install libcurl (Debian: `libcurl4`), or give `--balance`"
    case .unreachable: "try again, raise `--timeout`, or give `--balance`"
    case .certificate:
      "check the clock and the system's certificates; the check cannot be turned off"
    case .endpointMoved:
      "check `--endpoint`; redirects are not followed, as they could leak the key"
    case .refused: "see the vendor's status page, or give `--balance`"
    case .rateLimited: "run again later, or with a longer `--timeout` to let it wait"
    case .unexplained(_, _, true):
      "record the purchase with `creditcast ledger purchase`, or vouch for the balance with"
        + " `--accept-balance`"
    case .unexplained(_, _, false):
      "wait until the service shows what was used, or vouch for the balance with `--accept-balance`"
    case .noCredits: "buy credits, then run again"
    case .badReply: "check that the source is the balance endpoint's own reply"
    case .told(_, let help): help
    }
  }
}

extension BalanceReading {
  /// Warns that a valid reply was not declared as JSON.
  package static func warning(ofContentType type: ServerText?) -> String {
    guard let type else { return "the reply does not say that it is JSON" }
    return "the reply calls itself `\(type)` instead of `application/json`"
  }
}

extension KeyOrigin {
  fileprivate var words: String {
    switch self {
    case .environment(let name): "from `\(name.quoted)`"
    case .file(let path): "from the file `\(path.quoted)`"
    }
  }

  fileprivate var target: String {
    switch self {
    case .environment(let name): "into `\(name.quoted)`"
    case .file(let path): "into the file `\(path.quoted)`"
    }
  }
}

extension KeyFault {
  /// What is wrong, to be said of where it was taken from.
  package var words: String {
    switch self {
    case .empty: "is empty"
    case .lineBreak: "holds an end of line"
    case .notVisibleASCII: "holds a space or a character that is not visible ASCII"
    case .tooLong: "is longer than any key"
    }
  }
}

extension KeyFileFault {
  /// What is wrong, to be said of the file.
  package var words: String {
    switch self {
    case .missing: "does not exist"
    case .unreadable(let reason): "cannot be read: \(reason)"
    case .notRegular: "is not a regular file"
    case .foreign: "belongs to another user"
    case .open(let mode): "can be used by others (mode \(mode))"
    case .tooLarge: "holds more than a key"
    }
  }

  /// What to do about a file at a path, which is to hold one thing.
  package func help(_ path: String, for content: String = "the key") -> String {
    switch self {
    case .open: "run `chmod 600 \(path)`"
    case .foreign: "copy it to a file of your own with mode 600"
    case .missing, .unreadable, .notRegular, .tooLarge: "name a file that holds \(content) alone"
    }
  }
}

extension EndpointFault {
  fileprivate var words: String {
    switch self {
    case .scheme: "does not start with `https://`"
    case .insecure: "would send the key unencrypted over a network"
    case .userInfo: "holds a user name"
    case .character: "holds a character that an address cannot have"
    case .host: "names no host"
    case .port: "names a port outside 1 to 65535"
    case .fragment: "has a part behind `#`"
    }
  }
}

extension UnreachableCause {
  fileprivate func words(after time: String) -> String {
    switch self {
    case .deadline: "the service did not answer after \(time)"
    case .network(let reason): "the service could not be reached in \(time): \(reason)"
    case .status(let status): "the service is out of order with status \(status) after \(time)"
    }
  }
}

extension ReplyFault {
  /// What is wrong, to be said of what was read: `is not UTF-8`.
  package var words: String {
    switch self {
    case .empty: "is empty"
    case .tooLarge: "is larger than \(BalanceReply.largest) bytes"
    case .notText: "is not UTF-8"
    case .syntax(let byte): "is not JSON from byte \(byte) on"
    case .unknownWord(let word): "holds `\(word)`, which is not a JSON value"
    case .tooDeep: "is nested too deeply"
    case .notAnObject: "is not a JSON object"
    case .noCredits: "has no `credits`"
    case .duplicateCredits: "has `credits` twice"
    case .notANumber(let raw): "is `\(raw)`, which is not a number of credits"
    case .outOfRange(let raw): "is `\(raw)`, which no account can have"
    case .notHTTP(let reason): "is not HTTP: \(reason)"
    }
  }
}

extension Duration {
  /// Seconds with tenths, rounded down: `2.5 s`.
  fileprivate var words: String {
    "\(components.seconds).\(components.attoseconds / 100_000_000_000_000_000) s"
  }
}

extension String {
  fileprivate var quoted: String { ServerText(Array(utf8), limit: 4096).text }
}

extension String? {
  fileprivate var words: String { map { ", which ends in `\($0)`," } ?? "" }
}

extension ServerText? {
  fileprivate var words: String { map { ", saying `\($0)`" } ?? "" }
}
