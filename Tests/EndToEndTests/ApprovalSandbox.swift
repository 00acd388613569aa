import TestSupport

/// A sandbox with a plan, a key of Ada's and one of Mallory's, and a list that lets Ada approve.
struct ApprovalSandbox {
  let sandbox = Sandbox()

  static let plan = """
    creditcast: 1
    name: posters
    jobs:
      - {id: hero, model: core, prompt: A lighthouse, count: 472}

    """

  static let setUp = """
    for name in ada mallory; do ssh-keygen -q -t ed25519 -N '' -C $name -f $name; done
    printf 'ada@example.org namespaces="creditcast-approval" %s\\n' "$(cat ada.pub)" >signers
    """

  /// Makes a report of `check` on a balance of 1,204 and lets Ada approve it, both on 22 November.
  static let approve = """
    creditcast check plan.yaml --balance 1204 --today 2026-11-22 --format json >report.json
    creditcast approve report.json --as ada@example.org --key ada --today 2026-11-22 --output approval.txt
    """

  init(settings: String = "approvals: {allowed_signers: signers, required_above: 1000}\n") {
    sandbox.write(Self.plan, to: "plan.yaml")
    sandbox.write(settings, to: "creditcast.yaml")
    _ = sandbox.run(Self.setUp)
  }

  /// Runs a script after Ada has approved.
  func approved(_ script: String) -> Sandbox.Answer {
    sandbox.run("{ \(Self.approve)\n} >/dev/null 2>&1\n\(script)")
  }
}
