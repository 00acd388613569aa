import TestSupport
import Testing

/// Comparisons with a revision of a git repository.
@Suite struct RevisionTests {
  private static let start = """
    export CREDITCAST_TODAY=2026-11-22 GIT_CONFIG_NOSYSTEM=1
    git init -q -b main . && git config user.email a@example.com && git config user.name A
    mkdir -p plans/prompts
    printf 'boats\\nlanterns\\n' >plans/prompts/p.txt
    cat >plans/spring.yaml <<'END'
    creditcast: 1
    name: spring
    jobs:
      - {id: hero, model: core, prompt: A lighthouse, count: 10}
      - {id: old, model: ultra, prompt: A gate, count: 2}
      - {id: styles, model: core, matrix: {prompt: {file: prompts/p.txt}}}
    END
    cat >plans/autumn.yaml <<'END'
    creditcast: 1
    name: autumn
    jobs: [{id: leaf, model: core, prompt: A leaf, count: 5}]
    END
    git add . && git commit -qm one
    """

  private func run(_ script: String, in sandbox: Sandbox = Sandbox()) -> Sandbox.Answer {
    sandbox.run("\(Self.start)\n\(script)")
  }

  /// The lines of a screen that tell why, without those that tell nothing.
  private func reasons(_ answer: Sandbox.Answer) -> [String] {
    answer.text.split(separator: "\n")
      .filter { line in ["quantity", "model", "prices"].contains { line.hasPrefix($0) } }
      .map { $0.split(separator: " ").prefix(2).joined(separator: " ") }
      .filter { !$0.hasSuffix(" +0") }
  }

  @Test func `nothing is said where nothing has changed`() {
    let answer = run("creditcast diff --base HEAD plans --exit-code")
    #expect(answer.status == 0)
    #expect(answer.text == "")
    #expect(answer.talk == "creditcast: no job differs\n")
    #expect(run("creditcast diff --base HEAD plans -q").talk == "")
  }

  @Test func `an edit is put down to its reasons, with its place`() {
    let answer = run(
      "sed -i 's/core, prompt: A l/ultra, prompt: A l/; s/count: 10/count: 12/' plans/spring.yaml\n"
        + "creditcast diff --base HEAD plans --exit-code"
    )
    #expect(answer.status == 6, "\(answer.talk)")
    #expect(reasons(answer) == ["quantity +16", "model +50"])
    #expect(answer.text.contains("plans/spring.yaml:4:5"))
  }

  @Test func `files that move, are new or are gone count`() {
    let moved = run("git mv plans/autumn.yaml plans/fall.yaml; creditcast diff --base HEAD plans")
    #expect(moved.text == "", "\(moved.text)")
    let gone = run("rm plans/autumn.yaml; creditcast diff --base HEAD plans")
    #expect(gone.text.hasPrefix("FALLS  by 15 credits"), "\(gone.text)\(gone.talk)")
    #expect(gone.text.contains("HEAD:plans/autumn.yaml:3:8"))
    let file = run("rm plans/autumn.yaml; creditcast diff --base HEAD plans/autumn.yaml")
    #expect(file.text.hasPrefix("GONE  15 credits"), "\(file.text)\(file.talk)")
    let new = run(
      "sed s/autumn/winter/ plans/autumn.yaml >w.yaml; creditcast diff --base HEAD w.yaml"
    )
    #expect(new.text.hasPrefix("NEW  15 credits for 1 job"), "\(new.text)\(new.talk)")
    let all = run("rm -r plans; creditcast diff --base HEAD plans")
    #expect(all.text.hasPrefix("GONE  67 credits"), "\(all.text)\(all.talk)")
    let none = run("creditcast diff --base HEAD nowhere")
    #expect(none.status == 66)
    #expect(none.talk.contains("neither here nor in `HEAD`"))
  }

  @Test func `a job under another id is known again`() {
    let answer = run(
      "sed -i 's/id: hero/id: hero-wide/' plans/spring.yaml; creditcast diff --base HEAD plans"
    )
    #expect(answer.text.hasPrefix("LEVEL  still 67 credits"), "\(answer.text)")
    #expect(answer.text.contains("was hero"))
  }

