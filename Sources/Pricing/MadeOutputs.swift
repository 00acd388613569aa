/// What the calls of a job have made, as far as there is room, for the jobs that work on it.
///
/// With it the sources of a long chain are not walked through again for each job of the chain.
struct MadeOutputs: Sendable {
  /// The job, by its place among those of the run.
  let job: Int
  /// How many outputs there are.
  private(set) var count: Int64 = 0
  /// Whether no call of the job is missing.
  private(set) var isWhole = true
  private let id: SpeltID
  private var calls: [Call] = []
  /// What follows the job's part of the ids of the calls, one after another.
  private var rests: [UInt8] = []
  private var prompts: [CallPrompt] = []

  /// So many calls, and so many bytes of their ids, are kept of a job.
  private static let room = (calls: 4096, bytes: 1 << 20)

  private struct Call {
    let end: Int
    let outputs: Int64
    let prompt: Int
  }

  init(of job: Int, _ id: SpeltID) {
    self.job = job
    self.id = id
  }

  /// About how many bytes it holds.
  var size: Int { 256 + rests.count + 32 * calls.count + 64 * prompts.count }

  /// Adds a call, unless there is no more room.
  mutating func add(rest: [UInt8], outputs: Int64, prompt: CallPrompt) {
    guard isWhole else { return }
    guard calls.count < Self.room.calls, rests.count + rest.count <= Self.room.bytes else {
      isWhole = false
      return
    }
    rests += rest
    if prompts.last?.number != prompt.number { prompts.append(prompt) }
    calls.append(Call(end: rests.count, outputs: outputs, prompt: prompts.count - 1))
    count += outputs
  }

  /// Goes through the outputs.
  struct Walk {
    private let made: MadeOutputs
    private var call = -1
    private var output: Int64 = 0

    init(_ made: MadeOutputs) {
      self.made = made
    }

    /// Moves to the next output; false after the last.
    mutating func next() -> Bool {
      if call >= 0, output < made.calls[call].outputs {
        output += 1
        return true
      }
      guard call + 1 < made.calls.count else { return false }
      call += 1
      output = 1
      return true
    }

    /// The prompt of the call that makes the output.
    var prompt: CallPrompt { made.prompts[made.calls[call].prompt] }

    /// Hands the output over to a job that works on it.
    func handOver(to input: inout CallInput) {
      input.call += made.id.start
      input.call += rest
      input.output = output
      appendSuffix(to: &input.suffix)
    }

    /// Adds what an id says of the output behind the slash.
    func appendSuffix(to bytes: inout [UInt8]) {
      bytes.append(UInt8(ascii: "/"))
      bytes += made.id.inside
      bytes += rest
      bytes.append(output: output)
    }

    private var rest: ArraySlice<UInt8> {
      made.rests[(call == 0 ? 0 : made.calls[call - 1].end)..<made.calls[call].end]
    }
  }
}
