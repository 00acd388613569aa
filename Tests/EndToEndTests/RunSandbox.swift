import TestSupport

/// A folder with a plan of 5 calls at 8 credits, in which commands run under a hold.
struct RunSandbox {
  let sandbox = Sandbox()
  /// The balances that the service tells, one after another; the last one again and again.
  let server: ScriptedServer

  /// Serves balances.
  init(balances: String...) {
    self.init(replies: balances.map { (200, #"{"credits": \#($0)}"#) })
  }

  /// Serves replies of the balance service, a status and a body each.
  init(replies: [(Int, String)]) {
    server = ScriptedServer(replies.map { [.reply($0.0, $0.1)] })
    sandbox.write(
      """
      creditcast: 1
      name: posters
      owner: team-web
      jobs:
        - {id: hero, model: ultra, prompt: A lighthouse, count: 5, tags: [web]}
      """,
      to: "p.yaml"
    )
    sandbox.write(Self.runner, to: "runner.sh")
  }

  /// Reports every call of the plan as made, then ends with the status that it is given.
  private static let runner = """
    while read -r line; do
      printf '%s,"outcome":"ok"}\\n' "${line%?}" >>"$CREDITCAST_USAGE"
    done <"$CREDITCAST_PLAN"
    exit ${1:-0}

    """

  /// Runs a script with the service and a key in its environment.
  func run(_ script: String) -> Sandbox.Answer {
    sandbox.run(
      """
      export STABILITY_API_KEY=sk-canary0123456789abcdef TMPDIR="$PWD"
      export CREDITCAST_ENDPOINT=http://127.0.0.1:\(server.port)/v1/user/balance
      \(script)
      """
    )
  }

  /// The report that `--report r.json` wrote.
  func report() throws -> JSON {
    try JSONParser.parse(sandbox.bytes(of: "r.json") ?? [])
  }
}
