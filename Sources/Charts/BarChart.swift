package import Quantities

/// What bars of a chart show, one below the other, before anybody says how they are drawn.
package struct BarChart: Sendable {
  /// One bar.
  package struct Bar: Sendable, Hashable {
    /// What it stands for.
    package let name: String
    /// How long it is, at least zero.
    package let amount: Credits

    /// Makes a bar.
    package init(_ name: String, _ amount: Credits) {
      self.name = name
      self.amount = amount
    }
  }

  /// A word that tells the charts of one page apart, for the ids of its parts.
  package let name: String
  /// What it shows, in a few words.
  package let title: String
  /// What there is to see, in a sentence for those who do not see it.
  package let summary: String
  /// The bars from the top.
  package let bars: [Bar]

  /// Makes a chart.
  package init(name: String, title: String, summary: String, bars: [Bar]) {
    self.name = name
    self.title = title
    self.summary = summary
    self.bars = bars
  }

  /// How long a bar is where the longest one has so many places; what is above zero is to be seen.
  package func length(of bar: Bar, places: Int) -> Int {
    let longest = bars.map(\.amount).max() ?? .zero
    guard bar.amount > .zero, longest > .zero else { return 0 }
    return max(1, Int(bar.amount.millionths * Int128(places) / longest.millionths))
  }
}
