internal import Charts
internal import Quantities

/// A chart of bars as one SVG picture that needs nothing else: no script, no font, no other file.
struct SVGBars {
  let chart: BarChart

  private static let line = 40
  private static let top = 44
  private static let left = 16
  private static let widest = SVGPlot.width - 2 * left

  private var height: Int { Self.top + max(1, chart.bars.count) * Self.line + 12 }

  /// The picture, from its first tag to its last, for a page of its own or within another one.
  var text: String {
    let name = XMLText.of(chart.name)
    var lines = [
      "<svg xmlns=\"http://www.w3.org/2000/svg\" class=\"cc-chart\" role=\"img\""
        + " aria-labelledby=\"\(name)-title \(name)-summary\""
        + " viewBox=\"0 0 \(SVGPlot.width) \(height)\" width=\"100%\">",
      "<title id=\"\(name)-title\">\(XMLText.of(chart.title))</title>",
      "<desc id=\"\(name)-summary\">\(XMLText.of(chart.summary))</desc>",
      "<style>\(SVGStyle.text)\n.cc-bar{fill:var(--cc-line)}</style>",
      "<rect class=\"cc-paper\" width=\"\(SVGPlot.width)\" height=\"\(height)\"/>",
      "<text class=\"cc-head\" x=\"12\" y=\"26\">\(XMLText.of(chart.title))</text>",
    ]
    lines += chart.bars.enumerated().flatMap(bar)
    lines.append("</svg>")
    return lines.joined(separator: "\n") + "\n"
  }

  private func bar(_ place: Int, _ bar: BarChart.Bar) -> [String] {
    let y = Self.top + place * Self.line
    let name = DisplayWidth.truncated(SafeText.of(bar.name), to: 40, mark: Glyphs.unicode.ellipsis)
    let end = SVGPlot.width - Self.left
    return [
      "<text x=\"\(Self.left)\" y=\"\(y + 16)\">\(XMLText.of(name))</text>",
      "<text x=\"\(end)\" y=\"\(y + 16)\" text-anchor=\"end\">"
        + "\(XMLText.of(AxisText.of(bar.amount)))</text>",
      "<rect class=\"cc-bar\" x=\"\(Self.left)\" y=\"\(y + 22)\""
        + " width=\"\(chart.length(of: bar, places: Self.widest))\" height=\"10\"/>",
    ]
  }
}
