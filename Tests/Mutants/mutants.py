#!/usr/bin/env python3
"""Breaks every guard of the ledger, each by itself, and looks whether a test notices.

  Tests/Mutants/mutants.py [NAME…]

All mutants are built once, in a copy of the sources where each is switched on by a variable; the sources themselves
know of none. Prints a table, and ends with an error where a mutant lives. Takes some minutes.
"""
import os, shutil, subprocess, sys

ROOT = os.path.dirname(os.path.dirname(os.path.dirname(os.path.abspath(__file__))))
COPY = f"{ROOT}/.build/mutants"
MODULES = ["Sources/Quantities", "Sources/Balances", "Sources/Alerts", "Sources/Ledgers", "Sources/LedgersSQLite",
           "Tests/TestSupport", "Tests/LedgerSupport", "Tests/LedgerSimulation", "Tests/LedgersTests",
           "Tests/LedgerClient", "Fixtures/Ledgers"]

MANIFEST = '''// swift-tools-version: 6.2
import PackageDescription
let package = Package(
  name: "creditcast",
  dependencies: [.package(url: "https://github.com/groue/GRDB.swift.git", from: "7.10.0")],
  targets: [
    .target(name: "Quantities"),
    .target(name: "Balances", dependencies: ["Quantities"]),
    .target(name: "Alerts", dependencies: ["Balances", "Quantities"]),
    .target(name: "Ledgers", dependencies: ["Alerts", "Balances", "Quantities"]),
    .target(name: "LedgersSQLite",
      dependencies: ["Ledgers", "Quantities", .product(name: "GRDB", package: "GRDB.swift")]),
    .target(name: "TestSupport", path: "Tests/TestSupport"),
    .target(name: "LedgerSupport", dependencies: ["Ledgers", "Quantities"], path: "Tests/LedgerSupport"),
    .target(name: "LedgerSimulation",
      dependencies: ["LedgerSupport", "Ledgers", "Quantities", "TestSupport"],
      path: "Tests/LedgerSimulation"),
    .executableTarget(name: "ledger-client", dependencies: ["Ledgers", "LedgersSQLite", "Quantities"],
      path: "Tests/LedgerClient"),
    .testTarget(name: "LedgersTests",
      dependencies: ["Alerts", "Balances", "LedgerSimulation", "LedgerSupport", "Ledgers", "LedgersSQLite",
        "Quantities", "TestSupport", .product(name: "GRDB", package: "GRDB.swift")]),
  ],
  swiftLanguageModes: [.v6]
)
let features = ["ExistentialAny", "ImmutableWeakCaptures", "InferIsolatedConformances",
  "InternalImportsByDefault", "MemberImportVisibility", "NonisolatedNonsendingByDefault"]
for target in package.targets { target.swiftSettings = features.map { .enableUpcomingFeature($0) } }
'''

SWITCH = '''internal import Glibc

/// Which guard is broken.
package enum Mutant {
  private static let name: String = getenv("MUTANT").map { String(cString: $0) } ?? ""
  package static func isOn(_ name: String) -> Bool { self.name == name }
  /// Takes a trigger or a part of a text away.
  package static func schema(_ text: String) -> String {
    if name.hasPrefix("trigger ") { return text + "DROP TRIGGER \\(name.dropFirst(8));" }
    guard name.hasPrefix("without "), let start = text.range(of: String(name.dropFirst(8))) else { return text }
    return text.replacing(name.dropFirst(8), with: "")
  }
}

extension String {
  fileprivate func range(of part: String) -> Range<String.Index>? { ranges(of: part).first }
}
'''

