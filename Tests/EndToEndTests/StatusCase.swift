import TestSupport
import Testing

/// A run of the program, and how it must end.
struct StatusCase: Sendable, CustomTestStringConvertible {
  let name: String
  let status: Int
  /// What must be told, on either output.
  let tells: String
  let script: String
  /// What a server on loopback does, whose port is `$PORT`.
  let server: [ServerStep]

  init(_ status: Int, _ name: String, tells: String, _ script: String, server: ServerStep...) {
    self.name = name
    self.status = status
    self.tells = tells
    self.script = script
    self.server = server
  }

  var testDescription: String { "\(status): \(name)" }

  static let all = verdicts + comparisons + inputs + outputs + live

  private static let verdicts = [
    StatusCase(
      0,
      "covered to the last credit",
      tells: "COVERED",
      "creditcast check p.yaml --balance 96"
    ),
    StatusCase(0, "priced", tells: "ESTIMATE", "creditcast estimate p.yaml"),
    StatusCase(
      0,
      "whatever the verdict",
      tells: "SHORTFALL",
      "creditcast check p.yaml --balance 1 --exit-zero"
    ),
    StatusCase(
      2,
      "short of a millionth",
      tells: "0.000001 credits missing",
      "creditcast check p.yaml --balance 95.999999"
    ),
    StatusCase(
      2,
      "short because of the reserve",
      tells: "SHORTFALL",
      "creditcast check p.yaml --balance 100 --reserve 5"
    ),
    StatusCase(
      2,
      "short in the priced part alone",
      tells: "at least",
      "creditcast check unpriced.yaml p.yaml --balance 50"
    ),
    StatusCase(
      3,
      "denied by a policy",
      tells: "policy `small-jobs`",
      "creditcast check p.yaml --balance 100 --config rules.yaml"
    ),
    StatusCase(
      4,
      "a price that is not known",
      tells: "plan.unknown-price",
      "creditcast check unpriced.yaml --balance 1000"
    ),
    StatusCase(
      4,
      "a stale list under --strict",
      tells: "prices.stale",
      "creditcast check p.yaml --balance 1000 --strict --today 2028-01-01"
    ),
    StatusCase(4, "no key", tells: "there is no API key", "creditcast check p.yaml"),
    StatusCase(
      4,
      "a named variable without a key",
      tells: "`TEAM_KEY`",
      "creditcast check p.yaml --config team.yaml"
    ),
  ]

  private static let more = "sed s/12/14/ p.yaml >q.yaml; "

  private static let comparisons = [
    StatusCase(
      0,
      "nothing has changed",
      tells: "no job differs",
      "creditcast diff p.yaml p.yaml --exit-code"
    ),
    StatusCase(
      0,
      "changes that nobody asked the status for",
      tells: "RISES",
      more + "creditcast diff p.yaml q.yaml"
    ),
    StatusCase(6, "changes", tells: "exit 6", more + "creditcast diff p.yaml q.yaml --exit-code"),
    StatusCase(
      2,
      "a change that the balance does not cover",
      tells: "SHORT by 1",
      more + "creditcast diff p.yaml q.yaml --exit-code --balance 111"
    ),
    StatusCase(
      4,
      "a change to what has no price",
      tells: "not known",
      "creditcast diff p.yaml unpriced.yaml --exit-code"
    ),
    StatusCase(
      4,
      "a live balance without a key",
      tells: "there is no API key",
      more + "creditcast diff p.yaml q.yaml --live-balance"
    ),
    StatusCase(65, "a wrong old side", tells: "bad.yaml:4:", "creditcast diff bad.yaml p.yaml"),
    StatusCase(66, "a missing side", tells: "nowhere.yaml", "creditcast diff p.yaml nowhere.yaml"),
    StatusCase(64, "one side alone", tells: "the old and the new side", "creditcast diff p.yaml"),
    StatusCase(
      64,
      "a revision that would be an option",
      tells: "is no revision",
      "git init -q .; creditcast diff --base=--all p.yaml"
    ),
    StatusCase(66, "no repository", tells: "git repository", "creditcast diff --base HEAD p.yaml"),
    StatusCase(
      66,
      "no git",
      tells: "`git` cannot be found",
      "PATH=${PATH%%:*} creditcast diff --base HEAD p.yaml"
    ),
  ]

