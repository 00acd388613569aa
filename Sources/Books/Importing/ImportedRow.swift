package import Ledgers
internal import Quantities

/// A row of a table of purchases.
package struct ImportedRow: Sendable, Hashable {
  /// The line that it begins on, from 1.
  package let line: Int
  /// What it says; nil where something is wrong with it.
  package let entry: LedgerEntry?
  /// What is wrong with it.
  package let faults: [RowFault]

  /// Makes a row that says something.
  init(line: Int, entry: LedgerEntry) {
    self.line = line
    self.entry = entry
    faults = []
  }

  /// Makes a row with which something is wrong.
  init(line: Int, faults: [RowFault]) {
    self.line = line
    entry = nil
    self.faults = faults
  }
}

extension LedgerEntry {
  /// The key by which an entry without a reference is known again when its table is imported again.
  var importKey: IdempotencyKey {
    let digest = ContentDigest.of(Array("import\n\(kind.rawValue)\n".utf8) + body)
    return IdempotencyKey(text: "import:\(digest)", request: digest)
  }
}
