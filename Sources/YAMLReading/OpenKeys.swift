internal import Diagnostics

/// The keys of the mappings that the reader is inside of, those of the innermost one last.
struct OpenKeys {
  private var keys: [Key] = []
  private var mapping = Mapping(start: 0)

  /// A key that has been read, by its fingerprint.
  struct Key {
    let fingerprint: UInt64
    let range: SourceRange
  }

  /// Where the keys of a mapping begin, and where to look for one once there are many.
  struct Mapping {
    let start: Int
    var table: KeyTable?
  }

  /// So many keys are looked through faster than a table is made for them.
  private static var few: Int { 48 }

  /// How many keys the innermost mapping has.
  var count: Int { keys.count - mapping.start }

  /// Begins a mapping and answers the one around it.
  mutating func enter() -> Mapping {
    let outer = mapping
    mapping = Mapping(start: keys.count)
    return outer
  }

  /// Forgets the innermost mapping and goes on with the one around it.
  mutating func leave(to outer: Mapping) {
    keys.removeLast(count)
    mapping = outer
  }

  /// Forgets all mappings.
  mutating func removeAll() {
    keys.removeAll(keepingCapacity: true)
    mapping = Mapping(start: 0)
  }

  /// The place of a key of the innermost mapping; nil where it is new.
  @inline(__always)
  func range(of fingerprint: UInt64) -> SourceRange? {
    if mapping.table != nil { return rangeInTable(of: fingerprint) }
    for index in mapping.start..<keys.count where keys[index].fingerprint == fingerprint {
      return keys[index].range
    }
    return nil
  }

  /// Notes a key of the innermost mapping, which may come to have as many as there is room for.
  @inline(__always)
  mutating func add(_ fingerprint: UInt64, at range: SourceRange, room: Int) {
    keys.append(Key(fingerprint: fingerprint, range: range))
    if count > Self.few { addToTable(room: room) }
  }

  private func rangeInTable(of fingerprint: UInt64) -> SourceRange? {
    mapping.table?.index(of: fingerprint, in: keys[mapping.start...]).map { keys[$0].range }
  }

  private mutating func addToTable(room: Int) {
    guard mapping.table == nil else {
      let index = count - 1
      mapping.table?.insert(keys[keys.count - 1].fingerprint, at: index)
      return
    }
    var table = KeyTable(room: room)
    for (index, key) in keys[mapping.start...].enumerated() {
      table.insert(key.fingerprint, at: index)
    }
    mapping.table = table
  }
}