HOLDS, READINGS = "LedgersTests.HoldTests", "LedgersTests.ReadingTests"
# The name, the file, what stands there, what stands there in the mutant, and the tests that must notice.
MUTANTS = [
    ("immediate", "LedgersSQLite/SQLiteLedgerStore.swift",
     "try queue.writeWithoutTransaction { database in\n        try database.inTransaction(.immediate)",
     "try queue.writeWithoutTransaction { database in\n        try database.inTransaction(MUTANT ? .deferred : .immediate)", "ConcurrencyTests"),
    ("synchronous", "LedgersSQLite/SQLiteLedgerStore.swift", 'sql: "PRAGMA synchronous = EXTRA;',
     'sql: "PRAGMA synchronous = \\(MUTANT ? "OFF" : "EXTRA");', "syncs"),
    ("waiting", "LedgersSQLite/BusyWaiting.swift", "guard tries < mostTries", "guard !MUTANT, tries < mostTries", "ConcurrencyTests"),
    ("newer version", "LedgersSQLite/SQLiteLedgerStore.swift", "guard version <= LedgerSchema.version", "guard MUTANT || version <= LedgerSchema.version", "SQLiteFileTests"),
    ("application id", "LedgersSQLite/SQLiteLedgerStore.swift", "tables == 0 else", "tables == 0 || MUTANT else", "SQLiteFileTests"),
    ("journal mode", "LedgersSQLite/SQLiteLedgerStore.swift", 'guard mode == "delete"', 'guard MUTANT || mode == "delete"', "SQLiteFileTests"),
    ("remote", "LedgersSQLite/SQLiteLedgers.swift", "case .remote(let fileSystem): throw", "case .remote(let fileSystem): if !MUTANT { throw", "SQLiteFileTests"),
    ("s0", "Ledgers/Operations/ReadBalance.swift", "charged: try charges(after: balance.start.seen)", "charged: try charges(after: MUTANT ? state.sequence : balance.start.seen)", HOLDS),
    ("held", "Ledgers/Operations/ReadBalance.swift", "held: try heldCredits()", "held: MUTANT ? .zero : try heldCredits()", HOLDS),
    ("lag window", "Ledgers/Operations/ReadingStart.swift", "by: -rules.lagWindow", "by: MUTANT ? 0 : -rules.lagWindow", HOLDS),
    ("reserve", "Ledgers/Availability.swift", "balance.subtracting(reserve)", "balance.subtracting(MUTANT ? .zero : reserve)", HOLDS),
    ("charges", "Ledgers/Availability.swift", "held.adding(charged)", "held.adding(MUTANT ? .zero : charged)", HOLDS),
    ("at most what is left", "Ledgers/Availability.swift", "return amount <= credits", "return MUTANT || amount <= credits", HOLDS),
    ("ceiling", "Ledgers/Operations/ReadBalance.swift", "guard balance.isLive, let ceiling", "guard !MUTANT, balance.isLive, let ceiling", READINGS),
    ("believed", "Ledgers/Entries/ReadingEntry.swift", "guard trust != .accepted", "guard !MUTANT, trust != .accepted", READINGS),
    ("counted", "Ledgers/Entries/ReadingEntry.swift", "counted ?? ceiling)", "MUTANT ? ceiling : counted ?? ceiling)", "BalanceDoubtTests"),
    ("accepted", "Ledgers/Operations/ReadBalance.swift", "if balance.isAccepted {", "if balance.isAccepted, !MUTANT {", READINGS),
    ("unmoved", "Ledgers/Operations/ReadBalance.swift", "?.raw == balance.raw", "?.raw == (MUTANT ? nil : balance.raw)", READINGS),
    ("purchases raise the ceiling", "Ledgers/EventEffects.swift", "case .purchase(let entry): rise = entry.credits", "case .purchase(let entry): rise = MUTANT ? .zero : entry.credits", READINGS),
    ("bought of late", "Ledgers/EventEffects.swift", "reading.credits.adding(reading.bought)", "reading.credits.adding(MUTANT ? .zero : reading.bought)", READINGS),
    ("use lowers the ceiling", "Ledgers/EventEffects.swift", "raised.lowered(by: change.known,", "raised.lowered(by: MUTANT ? .zero : change.known,", READINGS),
    ("presumed use lowers it", "Ledgers/Entries/SettlementBasis.swift", "case .balance, .hold: false\n    }\n  }\n}", "case .balance, .hold: MUTANT\n    }\n  }\n}", READINGS),
    ("runs before the reading", "Ledgers/Ceiling.swift", "guard opening > since", "guard MUTANT || opening > since", READINGS),
    ("credits that expire", "Ledgers/EventEffects.swift", "charge = max(.zero, try Self.difference(.zero, rise))", "charge = MUTANT ? .zero : max(.zero, try Self.difference(.zero, rise))", "BalanceDoubtTests"),
    ("expiry", "Ledgers/EventEffects.swift", "charge = open.remaining", "charge = MUTANT ? .zero : open.remaining", HOLDS),
    ("end of a lease", "Ledgers/HoldRecord.swift", "deadline <= time", "(MUTANT ? deadline < time : deadline <= time)", HOLDS),
    ("lost lease", "Ledgers/Operations/Ledger+Holds.swift", "guard hold.state != .expired,", "guard MUTANT || hold.state != .expired,", HOLDS),
    ("ended hold", "Ledgers/Operations/Ledger+Holds.swift", "guard hold.state == .active else { throw .ended(hold.id, hold.state) }", "guard MUTANT || hold.state == .active else { throw .ended(hold.id, hold.state) }", "SameAnswersTests|HoldTests", ),
    ("progress charges", "Ledgers/EventEffects.swift", "charge = try Self.difference(entry.used, open.used)\n        known", "charge = MUTANT ? .zero : try Self.difference(entry.used, open.used)\n        known", HOLDS + "|ContractTests"),
    ("excess", "Ledgers/EventEffects.swift", ".adding(entry.excess)", ".adding(MUTANT ? .zero : entry.excess)", HOLDS),
    ("same key", "Ledgers/Operations/HoldAnswer.swift", "guard let key = claim.key,", "guard !MUTANT, let key = claim.key,", HOLDS),
    ("key of another request", "Ledgers/Operations/HoldAnswer.swift", "guard event.key == key,", "guard MUTANT || event.key == key,", HOLDS),
    ("version of a hold", "Ledgers/Operations/Ledger+Holds.swift", "version != hold.version {", "version != hold.version, !MUTANT {", HOLDS),
    ("stale reading", "Ledgers/Operations/HoldAnswer.swift", "guard age <= rules.maximumAge", "guard MUTANT || age <= rules.maximumAge", HOLDS),
    ("used less", "Ledgers/Operations/Ledger+Holds.swift", "guard used >= hold.used", "guard MUTANT || used >= hold.used", HOLDS),
    ("settled less", "Ledgers/Operations/Ledger+Holds.swift", "guard total >= hold.used", "guard MUTANT || total >= hold.used", HOLDS + "|SameAnswersTests"),
    ("settled more", "Ledgers/Operations/Ledger+Holds.swift", "let held = min(total, hold.amount)", "let held = MUTANT ? total : min(total, hold.amount)", HOLDS),
    ("void of a used hold", "Ledgers/Operations/Ledger+Holds.swift", "guard hold.used == .zero", "guard MUTANT || hold.used == .zero", HOLDS),
    ("64 bits", "Ledgers/EventEffects.swift", "guard isCountable(in: event)", "guard MUTANT || isCountable(in: event)", "ContractTests"),
    ("clock of the machine", "Ledgers/StoreClock.swift", "!boot.isEmpty && boot == earlier.boot", "!MUTANT && !boot.isEmpty && boot == earlier.boot", "ClockTests"),
    ("clock of another start", "Ledgers/StoreClock.swift", "&& boot == earlier.boot", "&& (MUTANT || boot == earlier.boot)", "ClockTests"),
    ("never back", "Ledgers/StoreClock.swift", "max(0, passed.partialValue)", "max(MUTANT ? .min : 0, passed.partialValue)", "ClockTests"),
    ("digest before", "Ledgers/Chain/EventChain.swift", "Array(previous.utf8) + canonical(event)", "(MUTANT ? [] : Array(previous.utf8)) + canonical(event)", "ChainTests"),
    ("digest of the account's name", "Ledgers/Chain/EventChain.swift", "ledger 1\\n\\(account)", "ledger 1\\n\\(MUTANT ? \"\" : account)", "ChainTests"),
] + [
    (f"digest without {part}", "Ledgers/Chain/EventChain.swift", line, f"if !MUTANT {{ {line} }}", "ChainTests")
    for part, line in [
        ("account", 'writer.text("account", event.account)'), ("seq", 'writer.number("seq", event.sequence)'),
        # Not the kind: as no two kinds have the same members, the body tells it too.
        ("id", 'writer.text("id", event.id)'),
        ("key", 'writer.text("key", event.key?.text)'), ("request", 'writer.text("request", event.key?.request)'),
        ("time", 'writer.number("time", event.time.milliseconds)'), ("at", 'writer.text("at", event.at.description)'),
        ("tool", 'writer.text("tool", event.tool)'), ("body", 'writer.raw("body", event.entry.body)'),
    ]
] + [
    (f"audit of {part}", "Ledgers/Checking/LedgerAudit.swift", line, line.replace("if ", "if !MUTANT, ", 1) if line.startswith("if ") else line.replace("where ", "where !MUTANT && (", 1) + ")", "AuditTests")
    for part, line in [
        ("time", "if let anchor = state.anchor, event.time < anchor.time {"),
        ("sequence", "if event.sequence != state.sequence &+ 1 {"),
        ("grants", "if !basis.availability.covers(opening.amount) {"),
        ("the ceiling", "if kept.ceiling != state.ceiling {"),
    ]
] + [
    (f"trigger {name}", None, None, None, "SQLiteFileTests")
    for name in ["event_follows", "event_is_new", "event_stays", "event_remains", "hold_remains", "hold_ends_once",
                 "hold_stays_ended", "account_is_new", "account_grows", "account_remains"]
] + [
    (f"without {part}", None, None, None, "SQLiteFileTests")
    for part in ["CHECK (amount > 0)", "CHECK (used BETWEEN 0 AND amount)",
                 "CHECK (state IN ('active', 'settled', 'voided', 'expired'))", " STRICT"]
]