  @Test func `prompt files come from the same revision`() {
    let answer = run("echo kites >>plans/prompts/p.txt; creditcast diff --base HEAD plans")
    #expect(answer.text.hasPrefix("RISES  by 3 credits"), "\(answer.text)\(answer.talk)")
    let gone = run(
      """
      git rm -q plans/prompts/p.txt; sed -i '/styles/d' plans/spring.yaml
      creditcast diff --base HEAD plans
      """
    )
    #expect(gone.text.hasPrefix("FALLS  by 6 credits"), "\(gone.text)\(gone.talk)")
  }

  @Test func `prompt files may be links inside the folder, and not lead out of it`() {
    let linked = """
      mv plans/prompts/p.txt plans/prompts/q.txt; ln -s q.txt plans/prompts/p.txt
      git add .; git commit -qm two; echo kites >>plans/prompts/q.txt
      creditcast diff --base HEAD plans
      """
    #expect(run(linked).text.hasPrefix("RISES  by 3 credits"))
    let outside = """
      mv plans/prompts/p.txt p.txt; ln -s ../../p.txt plans/prompts/p.txt
      git add .; git commit -qm two; rm plans/prompts/p.txt; cp p.txt plans/prompts/p.txt
      creditcast diff --base HEAD plans
      """
    let answer = run(outside)
    #expect(answer.status == 65)
    #expect(answer.text.contains("plan.prompt-file-outside"), "\(answer.text)")
    #expect(answer.text.contains("HEAD:plans/spring.yaml:6:"), "\(answer.text)")
  }

  @Test func `paths are those of the working folder, wherever it is`() {
    let edit = "sed -i s/10/11/ plans/spring.yaml; "
    for (folder, path) in [
      ("plans", ""), ("plans", "."), ("plans", "spring.yaml"), ("plans/prompts", ".."),
      ("plans", "../plans/./spring.yaml"), (".", "\"$PWD/plans\""), (".", "plans/"),
    ] {
      let answer = run("\(edit)cd \(folder); creditcast diff --base HEAD \(path)")
      #expect(answer.text.hasPrefix("RISES  by 3 credits"), "\(folder) \(path) \(answer.talk)")
    }
    let outside = run("creditcast diff --base HEAD ..")
    #expect(outside.status == 64)
    #expect(outside.talk.contains("outside of the repository"))
  }

  @Test(arguments: ["-x.yaml", "a b.yaml", ":(glob)*.yaml", "*.yaml", "x\u{1B}[31m.yaml", "ä.yaml"])
  func `names are only names`(name: String) {
    let answer = run(
      """
      cp plans/autumn.yaml './\(name)'; git add .; git commit -qm two
      sed -i s/5/6/ './\(name)'; creditcast diff --base HEAD -- './\(name)'
      creditcast diff --base HEAD --format json -- '\(name)' >r.json
      """
    )
    #expect(answer.text.hasPrefix("RISES  by 3 credits"), "\(answer.text)\(answer.talk)")
    #expect(!answer.text.contains("\u{1B}"))
  }

  @Test func `a revision that is missing is told, and in a shallow clone why`() {
    let missing = run("creditcast diff --base origin/main plans")
    #expect(missing.status == 66)
    #expect(missing.talk.contains("there is no revision `origin/main`"))
    let shallow = run(
      """
      git commit -qm two --allow-empty; git clone -q --depth 1 "file://$PWD" clone; cd clone
      creditcast diff --base HEAD~1 plans
      """
    )
    #expect(shallow.status == 66)
    #expect(shallow.talk.contains("this is a shallow clone"), "\(shallow.talk)")
    #expect(shallow.talk.contains("git fetch --unshallow"))
    let fetched = run(
      """
      sed -i s/10/11/ plans/spring.yaml; git commit -qam two
      git clone -q --depth 1 "file://$PWD" clone; git branch base HEAD~1; cd clone
      git fetch -q --depth=1 origin base; creditcast diff --base FETCH_HEAD plans
      """
    )
    #expect(fetched.text.hasPrefix("RISES  by 3 credits"), "\(fetched.talk)")
  }

  @Test(arguments: [
    "--base=", "--base=-x", "--base=--output=x", "--base='a\u{7}b'", "--base='HEAD nope'",
  ])
  func `a revision is never an option, nor acts on a terminal`(option: String) {
    let sandbox = Sandbox()
    let answer = run("creditcast diff \(option) plans", in: sandbox)
    #expect([64, 66].contains(answer.status ?? 0))
    #expect(!answer.talk.contains("\u{7}"))
    #expect(!sandbox.names.contains("x"))
  }

