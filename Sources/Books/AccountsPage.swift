package import Ledgers
internal import Quantities
package import Reports

/// The accounts of a ledger.
package struct AccountsPage: Sendable {
  private var accounts: [Line] = []

  private struct Line: Sendable {
    let state: AccountState
    let last: LedgerEvent?
    let held: Credits
    let holds: Int
  }

  /// Makes a page without accounts.
  package init() {}

  /// Adds an account.
  package mutating func add(_ view: any LedgerView) throws(LedgerProblem) {
    accounts.append(
      Line(
        state: view.state,
        last: try view.event(numbered: view.state.sequence),
        held: try view.heldCredits(),
        holds: try view.allOpenHolds().count
      )
    )
  }

  /// The page for people.
  package func table(_ style: ReportStyle) -> [UInt8] {
    var page = TerminalPage(style: style)
    guard !accounts.isEmpty else {
      page.line(StyledText("no accounts"))
      return page.bytes
    }
    TerminalTable(
      [
        .words("ACCOUNT"), .numbers("EVENTS"), .words("LAST EVENT", rank: 1), .numbers("HOLDS"),
        .numbers("HELD"), .words("HEAD", rank: 0),
      ],
      rows: accounts.map { line in
        [
          SafeText.shortened(line.state.name, to: 64), NumberText.of(line.state.sequence),
          line.last?.at.description ?? "", "\(line.holds)", NumberText.of(line.held),
          LedgerHead(of: line.state).description,
        ]
      }
    ).draw(on: &page)
    return page.bytes
  }

  /// The page for programs.
  package var json: [UInt8] {
    var writer = JSONWriter(pretty: true)
    writer.object { writer in
      writer.heading("accounts")
      writer.key("accounts")
      writer.array(of: accounts) { writer, line in
        writer.object { writer in
          writer.member("account", line.state.name)
          writer.member("sequence", line.state.sequence)
          writer.member("digest", line.state.digest)
          writer.member("last_at", textOf: line.last?.at)
          writer.member("open_holds", line.holds)
          writer.member("held", textOf: line.held)
        }
      }
    }
    writer.endLine()
    return writer.bytes
  }
}
