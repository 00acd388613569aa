/// How the pictures of charts look, on light and on dark paper and in sizes from a phone to a wall.
///
/// Texts have a contrast of at least 4.5 to the paper, drawn parts of 3. Nothing is told by a hue alone:
/// lines are solid, edges of bands dashed, and marks differ in their form.
enum SVGStyle {
  /// The colours, by the name of their variable.
  static let colours: [(name: String, light: String, dark: String)] = [
    ("paper", "#ffffff", "#16191d"), ("ink", "#24292f", "#e6e8eb"),
    ("quiet", "#59636e", "#9aa4af"), ("grid", "#d9dee3", "#323940"),
    ("line", "#0b57a4", "#6cb2ff"), ("gain", "#1a6b34", "#63c882"),
    ("doubt", "#b3261e", "#ff8f84"),
  ]

  /// The rules; all names begin with `cc-`, so that a page around the picture is left alone.
  static var text: String {
    func list(_ colour: (_ light: String, _ dark: String) -> String) -> String {
      colours.map { "--cc-\($0.name):\(colour($0.light, $0.dark))" }.joined(separator: ";")
    }
    return """
      .cc-chart{\(list { light, _ in light });display:block;max-width:1100px;\
      font:12px system-ui,"Segoe UI",Roboto,"DejaVu Sans",sans-serif}
      @media (prefers-color-scheme:dark){.cc-chart{\(list { _, dark in dark })}}
      @media (max-width:520px){.cc-chart{font-size:17px}}
      @media (min-width:1000px){.cc-chart{font-size:10px}}
      .cc-paper{fill:var(--cc-paper)}.cc-chart text{fill:var(--cc-quiet)}
      .cc-chart .cc-head{fill:var(--cc-ink);font-size:1.2em;font-weight:600}
      .cc-grid{stroke:var(--cc-grid)}.cc-axis{stroke:var(--cc-quiet)}
      .cc-line{fill:none;stroke:var(--cc-line);stroke-width:2;stroke-linejoin:round}
      .cc-band{fill:var(--cc-line);fill-opacity:.16}
      .cc-edge{fill:none;stroke:var(--cc-line);stroke-dasharray:4 3}
      .cc-dot{fill:var(--cc-line);stroke:var(--cc-paper)}
      .cc-cross{fill:none;stroke:var(--cc-doubt);stroke-width:2}
      .cc-triangle{fill:var(--cc-gain);stroke:var(--cc-paper)}
      .cc-rule{stroke:var(--cc-gain);stroke-dasharray:1 3}.cc-chart .cc-note{fill:var(--cc-gain)}
      """
  }
}