  @Test func `errors on the old side say which revision they are in`() {
    let answer = run(
      """
      sed -i s/count:/cuont:/ plans/autumn.yaml; git commit -qam two
      git checkout -q HEAD~1 plans/autumn.yaml; creditcast diff --base HEAD plans
      """
    )
    #expect(answer.status == 65)
    #expect(answer.text.contains("HEAD:plans/autumn.yaml:3:"), "\(answer.text)")
    #expect(answer.text.contains("did you mean `count`?"))
    #expect(!answer.text.contains("A leaf"))
  }

  @Test func `a list of prices in the repository is read from the revision as well`() {
    let answer = run(
      """
      cat >prices.yaml <<'END'
      creditcast_catalogue: 1
      provider: stability
      credit_usd: "0.01"
      checked_on: 2026-09-22
      models:
        - id: core
          prices: [{from: 2026-01-01, credits: "2", source: contract, date_is: exact}]
      END
      git add .; git commit -qm two; sed -i 's/"2"/"2.5"/' prices.yaml
      sed -i s/10/12/ plans/spring.yaml
      creditcast diff --base HEAD plans --prices prices.yaml
      """
    )
    #expect(reasons(answer) == ["quantity +5", "prices +8.5"], "\(answer.text)\(answer.talk)")
    #expect(answer.text.contains("on the old list"))
  }

  @Test func `a pointer of Git LFS is not taken for a plan or prompts`() {
    let answer = run(
      """
      printf 'version https://git-lfs.github.com/spec/v1\\noid sha256:0\\nsize 9\\n' \
        >plans/prompts/p.txt
      git commit -qam two; printf 'boats\\nlanterns\\n' >plans/prompts/p.txt
      creditcast diff --base HEAD plans
      """
    )
    #expect(answer.status == 65)
    #expect(answer.text.contains("Git LFS"), "\(answer.text)")
  }

  @Test func `plans behind a link or in a submodule are not taken for new ones`() {
    for path in ["link", "link/spring.yaml", "sub"] {
      let answer = run(
        """
        git init -q other; cp plans/autumn.yaml other; git -C other add .
        git -C other -c user.email=a@b -c user.name=A commit -qm one
        git -c protocol.file.allow=always submodule --quiet add ./other sub
        ln -s plans link; git add link; git commit -qm two
        creditcast diff --base HEAD \(path)
        """
      )
      #expect(answer.status == 66, "\(answer.text)\(answer.talk)")
      #expect(answer.talk.contains("a symbolic link or a submodule"), "\(path): \(answer.talk)")
    }
  }

  @Test func `a saved report stands for either side`() {
    let answer = run(
      """
      creditcast estimate plans --output json=old.json --jobs -q
      sed -i s/10/12/ plans/spring.yaml
      creditcast estimate plans --output json=new.json --jobs -q
      creditcast diff old.json plans; creditcast diff plans old.json; creditcast diff old.json new.json
      creditcast diff new.json plans --exit-code && echo same
      """
    )
    let heads = answer.text.split(separator: "\n").filter { $0.contains("credits (") }
    #expect(
      heads.map { $0.prefix(18) } == [
        "RISES  by 6 credit", "FALLS  by 6 credit", "RISES  by 6 credit",
      ]
    )
    #expect(answer.text.hasSuffix("same\n"), "\(answer.text)\(answer.talk)")
  }

  @Test func `nothing secret reaches git`() {
    let sandbox = Sandbox()
    let answer = run(
      """
      mkdir bin; printf '#!/bin/sh\\nenv >>"$HOME/env.txt"\\nexec %s "$@"\\n' "$(command -v git)" >bin/git
      chmod +x bin/git; export PATH="$PWD/bin:$PATH" STABILITY_API_KEY=sk-canary TEAM_KEY=canary
      creditcast diff --base HEAD plans
      """,
      in: sandbox
    )
    #expect(answer.status == 0)
    let seen = String(decoding: sandbox.bytes(of: "env.txt") ?? [], as: UTF8.self)
    #expect(seen.contains("GIT_TERMINAL_PROMPT=0"))
    #expect(!seen.contains("canary"))
  }
}
