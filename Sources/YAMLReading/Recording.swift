internal import Diagnostics

/// What anchors keep of a document, so that aliases can play it again.
///
/// All anchored nodes share one list of events; a nested anchor is a part of its parent's stretch.
struct Recording {
  /// An event with what its reader is told of it.
  struct Entry {
    let event: YAMLEvent
    let range: SourceRange
    let node: YAMLNode
    let hasComment: Bool
    /// The bytes of a scalar.
    var text = 0..<0
    /// The stretch that an alias stands for.
    var target = 0..<0
  }

  /// A stretch that is being played, and the alias that asked for it.
  struct Replay {
    var next: Int
    let end: Int
    let alias: SourceRange
  }

  private(set) var entries: [Entry] = []
  private(set) var text: [UInt8] = []
  private var anchors: [String: Range<Int>] = [:]
  private var open: [(name: String, start: Int, depth: Int)] = []

  /// Whether the next event belongs to a node that is kept.
  var isOpen: Bool { !open.isEmpty }

  /// Forgets everything, as a new document does.
  mutating func reset() {
    guard !entries.isEmpty || !anchors.isEmpty else { return }
    entries.removeAll(keepingCapacity: true)
    text.removeAll(keepingCapacity: true)
    anchors.removeAll(keepingCapacity: true)
    open.removeAll(keepingCapacity: true)
  }

  /// Begins to keep a node; the event that opens it is appended next.
  mutating func begin(_ name: String, depth: Int) {
    open.append((name, entries.count, depth))
  }

  /// Keeps an event with the bytes of its scalar, and closes the nodes that it completes.
  mutating func append(_ entry: Entry, text bytes: Span<UInt8>, depth: Int) {
    let start = text.count
    for index in bytes.indices { text.append(bytes[index]) }
    entries.append(entry)
    entries[entries.count - 1].text = start..<text.count
    guard !entry.event.opens else { return }
    while let last = open.last, last.depth == depth {
      anchors[last.name] = last.start..<entries.count
      open.removeLast()
    }
  }

  /// The stretch of an anchor that is complete.
  func stretch(named name: String) -> Range<Int>? { anchors[name] }

  /// Whether a name is the anchor of a node that is still being read.
  func isOpen(_ name: String) -> Bool { open.contains { $0.name == name } }
}
