package import Balances

/// The address of a webhook, which is a secret: whoever knows it can post there.
package struct WebhookAddress: Sendable {
  /// The address, which prints as dots.
  package let secret: Secret

  /// Takes an address with https, or with http on this machine.
  package init(_ secret: Secret) throws(WebhookProblem) {
    do {
      _ = try BalanceEndpoint(secretly: Self.text(of: secret))
    } catch {
      throw .badAddress(error, from: secret.origin)
    }
    self.secret = secret
  }

  /// Takes the address from an environment variable.
  package init(_ value: String, ofVariable name: String) throws(WebhookProblem) {
    let secret: Secret
    do {
      secret = try Secret(value, ofVariable: name)
    } catch {
      throw WebhookProblem(error)
    }
    try self.init(secret)
  }

  /// Takes the address from a file that nobody but its owner can read.
  package init(file path: String) throws(WebhookProblem) {
    let secret: Secret
    do {
      secret = try KeyFile(path: path).read()
    } catch {
      throw WebhookProblem(error)
    }
    try self.init(secret)
  }

  /// The address in the form that requests take; it is made for one request and not kept.
  package var endpoint: BalanceEndpoint? { try? BalanceEndpoint(secretly: Self.text(of: secret)) }

  /// What the server says about a failure, where that is a plain word that tells nothing of the address.
  ///
  /// `no_service` and the like help; anything longer could be an echo, in whatever spelling.
  package func word(in said: String) -> String? {
    let letters = said.utf8.allSatisfy { byte in
      (0x41...0x5A).contains(byte) || (0x61...0x7A).contains(byte) || byte == 0x5F
    }
    guard letters, (2...60).contains(said.utf8.count) else { return nil }
    let address = Self.text(of: secret).lowercased()
    let said = said.lowercased()
    let parts = address.split { !$0.isLetter }.filter { $0.count >= 4 }
    return address.contains(said) || parts.contains(where: said.contains) ? nil : said
  }

  private static func text(of secret: Secret) -> String {
    secret.withBytes { bytes in
      String(decoding: bytes.indices.map { bytes[$0] }, as: UTF8.self)
    }
  }
}
