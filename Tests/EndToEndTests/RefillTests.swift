import TestSupport
import Testing

/// How `creditcast refill` ends, and what it makes of wrong words.
@Suite struct RefillTests {
  /// How a run of it ends, and what it must say on either output.
  static let endings: [(words: String, status: Int, tells: String)] = [
    ("plan.yaml --balance 1416", 0, "Buy nothing now"),
    ("plan.yaml --balance 1415.999999", 2, "Buy 1,000 credits ($10.00)"),
    ("plan.yaml --balance 1500 --reserve 100", 2, "Buy 1,000 credits"),
    ("plan.yaml --balance 0", 2, "Buy 1,500 credits ($15.00)"),
    ("plan.yaml --balance 0 --exit-zero", 0, "Buy 1,500 credits"),
    ("plan.yaml --balance 9 --output json=r.json", 2, "written to r.json"),
    ("unpriced.yaml plan.yaml --balance 9", 2, "Buy at least"),
    ("unpriced.yaml --balance 9", 4, "Buy nothing as far as prices are known"),
    ("plan.yaml", 4, "there is no API key"), ("plan.yaml --exit-zero", 0, "no API key"),
    (
      "plan.yaml --balance 5000 --config denied.yaml", 3,
      "credits per job (small-jobs): limit 95"
    ),
    ("bad.yaml --balance 5", 65, "cuont"), ("bad.yaml --balance 5 --exit-zero", 0, "cuont"),
    ("bad.yaml plan.yaml --balance 5", 65, "cuont"),
    ("plan.yaml --balance-file plan.yaml", 65, "not a JSON value"),
    ("none.yaml --balance 5", 66, "none.yaml"),
    ("plan.yaml --balance-file none.json", 66, "none.json"),
    ("plan.yaml --balance 5 --config none.yaml", 66, "none.yaml"),
    ("--status none.json", 66, "there is no file `none.json`"),
    ("--status plan.yaml", 65, "not a JSON value"),
    ("", 64, "name at least one plan"), ("plan.yaml --balance x", 64, "the balance is `x`"),
    ("plan.yaml --balance 5 --approval a", 64, "--approval belongs to --status"),
    ("--status r.json plan.yaml", 64, "--status takes no plans"),
    ("--status r.json --format html", 64, "--status writes table or json"),
    ("--status r.json --output pdf=a.pdf", 64, "--status writes table or json"),
    ("plan.yaml --balance 5 --format sarif", 64, "sarif"),
    ("plan.yaml --balance 5 --output svg=a --output svg-models=a", 64, "two formats cannot"),
    ("plan.yaml --balance 5 --confidence 50", 64, "--confidence"),
    ("plan.yaml --balance 5 --output html=no/such/page.html", 73, "no/such/page.html"),
    ("plan.yaml --balance 5 >/dev/full", 74, "no space left"),
    ("plan.yaml --balance 5 --config wrong.yaml", 78, "wrong.yaml:1:"),
  ]

  @Test(arguments: endings.indices)
  func `it ends with its status and says why`(index: Int) {
    let (words, status, tells) = Self.endings[index]
    let answer = RefillSandbox.make().run(
      "creditcast refill --today 2026-11-22 \(words)"
    )
    let text = (answer.text + answer.talk).split(whereSeparator: \.isWhitespace)
      .joined(separator: " ")
    #expect(answer.status == status && text.contains(tells), "\(words)\n\(text)")
  }

  @Test func `without a balance nothing is written that could be taken for an ask`() {
    let sandbox = RefillSandbox.make()
    let answer = sandbox.run("creditcast refill plan.yaml --output json=r.json --output table")
    #expect(answer.status == 4 && answer.output.isEmpty && sandbox.bytes(of: "r.json") == nil)
    #expect(answer.talk.contains("UNVERIFIED") && !answer.talk.contains("Buy"))
  }

  /// Words that will not do, by the name of what they are given for.
  static let wrongWords: [(name: String, words: [String])] = [
    ("cover", ["14", "367d", "-1d", "9999999999999999999999d", "'1 d'"]),
    ("horizon", ["later", "12h"]), ("budget", ["0", "-5", "10.001", "'$10'"]),
    ("stop-cost", ["0", "much"]),
  ]

  @Test(arguments: wrongWords.indices)
  func `a wrong value is told with where it came from`(index: Int) {
    let (name, values) = Self.wrongWords[index]
    let variable = "CREDITCAST_\(name.uppercased().replacing("-", with: "_"))"
    let key = name.replacing("-", with: "_")
    for value in values {
      let sandbox = RefillSandbox.make()
      let refill = "creditcast refill plan.yaml --balance 5 --today 2026-11-22"
      let option = sandbox.run("\(refill) --\(name)=\(value)")
      #expect(option.status == 64 && option.talk.contains("--\(name)"), "\(value) \(option.talk)")
      let set = sandbox.run("\(variable)=\(value) \(refill)")
      #expect(set.status == 64 && set.talk.contains(variable), "\(value) \(set.talk)")
      let text = value.replacing("'", with: "\"")
      let file = RefillSandbox.make(settings: "refill: {\(key): \(text)}").run(refill)
      #expect(file.status == 78, "\(value) \(file.text)")
      #expect((file.text + file.talk).contains("creditcast.yaml:1:"), "\(value) \(file.talk)")
    }
  }

  @Test(arguments: [
    "capital_cost: 20", "capital_cost: 101%", "loss_risk: -1%", "loss_risk: []", "budget: [5]",
    "stop_costs: 5",
  ])
  func `a wrong setting of a file is told at its line`(setting: String) {
    let answer = RefillSandbox.make(settings: "refill: {\(setting)}")
      .run("creditcast refill plan.yaml --balance 5")
    let text = answer.text + answer.talk
    #expect(answer.status == 78 && text.contains("creditcast.yaml:1:"), "\(text)")
  }

  @Test(arguments: ["--cover 0d", "--cover 366d", "--horizon 366d", "--budget 0.01"])
  func `values at the ends of what is allowed are taken`(words: String) {
    let answer = RefillSandbox.make()
      .run("creditcast refill plan.yaml --balance 5 --today 2026-11-22 \(words)")
    #expect(answer.status == 2, "\(answer.talk)")
  }
}
