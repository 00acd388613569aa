import Testing

/// A text, and whether a schema lets it pass.
struct SchemaCase: Sendable, CustomTestStringConvertible {
  let name: String
  let format: String
  let fits: Bool
  let yaml: String

  var testDescription: String { name }

  private static func plan(_ name: String, fits: Bool, _ jobs: String) -> SchemaCase {
    SchemaCase(
      name: name,
      format: "plan",
      fits: fits,
      yaml: "creditcast: 1\nname: p\njobs: \(jobs)\n"
    )
  }

  private static func job(_ name: String, fits: Bool, _ keys: String) -> SchemaCase {
    plan(name, fits: fits, "[{id: a, model: core, \(keys)}]")
  }

  private static func config(_ name: String, fits: Bool, _ text: String) -> SchemaCase {
    SchemaCase(name: name, format: "config", fits: fits, yaml: text)
  }

  static let all =
    [
      job("quoted numbers", fits: true, #"count: "12", seed: "7""#),
      job("a number for a text", fits: true, "prompt: 12"),
      job("a choice that looks like a number", fits: true, "texture_resolution: 1024"),
      job("a share to keep", fits: true, "for_each: b, keep: 12.5%"),
      job("a number to keep", fits: true, "for_each: b, keep: 3"),
      job("assumptions", fits: true, "assumptions: {redo_rate: 8%, failure_rate: 0.02}"),
      job("one tag", fits: true, "tags: launch"),
      job("several tags", fits: true, "tags: [launch, 7]"),
      job(
        "all kinds of axes",
        fits: true,
        """
        matrix: {style_preset: [anime, cinematic], seed: {from: 1, to: "9", step: 2},
          prompt: {file: a.csv, column: text}, model: [core, ultra],
          exclude: [{style_preset: anime, seed: 3}], include: [{style_preset: enhance}]}
        """
      ),
      plan("keys for anchors", fits: true, "[]\nx-mine: {a: [1]}"),
      job("a slip in a key", fits: false, "cuont: 12"),
      job("no outputs", fits: false, "count: 0"),
      job("a padded number", fits: false, #"count: "012""#),
      job("an unknown choice", fits: false, "style_preset: animee"),
      job("a number out of range", fits: false, "seed: -1"),
      job("a list for a parameter", fits: false, "prompt: [a, b]"),
      job("an empty value", fits: false, "prompt: null"),
      job("nothing to keep", fits: false, "for_each: b, keep: all"),
      job("an empty axis", fits: false, "matrix: {prompt: []}"),
      job("an axis that is no list", fits: false, "matrix: {prompt: one}"),
      job("half a range", fits: false, "matrix: {seed: {from: 1}}"),
      job("an axis that cannot vary", fits: false, "matrix: {count: [1, 2]}"),
      job("an empty rule", fits: false, "matrix: {seed: [1], exclude: [{}]}"),
      plan("a job without an id", fits: false, "[{model: core}]"),
      plan("an unknown key of the plan", fits: false, "[]\nownr: me"),
      plan("jobs as a mapping", fits: false, "{a: b}"),
      SchemaCase(name: "no version", format: "plan", fits: false, yaml: "name: p\njobs: []\n"),
      SchemaCase(
        name: "a name with a blank",
        format: "plan",
        fits: false,
        yaml: "creditcast: 1\nname: a b\njobs: []\n"
      ),
      config("nothing at all", fits: true, "# only a comment\n---\n"),
      config("every setting", fits: true, full),
      config("a slip in an account", fits: false, "accounts: {main: {reserv: 5}}"),
      config("an amount below nothing", fits: false, "accounts: {main: {reserve: -5}}"),
      config("days without their unit", fits: false, "prices: {max_age: 180}"),
      config("another provider", fits: false, "accounts: {main: {provider: acme}}"),
    ] + catalogues

  private static let full = """
    account: main
    accounts:
      main: {provider: stability, key_file: a.key, organization: org-1, reserve: 6.5}
      other: {key_env: OTHER_KEY, reserve: "50"}
    refill: {minimum: 1000, increment: 100, purchase_limit: 100000, lead_time: 2d}
    prices: {max_age: 180d, files: [a.yaml, b.yaml]}
    ledger: .creditcast/ledger.sqlite
    """

  private static let catalogues: [SchemaCase] = [
    ("a model without a price", "prices: []"), ("an unknown kind", "kind: smell"),
    ("a slip in a model", "retird_on: 2026-01-01"),
    ("a day that is none", "retired_on: tomorrow"),
    ("a parameter without a type", "parameters: {a: {min: 1}}"),
    ("a size that is none", "rules: [{sizes: [big]}]"),
  ].map { name, line in
    let lines = [
      "id: a", "name: A", "kind: image", "endpoint: /a",
      "prices: [{from: 2026-01-01, credits: 1, source: s, date_is: exact}]",
    ]
    let key = line.prefix { $0 != ":" }
    let others = lines.filter { !$0.hasPrefix("\(key):") }
    let model = (others + [line]).map { "    \($0)" }.joined(separator: "\n").dropFirst(4)
    return SchemaCase(
      name: name,
      format: "catalogue",
      fits: false,
      yaml: """
        creditcast_catalogue: 1
        provider: p
        credit_usd: "0.01"
        checked_on: 2026-01-01
        models:
          - \(model)
        """
    )
  }
}
