internal import Charts
internal import Quantities

/// A chart as one SVG picture that needs nothing else: no script, no font, no other file.
struct SVGChart {
  let chart: Chart
  let plot: SVGPlot

  /// Lays a chart out; nil where there is nothing to draw.
  init?(_ chart: Chart) {
    let chart = chart.withoutDots(above: 120)
    guard let plot = SVGPlot(chart) else { return nil }
    self.chart = chart
    self.plot = plot
  }

  /// The title, as far as there is room for it.
  private var head: String {
    DisplayWidth.truncated(SafeText.of(chart.title), to: 50, mark: Glyphs.unicode.ellipsis)
  }

  /// A picture that only says what a chart would show, where there is nothing to draw.
  static func empty(_ chart: Chart) -> String {
    let (title, summary) = (XMLText.of(chart.title), XMLText.of(chart.summary))
    let lines = [
      "<svg xmlns=\"http://www.w3.org/2000/svg\" class=\"cc-chart\" role=\"img\""
        + " viewBox=\"0 0 \(SVGPlot.width) 80\" width=\"100%\">",
      "<title>\(title)</title>", "<desc>\(summary)</desc>", "<style>\(SVGStyle.text)</style>",
      "<rect class=\"cc-paper\" width=\"\(SVGPlot.width)\" height=\"80\"/>",
      "<text class=\"cc-head\" x=\"12\" y=\"26\">\(title)</text>",
      "<text x=\"12\" y=\"56\">\(summary)</text>", "</svg>",
    ]
    return lines.joined(separator: "\n") + "\n"
  }

  /// The picture, from its first tag to its last, for a page of its own or within another one.
  var text: String {
    let ids = "\(chart.name)-title \(chart.name)-summary"
    var lines = [
      "<svg xmlns=\"http://www.w3.org/2000/svg\" class=\"cc-chart\" role=\"img\""
        + " aria-labelledby=\"\(XMLText.of(ids))\""
        + " viewBox=\"0 0 \(SVGPlot.width) \(plot.fullHeight)\" width=\"100%\">",
      "<title id=\"\(XMLText.of(chart.name))-title\">\(XMLText.of(chart.title))</title>",
      "<desc id=\"\(XMLText.of(chart.name))-summary\">\(XMLText.of(chart.summary))</desc>",
      "<style>\(SVGStyle.text)</style>",
      "<rect class=\"cc-paper\" width=\"\(SVGPlot.width)\" height=\"\(plot.fullHeight)\"/>",
      "<text class=\"cc-head\" x=\"12\" y=\"26\">\(XMLText.of(head))</text>",
    ]
    lines += plot.axes
    lines += chart.bands.flatMap(plot.band)
    lines += chart.lines.map(plot.line)
    lines += chart.marks.flatMap(plot.marks)
    lines += plot.legend
    lines.append("</svg>")
    return lines.joined(separator: "\n") + "\n"
  }
}
