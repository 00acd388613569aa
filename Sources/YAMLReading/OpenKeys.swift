internal import Diagnostics

/// The keys of the mappings that the reader is inside of, those of the innermost one last.
///
/// They stand in memory of their own, because a list that may be shared is asked for each key whether
/// it is.
@safe struct OpenKeys: ~Copyable {
  private var keys: UnsafeMutableBufferPointer<Key>
  private var end = 0
  private var mapping = Mapping(start: 0)
  /// Where to look for the keys of the mappings that have many.
  private var tables: [KeyTable] = []

  /// A key that has been read, by its fingerprint.
  struct Key {
    let fingerprint: UInt64
    let range: SourceRange
  }

  /// Where the keys of a mapping begin, and what is known of all of them.
  struct Mapping {
    let start: Int
    /// A bit for each key; where a key's bit is not set, the key is new.
    var seen: UInt64 = 0
    /// Whether the last table is this mapping's.
    var hasTable = false
  }

  init() {
    unsafe keys = .allocate(capacity: 256)
  }

  deinit {
    unsafe keys.deallocate()
  }

  /// So many keys are looked through faster than a table is made for them.
  private static var few: Int { 48 }

  /// How many keys the innermost mapping has.
  var count: Int { end - mapping.start }

  /// Begins a mapping and answers the one around it.
  mutating func enter() -> Mapping {
    let outer = mapping
    mapping = Mapping(start: end)
    return outer
  }

  /// Forgets the innermost mapping and goes on with the one around it.
  mutating func leave(to outer: Mapping) {
    if mapping.hasTable { tables.removeLast() }
    end = mapping.start
    mapping = outer
  }

  /// Forgets all mappings.
  mutating func removeAll() {
    tables.removeAll()
    end = 0
    mapping = Mapping(start: 0)
  }

  /// Whether a key is new for sure.
  @inline(__always)
  func isNew(_ fingerprint: UInt64) -> Bool { mapping.seen & Self.bit(of: fingerprint) == 0 }

  /// The place of a key of the innermost mapping; nil where it is new.
  @inline(__always)
  mutating func range(of fingerprint: UInt64) -> SourceRange? {
    isNew(fingerprint) ? nil : rangeAmongSeen(of: fingerprint)
  }

  /// Notes a key of the innermost mapping, which may come to have as many as there is room for.
  @inline(__always)
  mutating func add(_ fingerprint: UInt64, at range: SourceRange, room: Int) {
    let key = Key(fingerprint: fingerprint, range: range)
    if unsafe end == keys.count { makeRoom() }
    unsafe keys[end] = key
    end += 1
    mapping.seen |= Self.bit(of: fingerprint)
    if count > Self.few { addToTable(room: room) }
  }

  @inline(__always)
  private static func bit(of fingerprint: UInt64) -> UInt64 { 1 &<< (fingerprint &>> 58) }

  @inline(never)
  private mutating func rangeAmongSeen(of fingerprint: UInt64) -> SourceRange? {
    if mapping.hasTable {
      var slot = tables[tables.count - 1].first(for: fingerprint)
      while let index = tables[tables.count - 1].index(in: &slot) {
        let key = unsafe keys[mapping.start + index]
        if key.fingerprint == fingerprint { return key.range }
      }
      return nil
    }
    for index in mapping.start..<end {
      if unsafe keys[index].fingerprint == fingerprint { return unsafe keys[index].range }
    }
    return nil
  }

  @inline(never)
  private mutating func makeRoom() {
    let larger = unsafe UnsafeMutableBufferPointer<Key>.allocate(capacity: 2 * keys.count)
    _ = unsafe larger.update(fromContentsOf: keys)
    unsafe keys.deallocate()
    unsafe keys = larger
  }

  @inline(never)
  private mutating func addToTable(room: Int) {
    if mapping.hasTable {
      unsafe tables[tables.count - 1].insert(keys[end - 1].fingerprint, at: count - 1)
      return
    }
    var table = KeyTable(room: room)
    for index in 0..<count {
      unsafe table.insert(keys[mapping.start + index].fingerprint, at: index)
    }
    tables.append(table)
    mapping.hasTable = true
  }
}
