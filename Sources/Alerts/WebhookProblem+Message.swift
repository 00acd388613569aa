internal import Balances

extension WebhookProblem {
  /// What went wrong, in one sentence that follows the name of the webhook.
  package var message: String {
    switch self {
    case .variableMissing: "is not set"
    case .unusable(.tooLong, _): "is longer than any address"
    case .unusable(let fault, _): fault.words
    case .file(.tooLarge, _): "holds more than an address"
    case .file(let fault, _): fault.words
    case .badAddress(let fault, _): fault.webhookWords
    case .libraryMissing(let reason): "cannot be asked without the network library: \(reason)"
    case .unreachable(.deadline): "did not answer in time"
    case .unreachable(.network): "could not be reached"
    case .unreachable(.status(let status)): "is out of order with status \(status)"
    case .certificate: "has a certificate that was not accepted"
    case .moved(let status): "redirects, with status \(status), which is not followed"
    case .rejected(let status, let said):
      "refused the alert with status \(status)\(said.map { ", saying `\($0)`" } ?? "")"
    case .rateLimited: "wants fewer requests (status 429)"
    case .badReply: "gave no answer that HTTP knows"
    }
  }

  /// What to do about it, in one sentence.
  package var help: String? {
    switch self {
    case .variableMissing(let name): "set `\(name)` to the webhook's address"
    case .unusable: "give the address alone, on one line"
    case .file(let fault, let path): fault.help(path, for: "the webhook's address")
    case .badAddress: "give an address that begins with `https://`, or `http://` on this machine"
    case .libraryMissing: "install libcurl (Debian: `libcurl4`)"
    case .moved: "give the address that it leads to"
    case .rejected: "check that the webhook still exists, and that its format is right"
    case .unreachable, .certificate, .rateLimited, .badReply: nil
    }
  }
}

extension EndpointFault {
  fileprivate var webhookWords: String {
    switch self {
    case .scheme: "is no address that begins with `https://`"
    case .insecure: "would send the alert unencrypted over a network"
    case .userInfo: "holds a user name"
    case .character: "holds a character that an address cannot have"
    case .host: "names no host"
    case .port: "names a port outside 1 to 65535"
    case .fragment: "has a part behind `#`"
    }
  }
}
