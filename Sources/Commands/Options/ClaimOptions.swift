internal import ArgumentParser
internal import Quantities

/// How credits are held for a run.
struct ClaimOptions: ParsableArguments {
  @Option(
    name: .long,
    help: .init("Hold them so long without renewal. (default: 15m)", valueName: "duration")
  )
  var lease: AgeArgument?

  @Option(
    name: .long,
    help: .init(
      "Know the same request again by this key, by default that of the CI run and the plans.",
      valueName: "text"
    )
  )
  var key: String?

  @Option(
    name: .long,
    help: .init("Say whose run it is, else the plans' owner.", valueName: "name")
  )
  var owner: String?

  /// The lease in milliseconds, if one is given.
  var leaseMilliseconds: Int64? { lease?.age.milliseconds }

  mutating func validate() throws {
    try Self.check(lease)
    if let key, !(1...255).contains(key.count) {
      throw ValidationError("--key has 1 to 255 characters")
    }
  }

  /// Refuses a lease that is too short or too long.
  static func check(_ lease: AgeArgument?) throws {
    if let lease, !(1...longestLease).contains(lease.age.seconds) {
      throw ValidationError("--lease is from 1s to 30d")
    }
  }

  private static let longestLease = 30 * 86_400
}
