import TestSupport
import Testing

/// Plans with one trap each, and what a user is told about it.
///
/// A name that ends in `-accepted` promises that the plan is taken as it is meant, without a word.
@Suite struct TrapTests {
  static let names = Fixtures.names(in: "Traps").filter { $0.hasSuffix(".yaml") }
    .map { String($0.dropLast(5)) }

  @Test(arguments: names)
  func `a trap is told, or taken as it is meant`(name: String) throws {
    let text = Lint([Fixtures.source("Traps", name + ".yaml")]).text
    try Golden.expect(Array(text.utf8), equals: "Traps/\(name).txt")
    #expect(text.hasPrefix("accepted: ") == name.hasSuffix("-accepted"))
  }

  @Test func `there are more than two hundred traps`() {
    #expect(Self.names.count > 200)
  }

  @Test func `no record is left of a trap that is gone`() {
    let records = Fixtures.names(in: "Traps").filter { $0.hasSuffix(".txt") }
      .map { String($0.dropLast(4)) }
    #expect(records == Self.names)
  }
}
