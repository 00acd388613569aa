internal import Balances
internal import YAMLReading

/// Finds the pull request that a run of GitHub Actions belongs to.
struct PullRequestNumber {
  let world: World

  private static let largestEvent = 32 << 20

  /// The number that the run's ref tells, or the event that started it; nil where it belongs to none.
  func number() -> Int? {
    let ref = world.variable("GITHUB_REF")?.split(separator: "/") ?? []
    if ref.count == 4, ref[0] == "refs", ref[1] == "pull", let number = Int(ref[2]) {
      return number
    }
    guard let path = world.variable("GITHUB_EVENT_PATH"),
      let stream = try? SourceFile(path: path).open(limit: Self.largestEvent),
      let bytes = try? stream.bytes(at: 0, count: Self.largestEvent),
      let event = try? JSONScanner.value(in: bytes)
    else { return nil }
    for key in ["pull_request", "issue"] {
      guard case .number(let figures) = event.values(of: key).first?.values(of: "number").first
      else {
        continue
      }
      return Int(String(decoding: figures, as: UTF8.self))
    }
    return nil
  }
}
