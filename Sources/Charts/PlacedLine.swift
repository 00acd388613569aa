/// A line of a chart in whole places, with no more corners than can be seen.
package struct PlacedLine: Sendable {
  /// A corner of the line.
  package struct Corner: Sendable, Hashable {
    /// Places from the left.
    package let x: Int
    /// Places from the top.
    package let y: Int

    /// Makes a corner.
    package init(x: Int, y: Int) {
      self.x = x
      self.y = y
    }
  }

  /// Its corners, in the order in which it is drawn.
  package let corners: [Corner]

  /// Places a line on two scales.
  ///
  /// Of the points in one place of the axis of time, the first, the lowest, the highest and the last are
  /// kept: the others would be drawn over.
  package init(_ line: ChartLine, _ time: TimeScale, _ amount: AmountScale, width: Int, height: Int)
  {
    let placed = line.points.map { point in
      Corner(
        x: time.place(of: point.moment, places: width),
        y: amount.place(of: point.amount, places: height)
      )
    }
    var corners: [Corner] = []
    for corner in Self.thinned(placed) {
      if line.shape == .steps, let last = corners.last, last.x != corner.x, last.y != corner.y {
        corners.append(Corner(x: corner.x, y: last.y))
      }
      if corners.last != corner { corners.append(corner) }
    }
    self.corners = corners
  }

  private static func thinned(_ corners: [Corner]) -> [Corner] {
    var result: [Corner] = []
    var start = 0
    while start < corners.count {
      var end = start + 1
      while end < corners.count, corners[end].x == corners[start].x { end += 1 }
      let group = start..<end
      let highest = group.min { corners[$0].y < corners[$1].y } ?? start
      let lowest = group.max { corners[$0].y < corners[$1].y } ?? start
      result += Set([start, highest, lowest, end - 1]).sorted().map { corners[$0] }
      start = end
    }
    return result
  }
}