  private static let inputs = [
    StatusCase(64, "no plan", tells: "name at least one plan", "creditcast check"),
    StatusCase(64, "an unknown option", tells: "--balence", "creditcast check p.yaml --balence 5"),
    StatusCase(
      64,
      "a balance that is no number",
      tells: "plenty",
      "creditcast check p.yaml --balance plenty"
    ),
    StatusCase(
      64,
      "no thread to read with",
      tells: "--jobs-parallel is at least 1",
      "creditcast estimate p.yaml --jobs-parallel 0"
    ),
    StatusCase(
      64,
      "an insecure endpoint",
      tells: "unencrypted",
      "STABILITY_API_KEY=k creditcast check p.yaml --endpoint http://example.com"
    ),
    StatusCase(
      64,
      "a format that is none",
      tells: "CREDITCAST_FORMAT",
      "CREDITCAST_FORMAT=yaml creditcast estimate p.yaml"
    ),
    StatusCase(
      65,
      "a wrong plan",
      tells: "did you mean `count`?",
      "creditcast check bad.yaml --balance 5"
    ),
    StatusCase(
      65,
      "a wrong catalogue",
      tells: "prices.missing-key",
      "creditcast estimate p.yaml --prices bad-prices.yaml"
    ),
    StatusCase(
      65,
      "a saved reply that is none",
      tells: "not a JSON value",
      "creditcast check p.yaml --balance-file p.yaml"
    ),
    StatusCase(
      66,
      "a missing plan",
      tells: "nowhere.yaml",
      "creditcast check nowhere.yaml --balance 5"
    ),
    StatusCase(
      66,
      "a folder without plans",
      tells: "holds no plan",
      "mkdir f; creditcast estimate f"
    ),
    StatusCase(
      66,
      "a missing balance",
      tells: "nowhere.json",
      "creditcast check p.yaml --balance-file nowhere.json"
    ),
    StatusCase(
      66,
      "a missing catalogue",
      tells: "nowhere.yaml",
      "creditcast estimate p.yaml --prices nowhere.yaml"
    ),
    StatusCase(
      66,
      "a missing configuration",
      tells: "nowhere.yaml",
      "creditcast estimate p.yaml --config nowhere.yaml"
    ),
    StatusCase(
      66,
      "a missing key file",
      tells: "nowhere.key",
      "creditcast check p.yaml --api-key-file nowhere.key"
    ),
    StatusCase(
      78,
      "a wrong configuration",
      tells: "config.unknown-key",
      "creditcast estimate p.yaml --config bad-config.yaml"
    ),
    StatusCase(
      78,
      "a policy about a model that there is not",
      tells: "did you mean `ultra`?",
      "creditcast check p.yaml --balance 100 --config bad-rules.yaml"
    ),
    StatusCase(
      78,
      "an account that is not listed",
      tells: "did you mean `team`?",
      "creditcast check p.yaml --balance 5 --config team.yaml --account taem"
    ),
  ]

  private static let outputs = [
    StatusCase(
      73,
      "a folder that is not there",
      tells: "no/such/report.json",
      "creditcast estimate p.yaml --output json=no/such/report.json"
    ),
    StatusCase(
      73,
      "a folder in place of a file",
      tells: "it is a folder",
      "mkdir f; creditcast estimate p.yaml --output json=f"
    ),
    StatusCase(
      73,
      "a file in place of a folder",
      tells: "p.yaml/report.json",
      "creditcast estimate p.yaml --output json=p.yaml/report.json"
    ),
    StatusCase(
      73,
      "a project that is there",
      tells: "is there already",
      "touch plan.yaml; creditcast init"
    ),
    StatusCase(74, "a full disk", tells: "no space left", "creditcast estimate p.yaml >/dev/full"),
    StatusCase(
      74,
      "a full device",
      tells: "no space left",
      "creditcast estimate p.yaml --output json=/dev/full"
    ),
    StatusCase(74, "help on a full disk", tells: "no space left", "creditcast --help >/dev/full"),
    StatusCase(
      74,
      "calls on a full disk",
      tells: "no space left",
      "creditcast expand p.yaml >/dev/full"
    ),
  ]

  private static let check = "STABILITY_API_KEY=sk-0 creditcast check p.yaml --endpoint"
  private static let local = "\(check) http://127.0.0.1:$PORT"

  private static let live = [
    StatusCase(
      0,
      "a live balance",
      tells: "COVERED",
      local,
      server: .reply(200, #"{"credits": 96}"#)
    ),
    StatusCase(
      2,
      "a live shortfall",
      tells: "SHORTFALL",
      local,
      server: .reply(200, #"{"credits": 9}"#)
    ),
    StatusCase(2, "no credits at all", tells: "no credits left", local, server: .reply(402, "{}")),
    StatusCase(
      65,
      "a reply that is none",
      tells: "is `null`",
      local,
      server: .reply(200, #"{"credits": null}"#)
    ),
    StatusCase(
      69,
      "nobody there",
      tells: "could not be reached",
      "\(check) http://127.0.0.1:1 --timeout 1"
    ),
    StatusCase(69, "silence", tells: "did not answer", "\(local) --timeout 0.3", server: .hang),
    StatusCase(
      69,
      "a service out of order",
      tells: "status 503",
      "\(local) --timeout 0.3",
      server: .reply(503, "")
    ),
    StatusCase(
      69,
      "an endpoint that moved",
      tells: "redirects",
      local,
      server: .reply(302, "", headers: ["Location: https://example.com/"])
    ),
    StatusCase(
      75,
      "too many requests",
      tells: "fewer requests",
      "\(local) --timeout 1",
      server: .reply(429, "{}")
    ),
    StatusCase(
      77,
      "a rejected key",
      tells: "rejected the API key",
      local,
      server: .reply(401, "{}")
    ),
    StatusCase(
      77,
      "a key that others can read",
      tells: "chmod 600",
      "creditcast check p.yaml --api-key-file open.key"
    ),
    StatusCase(
      77,
      "a key that no header can carry",
      tells: "from `STABILITY_API_KEY`",
      "STABILITY_API_KEY='a b' creditcast check p.yaml"
    ),
  ]
}
