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
      plan("a cron line", fits: true, "[]\nschedule: 0 6 * * 1-5"),
      plan("a short form of cron", fits: true, "[]\nschedule: '@daily'"),
      plan("weekdays", fits: true, "[]\nschedule: {weekdays: [mon, thu], at: '06:00'}"),
      plan(
        "a cron line with bounds",
        fits: true,
        "[]\nschedule: {cron: '@daily', until: 2027-01-01}"
      ),
      plan("four fields of cron", fits: false, "[]\nschedule: 0 6 * *"),
      plan("a weekday that is none", fits: false, "[]\nschedule: {weekdays: [monday]}"),
      plan("a time without its zero", fits: false, "[]\nschedule: {at: '6:00'}"),
      plan(
        "a cron line with weekdays",
        fits: false,
        "[]\nschedule: {cron: '@daily', weekdays: mon}"
      ),
      plan("bounds alone", fits: false, "[]\nschedule: {from: 2026-12-01}"),
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
      config("an age without its unit", fits: false, "balance: {max_age: 24}"),
      config("one threshold", fits: true, "watch: {below: 0, command: beep}"),
      config(
        "a webhook's address in the open",
        fits: false,
        "watch: {webhooks: [{url: 'https://a/b'}]}"
      ),
      config("a webhook without a place", fits: false, "watch: {webhooks: [{format: slack}]}"),
      config("a webhook in two places", fits: false, "watch: {webhooks: [{env: A, file: b}]}"),
      config("an address for a name", fits: false, "watch: {webhooks: [{env: 'https://a/b'}]}"),
      config("an unknown form", fits: false, "watch: {webhooks: [{env: A, format: irc}]}"),
      config("a threshold below nothing", fits: false, "watch: {below: [-1]}"),
      config("another amount", fits: false, "watch: {of: holds}"),
      config("no failure at all", fits: false, "watch: {after_failures: 0}"),
      config("approvals by name", fits: false, "approvals: {signers: a}"),
      config("an approval below nothing", fits: false, "approvals: {required_above: -1}"),
      config("an age of approvals without its unit", fits: false, "approvals: {max_age: 7}"),
      config("no month at all", fits: false, "invoicing: {months: 0}"),
      config("a zone by its name", fits: false, "invoicing: {time_zone: Europe/Berlin}"),
      config("a tax without its sign", fits: false, "invoicing: {tax: 19}"),
      config("an unknown rule", fits: false, "invoicing: {rule: both}"),
      config("policies as a mapping", fits: false, "policies: {a: {max_job_credits: 5}}"),
    ] + policies + catalogues

  private static let policies: [SchemaCase] = [
    ("every kind of rule", true, allRules), ("a policy without an id", false, "max_job_credits: 5"),
    ("a policy without a rule", false, "id: a"),
    ("a policy with two rules", false, "id: a, max_job_credits: 5, max_run_credits: 5"),
    ("a slip in a rule", false, "id: a, max_job_credit: 5"),
    ("an id with a blank", false, "id: a b, max_job_credits: 5"),
    ("an unknown level", false, "id: a, level: block, max_job_credits: 5"),
    ("no reason", false, "id: a, reason: '', max_job_credits: 5"),
    ("no names", false, "id: a, allowed_models: []"),
    ("a percentage without its sign", false, "id: a, max_added_percent: 20"),
    ("a limit below nothing", false, "id: a, max_job_credits: -1"),
    ("a budget without a period", false, "id: a, budget: {credits: 5, per: owner}"),
    ("a budget of nobody", false, "id: a, budget: {credits: 5, period: day}"),
    ("a budget of two", false, "id: a, budget: {credits: 5, period: day, tag: a, owner: b}"),
    ("an unknown period", false, "id: a, budget: {credits: 5, period: decade, per: tag}"),
    (
      "a warning without its sign", false,
      "id: a, budget: {credits: 5, period: day, per: tag, warn_at: 80}"
    ),
  ].map { name, fits, keys in config(name, fits: fits, "policies: [{\(keys)}]") }

  private static let allRules = [
    "id: 7, level: warn, reason: 12, max_job_credits: 5.5", "id: b, max_plan_credits: 0",
    "id: c, max_run_credits: \"5\"", "id: d, max_added_credits: 1",
    "id: e, max_added_percent: 120.5%",
    "id: f, max_output_credits: 6.5", "id: g, allowed_models: core",
    "id: h, forbidden_models: [ultra, core]", "id: i, required_keys: [seed, owner]",
    "id: j, level: deny, min_balance_left: 50",
    "id: k, budget: {credits: 5, per: account, period: quarter, warn_at: 80%}",
    "id: l, budget: {credits: 5, owner: a b, period: week}",
  ].joined(separator: "}, {")

  private static let full = """
    account: main
    accounts:
      main: {provider: stability, key_file: a.key, organization: org-1, reserve: 6.5}
      other: {key_env: OTHER_KEY, reserve: "50"}
    refill: {minimum: 1000, increment: 100, purchase_limit: 100000, lead_time: 2d, cover: 14d, horizon: 366d, budget: 250, stop_cost: "400.50", capital_cost: 20%, loss_risk: 2.5%}
    forecast: {confidence: 99.5%, concurrency: 8}
    prices: {max_age: 180d, files: [a.yaml, b.yaml]}
    balance: {max_age: 90m}
    watch:
      below: [100, "500.5"]
      of: available
      rearm_above: 600
      every: 90s
      after_failures: 5
      webhooks: [{env: HOOK, format: slack}, {file: hook.url}]
      command: [notify-send, low]
    ledger: .creditcast/ledger.sqlite
    approvals: {allowed_signers: approvers, required_above: 0, max_age: 7d}
    invoicing:
      rule: purchases
      threshold: 1000
      months: "3"
      anticipated_spend: 10000.50
      time_zone: "+02:00"
      tax: 19%
      capital_cost: 2.5%
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
