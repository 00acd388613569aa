/// Short texts that stand for very large documents.
enum Bomb {
  /// Each level repeats the one before it `width` times in a sequence.
  static func aliases(levels: Int, width: Int) -> String {
    text(levels: levels, width: width, first: "[x]") { "[\($0)]" }
  }

  /// Each level merges the one before it `width` times.
  static func merges(levels: Int, width: Int) -> String {
    text(levels: levels, width: width, first: "{x: 1}") { "{<<: [\($0)]}" }
  }

  private static func text(
    levels: Int,
    width: Int,
    first: String,
    _ level: (String) -> String
  ) -> String {
    var yaml = "l0: &l0 \(first)\n"
    for number in 1...levels {
      let aliases = Array(repeating: "*l\(number - 1)", count: width).joined(separator: ", ")
      yaml += "l\(number): &l\(number) \(level(aliases))\n"
    }
    return yaml
  }
}
