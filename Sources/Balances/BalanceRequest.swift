/// Everything that one reading of a balance needs.
package struct BalanceRequest: Sendable {
  /// The address to ask.
  package let endpoint: BalanceEndpoint
  /// The key to ask with.
  package let key: Secret
  /// The organization whose balance is wanted, where it is not the key's own.
  package let organization: String?
  /// The name of the account in the reading.
  package let account: String?
  /// The time for everything, retries included.
  package let timeout: Duration
  /// The version of this program, for the vendor's records.
  package let toolVersion: String

  /// Makes a request whose every part can stand in a header.
  package init(
    endpoint: BalanceEndpoint = .standard,
    key: Secret,
    organization: String? = nil,
    account: String? = nil,
    timeout: Duration = .seconds(30),
    toolVersion: String
  ) throws(BalanceProblem) {
    precondition(Self.isHeaderText(toolVersion), "a version is made of visible ASCII")
    if let organization, !Self.isHeaderText(organization) { throw .badOrganization }
    self.endpoint = endpoint
    self.key = key
    self.organization = organization
    self.account = account
    self.timeout = timeout
    self.toolVersion = toolVersion
  }

  private static func isHeaderText(_ text: String) -> Bool {
    (1...256).contains(text.utf8.count) && text.utf8.allSatisfy { (0x21...0x7E).contains($0) }
  }
}
