/// The address of a balance endpoint that a key may be sent to.
package struct BalanceEndpoint: Sendable, Hashable {
  /// The whole address.
  package let url: String
  /// The host as it is written in the address.
  package let host: String
  /// Whether the connection is encrypted.
  package let isEncrypted: Bool

  /// The path that an address without one gets.
  private static let path = "/v1/user/balance"

  private init(standard host: String) {
    self.host = host
    url = "https://\(host)\(Self.path)"
    isEncrypted = true
  }

  /// Stability AI's own endpoint.
  package static let standard = BalanceEndpoint(standard: "api.stability.ai")

  /// Takes an address with https, or with http on this machine; a bare host gets the usual path.
  package init(_ text: String) throws(BalanceProblem) {
    do {
      self = try Self.endpoint(in: text, usualPath: Self.path)
    } catch {
      throw .badEndpoint(error, address: ServerText(Array(text.utf8), limit: 200))
    }
  }

  /// Takes an address by the same rules that is a secret itself, so that no problem may tell it.
  package init(secretly text: String) throws(EndpointFault) {
    self = try Self.endpoint(in: text, usualPath: "/")
  }

  private init(text: String, host: String, isEncrypted: Bool) {
    url = text
    self.host = host
    self.isEncrypted = isEncrypted
  }

  /// Whether the address stays on this machine.
  package var isLoopback: Bool {
    let name = host.lowercased()
    if name == "localhost" || name == "[::1]" { return true }
    let parts = name.split(separator: ".", omittingEmptySubsequences: false)
    return parts.count == 4 && parts[0] == "127" && parts.allSatisfy(Self.isOctet)
  }

  private static func isOctet(_ text: Substring) -> Bool {
    // Only the plain spelling: `0177` and `1.2` mean different hosts to different programs.
    UInt8(text).map { String($0) == text } ?? false
  }

  private static func endpoint(
    in text: String,
    usualPath path: String
  ) throws(EndpointFault) -> Self {
    guard text.utf8.allSatisfy(isPlain) else { throw .character }
    guard let colon = text.firstRange(of: "://") else { throw .scheme }
    let scheme = text[..<colon.lowerBound].lowercased()
    guard scheme == "https" || scheme == "http" else { throw .scheme }
    let rest = text[colon.upperBound...]
    let authority = rest.prefix { $0 != "/" && $0 != "?" && $0 != "#" }
    let tail = rest.dropFirst(authority.count)
    guard !authority.contains("@") else { throw .userInfo }
    guard !tail.contains("#") else { throw .fragment }
    let host = try host(of: authority)
    let address = "\(scheme)://\(authority)\(tail.isEmpty || tail == "/" ? path[...] : tail)"
    let endpoint = Self(text: address, host: host, isEncrypted: scheme == "https")
    guard endpoint.isEncrypted || endpoint.isLoopback else { throw .insecure }
    return endpoint
  }

  /// Visible ASCII without the characters that RFC 3986 leaves out.
  private static func isPlain(_ byte: UInt8) -> Bool {
    (0x21...0x7E).contains(byte) && !#""<>\^`{|}"#.utf8.contains(byte)
  }

  private static func host(of authority: Substring) throws(EndpointFault) -> String {
    let isBracketed = authority.hasPrefix("[")
    let end = isBracketed ? authority.firstIndex(of: "]") : authority.firstIndex(of: ":")
    guard var end = end ?? (isBracketed ? nil : authority.endIndex) else { throw .host }
    if isBracketed { end = authority.index(after: end) }
    let host = authority[..<end]
    let name = isBracketed ? host.dropFirst().dropLast() : host
    let allowed = isBracketed ? "0123456789abcdefABCDEF:." : letters
    guard !name.isEmpty, name.allSatisfy(allowed.contains) else { throw .host }
    try checkPort(authority[end...])
    return String(host)
  }

  private static let letters = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-._"

  private static func checkPort(_ text: Substring) throws(EndpointFault) {
    guard !text.isEmpty else { return }
    guard text.first == ":" else { throw .host }
    let figures = text.dropFirst()
    guard figures.allSatisfy(\.isWholeNumber), let port = UInt16(figures), port > 0 else {
      throw .port
    }
  }
}