def prepare():
    for module in MODULES:
        shutil.rmtree(f"{COPY}/{module}", ignore_errors=True)
        shutil.copytree(f"{ROOT}/{module}", f"{COPY}/{module}")
    open(f"{COPY}/Package.swift", "w").write(MANIFEST)
    open(f"{COPY}/Sources/Quantities/Mutant.swift", "w").write(SWITCH)
    changes = {}
    for name, file, old, new, _ in MUTANTS:
        if file:
            changes.setdefault(file, []).append((name, old, new))
    changes.setdefault("LedgersSQLite/SQLiteLedgerStore.swift", []).append(
        ("", "sql: LedgerSchema.creation", "sql: Mutant.schema(LedgerSchema.creation)"))
    for file, list_ in changes.items():
        path = f"{COPY}/Sources/{file}"
        text = open(path).read()
        for name, old, new in list_:
            assert old in text, f"{name}: {file} has no {old!r}"
            new = new.replace("MUTANT", f'Mutant.isOn("{name}")')
            if name == "remote":
                new += " .remote(path, fileSystem: fileSystem) }"
                old += " .remote(path, fileSystem: fileSystem)"
            text = text.replace(old, new, 1)
        if "import Quantities" not in text:
            text = "internal import Quantities\n" + text
        open(path, "w").write(text)


