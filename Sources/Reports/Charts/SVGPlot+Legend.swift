internal import Charts

/// What the parts of a picture stand for, below it.
extension SVGPlot {
  private struct Entry {
    let name: String
    let x: Int
    let line: Int
    let draw: (_ x: Int, _ y: Int) -> String
  }

  /// How many lines the names take.
  var legendLines: Int { (entries.last?.line ?? -1) + 1 }

  /// The signs with their names.
  var legend: [String] {
    entries.flatMap { entry in
      let y = legendTop + entry.line * Self.legendLine
      return [
        entry.draw(entry.x, y),
        "<text x=\"\(entry.x + 24)\" y=\"\(y)\" dy=\".35em\">\(XMLText.of(entry.name))</text>",
      ]
    }
  }

  private var entries: [Entry] {
    let lines = chart.lines.map { line in
      (line.name, { (x: Int, y: Int) in "<path class=\"cc-line\" d=\"M\(x) \(y)h16\"/>" })
    }
    let bands = chart.bands.map { band in
      (
        band.name,
        { (x: Int, y: Int) in
          "<path class=\"cc-band\" d=\"M\(x) \(y - 6)h16v12h-16z\"/>"
            + "<path class=\"cc-edge\" d=\"M\(x) \(y + 6)h16\"/>"
        }
      )
    }
    let marks = chart.marks.map { marks in
      (
        marks.name,
        { (x: Int, y: Int) in
          SVGMark.element(marks.sign, x: x + 8, y: marks.sign == .triangle ? y + 6 : y, told: "")
        }
      )
    }
    var (x, line) = (12, 0)
    return (lines + marks + bands).map { name, draw in
      let width = 44 + DisplayWidth.of(name) * Self.character
      if x > 12, x + width > Self.width { (x, line) = (12, line + 1) }
      defer { x += width }
      return Entry(name: name, x: x, line: line, draw: draw)
    }
  }
}
