/// The files that a project begins with.
enum StarterFiles {
  /// The folder of the schemas, which editors read.
  static let schemaFolder = ".creditcast"

  /// A plan that shows the most useful keys; it costs 34 credits at the prices of 2026.
  static let plan = #"""
    # yaml-language-server: $schema=.creditcast/plan.schema.json

    # A plan: the jobs of one run. Before the run:
    #   creditcast check plan.yaml --balance 100
    creditcast: 1
    name: first-plan
    # owner: team-web         # shown in reports
    # run_at: 2026-12-01      # the day whose prices apply; today where it is left out
    # schedule: "0 6 * * 1-5" # or when it runs again and again, as a cron line in UTC

    # What jobs give where they do not say themselves. `creditcast prices list` lists the models.
    defaults:
      model: core

    jobs:
      # Four outputs of one call each.
      - id: hero
        prompt: A lighthouse at dawn
        aspect_ratio: "16:9"
        count: 4
        priority: 10          # higher runs first

      # One output for each combination: 2 x 3.
      - id: styles
        matrix:
          prompt: [A red bicycle, A blue teapot]
          style_preset: [photographic, cinematic, anime]

      # One call for each kept output of `hero`: half of 4.
      - id: finals
        model: upscale-fast
        for_each: hero
        keep: 50%

    """#

  /// A configuration that changes nothing yet and shows what can be set.
  static let configuration = #"""
    # yaml-language-server: $schema=.creditcast/config.schema.json

    # Settings of creditcast for this folder and those below it; flags and CREDITCAST_ variables go
    # before them. `creditcast doctor` tells which are in force, and where each comes from.
    accounts:
      main:
        provider: stability
        # The API key never stands here. It is in STABILITY_API_KEY, or where one of these says:
        # key_env: ANOTHER_VARIABLE
        # key_file: ~/.config/creditcast/stability.key
        # organization: org-123456
        reserve: 0            # credits that must stay in the account

    # How credits are bought: at least `minimum`, in steps, at most so many in one purchase.
    refill: {minimum: 1000, increment: 100, purchase_limit: 100000, lead_time: 2d}

    prices:
      max_age: 180d           # how old the price list's last check may be
      # files: [prices.yaml]  # prices of your own; `creditcast prices check` checks them

    # What plans must keep to, each rule with an id; `level: warn` only tells.
    # policies:
    #   - {id: job-size, max_job_credits: 500, reason: larger jobs need a word first}
    #   - {id: team, budget: {credits: 5000, per: owner, period: month, warn_at: 80%}}

    """#
}
