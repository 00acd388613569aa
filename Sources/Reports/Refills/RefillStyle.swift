/// How the page about a purchase looks: on screens from a phone on, light and dark, and on one sheet of A4.
enum RefillStyle {
  /// The rules; colours are those of the charts.
  static var text: String {
    func list(_ colour: (_ light: String, _ dark: String) -> String) -> String {
      SVGStyle.colours.map { "--\($0.name):\(colour($0.light, $0.dark))" }.joined(separator: ";")
    }
    return """
      :root{\(list { light, _ in light })}
      @media (prefers-color-scheme:dark){:root{\(list { _, dark in dark })}}
      \(rules)
      @media print{:root{\(list { light, _ in light })}.cc-chart{\(charts)}\(paper)}
      """
  }

  /// Paper is white, whatever the screen is.
  private static var charts: String {
    SVGStyle.colours.map { "--cc-\($0.name):\($0.light)!important" }.joined(separator: ";")
  }

  private static let rules = """
    *{box-sizing:border-box}
    body{margin:0;background:var(--paper);color:var(--ink);font:16px/1.5 system-ui,"Segoe UI",Roboto,"DejaVu Sans",sans-serif;\
    overflow-wrap:anywhere}
    main{max-width:1040px;margin:0 auto;padding:1rem}
    h1{font-size:1.8rem;line-height:1.2;margin:.2rem 0 1rem}
    h2{font-size:1.1rem;margin:1.5rem 0 .4rem}
    p,ul,dl,figure{margin:.4rem 0}ul{padding-left:1.2rem}
    .quiet,caption,dt{color:var(--quiet)}.quiet,caption{font-size:.85rem}header .quiet{margin:0}
    code{font:.85em ui-monospace,"DejaVu Sans Mono",monospace}
    table{border-collapse:collapse;overflow-wrap:break-word;width:100%;margin:.4rem 0;font-variant-numeric:tabular-nums}
    caption{text-align:left}
    th,td{padding:.25rem .5rem .25rem 0;text-align:left;font-weight:400;vertical-align:top;border-bottom:1px solid var(--grid)}
    thead th{color:var(--quiet);font-size:.85rem}
    .number{text-align:right;white-space:nowrap}.advised th,.advised td{font-weight:700}
    .two,.three{display:grid;grid-template-columns:1fr 1fr;gap:1rem;margin:.6rem 0}.three{grid-template-columns:6fr 5fr 5fr}
    dl{display:grid;grid-template-columns:9rem 1fr;gap:.1rem .6rem}dt{grid-column:1}dd{grid-column:2;margin:0}
    .sign{display:grid;grid-template-columns:2fr 1fr 2fr;gap:1rem;margin-top:3rem}
    .sign div{border-top:1px solid var(--quiet);color:var(--quiet);font-size:.85rem}
    figure .cc-chart{font-size:17px!important}.three .cc-chart{font-size:26px!important}
    @media (max-width:900px){.two,.three{grid-template-columns:1fr}.three .cc-chart{font-size:17px!important}}
    @media (max-width:520px){main{padding:.7rem}h1{font-size:1.5rem}dl{grid-template-columns:1fr}dd{grid-column:1}\
    th,td{font-size:.8rem;padding-right:.3rem}.sign{grid-template-columns:1fr;gap:2.5rem}}
    """

  private static let paper = """
    @page{size:A4;margin:11mm}:root{font-size:8pt}body{font-size:8pt;line-height:1.22}main{max-width:none;padding:0}\
    h1{font-size:16pt;margin:0 0 2pt}h2{font-size:9.5pt;margin:5pt 0 1pt}p,ul,dl,figure,table{margin:1pt 0}\
    th,td{padding:.6pt 4pt .6pt 0}.two,.three{grid-template-columns:1fr 1fr;gap:8pt;margin:2pt 0}.three{grid-template-columns:8fr 6fr 4fr}.three table{font-size:7.2pt;line-height:1.1}.two svg{max-height:98pt}.three .cc-chart{font-size:26px!important}.quiet,caption,thead th,dd code{font-size:7pt}\
    dl{grid-template-columns:70pt 1fr;gap:0 6pt;font-size:7pt;line-height:1.2}.sign{margin-top:26pt;grid-template-columns:2fr 1fr 2fr}\
    table{overflow-wrap:anywhere}.dense{zoom:.8}tr{break-inside:avoid}
    """
}
