import TestSupport

/// Sandboxes with plans to buy credits for.
enum RefillSandbox {
  /// Nothing else is set, so that 1,416 credits are needed for certain.
  static let plan = """
    creditcast: 1
    name: posters
    owner: team-a
    jobs:
      - {id: hero, model: core, prompt: A lighthouse, count: 472}

    """

  private static let files = [
    "plan.yaml": plan,
    "large.yaml": """
    creditcast: 1
    name: catalogue
    assumptions: {redo_rate: 20%}
    schedule: "0 6 * * mon"
    jobs:
      - {id: cover, model: ultra, prompt: A lighthouse, count: 40, priority: 5}
      - {id: pages, model: core, prompt: A lighthouse, count: 4000}

    """,
    "nightly.yaml": """
    creditcast: 1
    name: nightly
    schedule: "30 2 * * *"
    jobs:
      - {id: tiles, model: core, prompt: A lighthouse, count: 100}

    """,
    "unpriced.yaml": """
    creditcast: 1
    name: old
    run_at: 2024-03-02
    jobs:
      - {id: old, model: sdxl, prompt: A lighthouse, steps: 40}

    """,
    "bad.yaml": "creditcast: 1\nname: bad\njobs: [{id: a, model: core, prompt: x, cuont: 2}]\n",
    "denied.yaml": "policies: [{id: small-jobs, max_job_credits: 95}]\n",
    "wrong.yaml": "refill: {cover: soon}\n",
  ]

  /// A sandbox with some plans, and with a configuration of the project where one is given.
  static func make(settings: String? = nil) -> Sandbox {
    let sandbox = Sandbox()
    for (name, text) in files { sandbox.write(text, to: name) }
    if let settings { sandbox.write("\(settings)\n", to: "creditcast.yaml") }
    return sandbox
  }
}
