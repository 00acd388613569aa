import Glibc
import Ledgers
import LedgersSQLite
import Quantities
import Synchronization

/// Does one thing with a ledger in a file, as a process of its own, with a balance that is given instead of read.
///
///   ledger-client FILE fill EVENTS
///   ledger-client FILE record|open|renew|progress|settle|void|expire|claim [NAME|CREDITS] [CREDITS] [LEASE]
///
/// Prints one line when the ledger keeps it, and ends with an error otherwise.

func milliseconds(_ clock: clockid_t) -> Int64 {
  var time = timespec()
  unsafe clock_gettime(clock, &time)
  return Int64(time.tv_sec) * 1000 + Int64(time.tv_nsec) / 1_000_000
}

let words = CommandLine.arguments
guard words.count >= 3 else { exit(64) }
let isThere = unsafe access(words[1], F_OK) == 0
let keeper = SQLiteLedgers(
  clock: {
    StoreClock(
      wall: milliseconds(CLOCK_REALTIME),
      boot: "test",
      uptime: milliseconds(CLOCK_BOOTTIME)
    )
  },
  place: { _ in isThere ? .file : .nothing }
)

/// Asks for a hold by a balance.
func open(_ amount: Int64, _ credits: Int64, in ledger: Ledger) throws -> HoldAnswer {
  let lease = words.count > 5 ? Int64(words[5]) : nil
  guard
    let claim = HoldClaim(
      amount: Credits(whole: amount),
      lease: lease ?? 3_600_000,
      reserve: .zero
    )
  else { exit(64) }
  return try ledger.open(claim, by: try balance(credits, in: ledger))
}

/// A balance that was asked for just now.
func balance(_ credits: Int64, in ledger: Ledger) throws -> ReadBalance {
  ReadBalance(
    credits: Credits(whole: credits),
    raw: "\(credits)",
    source: ReadingEntry.live,
    start: try ledger.startReading()
  )
}

/// Adds runs, each with its readings, hold, usage and settlement, until there are so many events.
func fill(to count: Int64, in ledger: Ledger) throws -> String {
  while true {
    let start = try ledger.startReading()
    let sequence = try ledger.change { (edit) throws(LedgerProblem) in
      let most = min(count, edit.state.sequence + 1000)
      while edit.state.sequence < most { try addRun(since: start, in: ledger, to: &edit) }
      return edit.state.sequence
    }
    if sequence >= count { return "\(sequence)" }
  }
}

/// A run of five events, and now and then a purchase.
func addRun(
  since start: ReadingStart,
  in ledger: Ledger,
  to edit: inout any LedgerEdit
) throws(LedgerProblem) {
  let used = Credits(whole: 5)
  let balance = 1_000_000_000 - edit.state.sequence
  let read = ReadBalance(
    credits: Credits(whole: balance),
    raw: "\(balance)",
    source: ReadingEntry.live,
    start: start
  )
  guard let claim = HoldClaim(amount: used, lease: 3_600_000, reserve: .zero, owner: "web"),
    case .granted(let hold, _) = try ledger.open(claim, by: read, in: &edit)
  else { throw .failed("a claim was refused") }
  let usage = UsageEntry(
    hold: hold.id,
    plan: "nightly",
    job: "hero",
    model: "core",
    owner: "web",
    tags: ["night"],
    outcomes: UsageEntry.Outcomes(succeeded: 1),
    billed: 1,
    credits: used
  )
  try ledger.append(.usage(usage), to: &edit)
  try ledger.append(.holdProgressed(HoldProgress(hold: hold.id, used: used)), to: &edit)
  let settlement = HoldSettlement(
    hold: hold.id,
    used: used,
    excess: .zero,
    basis: .outputs,
    outputs: 1
  )
  try ledger.append(.holdSettled(settlement), to: &edit)
  guard edit.state.sequence % 100 == 0 else { return }
  let purchase = PurchaseEntry(
    credits: used,
    cents: 5,
    day: Day(daysSinceEpoch: 20_800),
    reference: "INV-\(edit.state.sequence)",
    buyer: nil,
    note: nil
  )
  try ledger.append(.purchase(purchase), to: &edit)
}

/// Does what the words say, and tells what was kept.
func answer(in ledger: Ledger) throws -> String {
  let name = words.count > 3 ? words[3] : ""
  let amount = Int64(name) ?? 0
  let credits = words.count > 4 ? Int64(words[4]) ?? 0 : 0
  switch words[2] {
  case "record": return try ledger.record(balance(amount, in: ledger)).event.id
  case "open":
    switch try open(amount, credits, in: ledger) {
    case .granted(let hold, _), .exists(let hold): return hold.id
    case .refused: return "refused"
    }
  case "claim":
    var grants = 0
    while case .granted = try open(amount, credits, in: ledger) { grants += 1 }
    return "\(grants)"
  case "renew": return "\(try ledger.renew(name).version)"
  case "progress": return "\(try ledger.progress(name, used: Credits(whole: credits)).used)"
  case "settle":
    return "\(try ledger.settle(name, used: Credits(whole: credits), basis: .outputs).used)"
  case "void": return try ledger.void(name, reason: nil).id
  case "fill": return try fill(to: amount, in: ledger)
  case "expire": return "\(try ledger.expire().count)"
  default: exit(64)
  }
}

do {
  let start = UInt64(milliseconds(CLOCK_BOOTTIME)) << 24
  let count = Mutex<UInt64>(0)
  let ledger = Ledger(
    account: "main",
    store: try keeper.open(at: words[1], creating: true),
    // Years of events are filled in within a minute, and none of them is to count as just used.
    rules: LedgerRules(lagWindow: words[2] == "fill" ? 0 : LedgerRules.standard.lagWindow),
    tool: "test",
    makeName: {
      // In order where there are many, as else filling a ledger would mostly sort names.
      let number = count.withLock {
        $0 += 1
        return $0
      }
      let order = String(start + number, radix: 16)
      let chance = String(UInt64.random(in: .min ... .max), radix: 16)
      return words[2] == "fill" ? order : "\(order)-\(chance)"
    }
  )
  print(try answer(in: ledger))
} catch {
  print("failed: \(error)")
  exit(1)
}
