/// Makes large plans like those that programs write, the same bytes for the same numbers.
public struct PlanMaker {
  /// How the jobs are written.
  public enum Style: String, CaseIterable, Sendable {
    /// One key on a line.
    case block
    /// A mapping in braces on a line.
    case flow
    /// The whole plan as JSON.
    case json
  }

  private let style: Style
  private var random = SplitMix(seed: 1)
  private let write: (String) -> Void

  /// Writes plans through `write`, a piece at a time.
  public init(_ style: Style, write: @escaping (String) -> Void) {
    self.style = style
    self.write = write
  }

  /// Writes a plan of so many jobs.
  public mutating func make(jobs: Int) {
    write(
      style == .json
        ? "{\"creditcast\": 1, \"name\": \"load\", \"run_at\": \"2026-09-22\", \"jobs\": [\n"
        : "creditcast: 1\nname: load\nrun_at: 2026-09-22\njobs:\n"
    )
    for number in 0..<jobs {
      let job = JobText(number: number, &random)
      switch style {
      case .block: write(job.block(&random))
      case .flow: write("  - {\(job.flow)}\n")
      case .json: write("  {\(job.json)}\(number == jobs - 1 ? "" : ",")\n")
      }
    }
    if style == .json { write("]}\n") }
  }
}
