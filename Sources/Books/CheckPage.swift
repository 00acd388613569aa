internal import Ledgers
package import Reports

/// What a check of a ledger found.
package struct CheckPage: Sendable {
  private let accounts: [AccountCheck]
  /// What the store says of itself.
  private let store: [String]

  /// Makes a page.
  package init(accounts: [AccountCheck], store: [String]) {
    self.accounts = accounts
    self.store = store
  }

  /// Whether everything holds.
  package var isSound: Bool { store.isEmpty && accounts.allSatisfy { $0.isSound } }

  /// How much was checked: `2 accounts, 12 events`.
  package var size: String {
    let events = accounts.reduce(Int64(0)) { $0 + $1.head.sequence }
    return
      "\(NumberText.counted(accounts.count, "account")), \(NumberText.counted(events, "event"))"
  }

  private var faultCount: Int {
    accounts.reduce(store.count) {
      $0 + $1.faultCount + ($1.isSound == ($1.faultCount == 0) ? 0 : 1)
    }
  }

  /// The page for people.
  package func table(_ style: ReportStyle) -> [UInt8] {
    var page = TerminalPage(style: style)
    var line = StyledText(isSound ? "SOUND" : "DAMAGED", isSound ? .good : .bad)
    line.append(isSound ? "  \(size)" : "  \(NumberText.counted(faultCount, "fault")) in \(size)")
    page.line(line)
    page.blank()
    drawFaults(on: &page)
    for account in accounts {
      page.line(StyledText("HEAD  \(account.account)  \(account.head)"))
      if let kept = account.keptHead {
        page.paragraph(after: StyledText("      "), StyledText(kept.words))
      }
    }
    return page.bytes
  }

  private func drawFaults(on page: inout TerminalPage) {
    let rows =
      store.map { ["the file", "", "store", $0] }
      + accounts.flatMap { account in
        account.faults.map { fault in
          [
            account.account, fault.sequence.map { "#\($0)" } ?? "", fault.rule.rawValue,
            fault.detail,
          ]
        }
      }
    guard !rows.isEmpty else { return }
    TerminalTable(
      [.words("ACCOUNT"), .numbers("EVENT"), .words("RULE"), .words("WHAT IS WRONG")],
      rows: rows
    ).draw(on: &page)
    let hidden = accounts.reduce(0) { $0 + $1.faultCount - $1.faults.count }
    if hidden > 0 { page.line(StyledText("and \(NumberText.counted(hidden, "fault")) more")) }
    page.blank()
  }

  /// The page for programs.
  package var json: [UInt8] {
    var writer = JSONWriter(pretty: true)
    writer.object { writer in
      writer.heading("check")
      writer.member("sound", is: isSound)
      writer.member("store_faults", texts: store)
      writer.key("accounts")
      writer.array(of: accounts) { Self.write($1, to: &$0) }
    }
    writer.endLine()
    return writer.bytes
  }

  private static func write(_ account: AccountCheck, to writer: inout JSONWriter) {
    writer.object { writer in
      writer.member("account", account.account)
      writer.member("sequence", account.head.sequence)
      writer.member("digest", account.head.digest)
      writer.member("kept_head", account.keptHead?.word)
      writer.member("faults_total", account.faultCount)
      writer.key("faults")
      writer.array(of: account.faults) { writer, fault in
        writer.object { writer in
          writer.member("sequence", fault.sequence)
          writer.member("rule", fault.rule.rawValue)
          writer.member("detail", fault.detail)
        }
      }
    }
  }
}
