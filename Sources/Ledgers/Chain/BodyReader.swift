internal import Balances
package import Quantities

/// Reads the members of an event's body; what is not there or is of another kind is a `BodyFault`.
package struct BodyReader {
  private let value: JSONValue

  /// Reads a body of which every byte is JSON.
  package init(_ bytes: [UInt8]) throws(BodyFault) {
    do {
      value = try JSONScanner.value(in: bytes)
    } catch {
      throw BodyFault(member: nil)
    }
    guard case .object = value else { throw BodyFault(member: nil) }
  }

  private init(_ value: JSONValue) { self.value = value }

  /// A text that must be there.
  package func text(_ name: String) throws(BodyFault) -> String {
    guard let text = try text(ifAny: name) else { throw BodyFault(member: name) }
    return text
  }

  /// A text that may be there.
  package func text(ifAny name: String) throws(BodyFault) -> String? {
    switch value.values(of: name).first {
    case nil: return nil
    case .string(let text): return text
    default: throw BodyFault(member: name)
    }
  }

  /// An amount that must be there.
  package func credits(_ name: String) throws(BodyFault) -> Credits {
    guard let credits = try credits(ifAny: name) else { throw BodyFault(member: name) }
    return credits
  }

  /// An amount that may be there.
  package func credits(ifAny name: String) throws(BodyFault) -> Credits? {
    guard let text = try text(ifAny: name) else { return nil }
    guard let credits = Credits(reading: text) else { throw BodyFault(member: name) }
    return credits
  }

  /// A whole number that must be there.
  package func number(_ name: String) throws(BodyFault) -> Int64 {
    guard let number = try number(ifAny: name) else { throw BodyFault(member: name) }
    return number
  }

  /// A whole number that may be there.
  package func number(ifAny name: String) throws(BodyFault) -> Int64? {
    switch value.values(of: name).first {
    case nil: return nil
    case .number(let figures):
      guard let number = Int64(String(decoding: figures, as: UTF8.self)) else {
        throw BodyFault(member: name)
      }
      return number
    default: throw BodyFault(member: name)
    }
  }

  /// A day that may be there.
  package func day(ifAny name: String) throws(BodyFault) -> Day? {
    guard let text = try text(ifAny: name) else { return nil }
    guard let day = Day(reading: text) else { throw BodyFault(member: name) }
    return day
  }

  /// One of a type's words.
  package func word<Word: RawRepresentable<String>>(
    _ name: String,
    _ type: Word.Type
  ) throws(BodyFault) -> Word {
    guard let word = Word(rawValue: try text(name)) else { throw BodyFault(member: name) }
    return word
  }

  /// Texts, none where the member is not there.
  package func texts(_ name: String) throws(BodyFault) -> [String] {
    var texts: [String] = []
    for element in try elements(name) {
      guard case .string(let text) = element else { throw BodyFault(member: name) }
      texts.append(text)
    }
    return texts
  }

  /// Objects, none where the member is not there.
  package func objects(_ name: String) throws(BodyFault) -> [BodyReader] {
    try elements(name).map(BodyReader.init)
  }

  /// An object; one without members where the member is not there.
  package func object(_ name: String) -> BodyReader {
    BodyReader(value.values(of: name).first ?? .object([]))
  }

  private func elements(_ name: String) throws(BodyFault) -> [JSONValue] {
    switch value.values(of: name).first {
    case nil: return []
    case .array(let elements): return elements
    default: throw BodyFault(member: name)
    }
  }
}

/// A body of an event that is not as the program writes it.
package struct BodyFault: Error, Sendable, Hashable {
  /// The member that is wrong or missing; nil where it is the whole.
  package let member: String?

  /// Makes a fault.
  package init(member: String?) {
    self.member = member
  }
}
