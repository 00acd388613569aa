package import Quantities

/// The room between two amounts that change in steps.
package struct ChartBand: Sendable {
  /// The two amounts from a moment on.
  package struct Edge: Sendable, Hashable {
    /// From when on.
    package let moment: Moment
    /// The lower amount.
    package let low: Credits
    /// The higher amount.
    package let high: Credits

    /// Makes an edge; the lower amount may be given first or last.
    package init(_ moment: Moment, _ one: Credits, _ other: Credits) {
      self.moment = moment
      low = min(one, other)
      high = max(one, other)
    }
  }

  /// What it stands for.
  package let name: String
  /// Where its amounts change, in the order of time.
  package let edges: [Edge]

  /// Makes a band; its edges are in the order of time.
  package init(_ name: String, _ edges: [Edge]) {
    self.name = name
    self.edges = edges
  }

  /// The stretches in which there is something between the two amounts.
  package var stretches: [(from: Edge, end: Moment)] {
    zip(edges, edges.dropFirst().map(\.moment) + edges.suffix(1).map(\.moment))
      .filter { $0.low < $0.high && $0.moment < $1 }
      .map { ($0, $1) }
  }
}