def notices(name, tests):
    environment = dict(os.environ, MUTANT=name, SWIFT_BACKTRACE="enable=no")
    if tests == "syncs":
        return subprocess.run([f"{ROOT}/Tests/Faults/faults.py", f"{COPY}/.build/debug", "syncs"], cwd=COPY,
                              env=environment, capture_output=True).returncode != 0
    return subprocess.run(["swift", "test", "--skip-build", "--disable-xctest", "--filter", tests], cwd=COPY,
                          env=environment, capture_output=True).returncode != 0


prepare()
subprocess.run(["swift", "build", "--build-tests"], cwd=COPY, check=True, stdout=subprocess.DEVNULL)
wanted = [mutant for mutant in MUTANTS if not sys.argv[1:] or mutant[0] in sys.argv[1:]]
sound = sorted({mutant[4] for mutant in wanted})
living = [tests for tests in sound if notices("", tests)]
if living:
    sys.exit(f"without a mutant these fail already: {living}")
for name, _, _, _, tests in wanted:
    is_dead = notices(name, tests)
    living += [] if is_dead else [name]
    print(f"| {name} | {tests} | {'killed' if is_dead else 'LIVES'} |", flush=True)
print(f"{len(wanted) - len(living)} of {len(wanted)} mutants killed")
sys.exit(1 if living else 0)
