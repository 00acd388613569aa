internal import Alerts

/// A webhook, by the place of its address.
struct WebhookSetting: Sendable, Hashable {
  /// Where the address is found.
  let place: Place
  /// What the receiver takes.
  let format: WebhookFormat

  /// A place for an address; the address itself is never typed or kept with others.
  enum Place: Sendable, Hashable {
    case variable(String)
    case file(String)
  }

  /// Reads `NAME` or `FORMAT=NAME`; nil where what is named can only be an address itself.
  init?(_ text: String, _ place: (String) -> Place) {
    let parts = text.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
    let format = parts.count == 2 ? WebhookFormat(rawValue: String(parts[0])) : nil
    let name = format == nil ? text : String(parts[1])
    guard !name.isEmpty, !name.contains("://") else { return nil }
    self.init(place(name), format ?? .generic)
    if case .variable(let name) = self.place, !Self.isVariable(name) { return nil }
  }

  /// Makes a setting.
  init(_ place: Place, _ format: WebhookFormat) {
    self.place = place
    self.format = format
  }

  /// Whether a text can name a variable.
  static func isVariable(_ text: String) -> Bool {
    let isStart = text.utf8.first.map { !(0x30...0x39).contains($0) } ?? false
    return isStart
      && text.utf8.allSatisfy { byte in
        (0x30...0x39).contains(byte) || (0x41...0x5A).contains(byte)
          || (0x61...0x7A).contains(byte) || byte == 0x5F
      }
  }

  /// The setting of a file whose paths are meant relative to it.
  func relative(_ path: (String) -> String) -> WebhookSetting {
    switch place {
    case .variable: self
    case .file(let name): WebhookSetting(.file(path(name)), format)
    }
  }

  /// The name by which the ledger knows the output.
  var name: String {
    switch place {
    case .variable(let name): "env:\(name)"
    case .file(let path): "file:\(path)"
    }
  }

  /// The address.
  func address(in world: World) throws(WebhookProblem) -> WebhookAddress {
    switch place {
    case .variable(let name):
      guard let value = world.variable(name) else { throw .variableMissing(name) }
      return try WebhookAddress(value, ofVariable: name)
    case .file(let path): return try WebhookAddress(file: path)
    }
  }
}
