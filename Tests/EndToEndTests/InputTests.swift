import TestSupport
import Testing

@Suite struct InputTests {
  private static let plan = """
    creditcast: 1
    name: posters
    jobs:
      - {id: hero, model: ultra, prompt: A lighthouse, count: 12}

    """

  private let sandbox = Sandbox()

  private func credits(_ script: String) throws -> String? {
    let answer = sandbox.run(script)
    #expect(answer.status == 0, "\(answer.text)\(answer.talk)")
    return try JSONParser.parse(answer.output)[key: "cost"]?[key: "credits"]?.text
  }

  @Test func `a plan is read from a file, from standard input, and from a pipe`() throws {
    sandbox.write(Self.plan, to: "p.yaml")
    for input in ["p.yaml", "- <p.yaml", "- <<END\n\(Self.plan)END"] {
      #expect(try credits("creditcast estimate --format json \(input)\n") == "96", "\(input)")
    }
    #expect(try credits("cat p.yaml | creditcast estimate --format json -") == "96")
    #expect(sandbox.run("creditcast estimate - - <p.yaml").status == 64)
  }

  @Test func `the plans of a folder are read in the order of their names`() throws {
    sandbox.write(Self.plan, to: "b.yaml")
    sandbox.write(Self.plan.replacing("posters", with: "first"), to: "a.yml")
    sandbox.write("not: [a plan", to: ".hidden.yaml")
    sandbox.write("not: [a plan", to: "notes.txt")
    sandbox.write("accounts: {main: {reserve: 5}}\n", to: "creditcast.yaml")
    let answer = sandbox.run("creditcast estimate --format json --jobs .")
    let report = try JSONParser.parse(answer.output)
    #expect(
      report[key: "plan"]?[key: "files"]?.elements == [.string("./a.yml"), .string("./b.yaml")]
    )
    #expect(report[key: "cost"]?[key: "credits"]?.text == "192")
  }

  @Test func `a JSON plan is a plan`() throws {
    sandbox.write(
      """
      {"creditcast": 1, "name": "posters",
       "jobs": [{"id": "hero", "model": "ultra", "prompt": "A \\u706f \\ud83c\\udf0a", "count": 12}]}
      """,
      to: "p.json"
    )
    #expect(try credits("creditcast estimate --format json p.json") == "96")
    let calls = sandbox.run("creditcast expand p.json --limit 1").output
    #expect(try JSONParser.parse(calls)[key: "parameters"]?[key: "prompt"]?.text == "A 灯 🌊")
  }

  @Test(arguments: [0, 4])
  func `a large plan is read in parts, from a file and from standard input`(margin: Int) throws {
    let indent = String(repeating: " ", count: margin)
    let padding = String(repeating: "lighthouse ", count: 60)
    let jobs = (0..<7000).map { number in
      let count = number == 6999 ? "many" : "\(number % 3 + 1)"
      return """
        \(indent)- {id: job-\(number), model: \(number % 2 == 0 ? "core" : "ultra"), count: \(count),
        \(indent)   prompt: \(padding)}

        """
    }
    sandbox.write("creditcast: 1\nname: large\njobs:\n\(jobs.joined())", to: "p.yaml")
    let run = "creditcast estimate --today 2026-11-22 --output json --jobs -v"
    let whole = sandbox.run("\(run) --jobs-parallel 1 p.yaml")
    #expect(whole.status == 65 && whole.text.contains("p.yaml"))
    sandbox.write("creditcast: 1\nname: large\njobs:\n\(jobs.dropLast().joined())", to: "q.yaml")
    let one = sandbox.run("\(run) --jobs-parallel 1 q.yaml")
    let two = sandbox.run("\(run) --jobs-parallel 2 q.yaml")
    #expect(one.status == 0)
    #expect(!one.talk.contains("side by side"))
    #expect(two.talk.contains("side by side"), "\(two.talk)")
    #expect(one.output == two.output)
    let piped = sandbox.run("creditcast estimate --format json --jobs-parallel 2 - <q.yaml")
    #expect(
      try JSONParser.parse(piped.output)[key: "cost"]
        == JSONParser.parse(one.output)[key: "cost"]
    )
    #expect(sandbox.run("\(run) --jobs-parallel 2 p.yaml").output == whole.output)
  }

  @Test func `parts with defaults after their jobs are expanded like the whole`() throws {
    let padding = String(repeating: "lighthouse ", count: 60)
    let plans = (0..<40).map { plan in
      let jobs = (0..<100).map { "  - {id: job-\($0), prompt: \(padding)}\n" }.joined()
      return "creditcast: 1\nname: p\(plan)\njobs:\n\(jobs)defaults: {model: core, count: 2}\n"
    }
    sandbox.write(plans.joined(separator: "---\n"), to: "p.yaml")
    let one = sandbox.run("creditcast expand --jobs-parallel 1 p.yaml")
    let two = sandbox.run("creditcast expand --jobs-parallel 2 p.yaml")
    #expect(one.output.count { $0 == UInt8(ascii: "\n") } == 8000)
    let isSame = one.output == two.output
    #expect(isSame, "\(two.talk)")
  }

  @Test func `several documents of a file are several plans`() throws {
    sandbox.write("\(Self.plan)---\n\(Self.plan.replacing("posters", with: "again"))", to: "p.yaml")
    #expect(try credits("creditcast estimate --format json p.yaml") == "192")
  }

  @Test func `all findings of all files are told in one run`() {
    for name in ["a", "b"] {
      sandbox.write(Self.plan.replacing("count", with: "cuont"), to: "\(name).yaml")
    }
    let text = sandbox.run("creditcast estimate a.yaml b.yaml missing.yaml").text
    for name in ["a.yaml:4:", "b.yaml:4:", "missing.yaml"] {
      #expect(text.contains(name), "\(name)")
    }
  }

  @Test func `a setting comes from the strongest place that has it`() throws {
    sandbox.write(Self.plan, to: "p.yaml")
    func reserve(_ script: String) throws -> String? {
      let command = "creditcast check p.yaml --balance 1000 --format json"
      let text = script.replacing("CHECK", with: command)
      return try JSONParser.parse(sandbox.run(text).output)[key: "reserve"]?.text
    }
    #expect(try reserve("CHECK") == "0")
    _ = sandbox.run("mkdir -p .config/creditcast below")
    sandbox.write("accounts: {main: {reserve: 1}}\n", to: ".config/creditcast/config.yaml")
    #expect(try reserve("CHECK") == "1")
    sandbox.write("accounts: {main: {reserve: 2}}\n", to: "creditcast.yaml")
    #expect(try reserve("CHECK") == "2")
    #expect(try reserve("cp p.yaml below; cd below; CHECK") == "2")
    #expect(try reserve("CREDITCAST_RESERVE=3 CHECK") == "3")
    #expect(try reserve("CREDITCAST_RESERVE=3 CHECK --reserve 4") == "4")
    sandbox.write("accounts: {main: {reserve: 5}}\n", to: "other.yaml")
    #expect(try reserve("CHECK --config other.yaml") == "5")
    #expect(try reserve("CREDITCAST_CONFIG=other.yaml CHECK") == "5")
    #expect(try reserve("XDG_CONFIG_HOME=/nowhere CHECK") == "2")
  }
}
