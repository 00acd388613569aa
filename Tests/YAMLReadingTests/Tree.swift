import TestSupport
import YAMLReading

/// A document as a value, for comparing what was written with what was read.
indirect enum Tree: Equatable {
  case null
  case text(String)
  case list([Tree])
  case map([String: Tree])
  /// A part that stands at several places of the document.
  case shared(Int, Tree)

  /// The same document without a trace of what is shared.
  var plain: Tree {
    switch self {
    case .null, .text: self
    case .list(let items): .list(items.map(\.plain))
    case .map(let pairs): .map(pairs.mapValues(\.plain))
    case .shared(_, let tree): tree.plain
    }
  }

  /// Reads the value that the reader is at.
  init(_ reader: inout YAMLReader) throws(ReadingStopped) {
    if reader.enterMapping() {
      var pairs: [String: Tree] = [:]
      while try reader.nextKey() {
        let key = reader.string
        try reader.nextValue()
        pairs[key] = try Tree(&reader)
      }
      self = .map(pairs)
    } else if reader.enterSequence() {
      var items: [Tree] = []
      while try reader.nextItem() { items.append(try Tree(&reader)) }
      self = .list(items)
    } else {
      self = reader.node == .null ? .null : .text(reader.string)
    }
  }

  /// Makes a document of at most so many levels.
  static func random(depth: Int, _ random: inout SplitMix) -> Tree {
    var shared: [Tree] = []
    return tree(depth: depth, &shared, &random)
  }

  private static func tree(
    depth: Int,
    _ shared: inout [Tree],
    _ random: inout SplitMix
  ) -> Tree {
    if !shared.isEmpty, random.chance(oneIn: 6) { return random.pick(shared) }
    let made: Tree
    switch depth == 0 ? random.int(in: 0...3) : random.int(in: 0...7) {
    case 0: made = .null
    case 1...3: made = .text(text(&random))
    case 4, 5:
      made = .list(
        (0..<random.int(in: 0...4)).map { _ in tree(depth: depth - 1, &shared, &random) }
      )
    default:
      var pairs: [String: Tree] = [:]
      for _ in 0..<random.int(in: 0...5) {
        pairs[key(&random)] = tree(depth: depth - 1, &shared, &random)
      }
      made = .map(pairs)
    }
    guard random.chance(oneIn: 5) else { return made }
    shared.append(.shared(shared.count, made))
    return shared[shared.count - 1]
  }

  static func key(_ random: inout SplitMix) -> String {
    let letters = Array("abcdé日😀_")
    return String((0...random.int(in: 0...3)).map { _ in random.pick(letters) })
  }

  private static func text(_ random: inout SplitMix) -> String {
    let characters = Array("ab 0:#-?,[]{}'\"&*!|>%@`~\\\n\t日é😀")
    return String((0..<random.int(in: 0...12)).map { _ in random.pick(characters) })
  }
}
