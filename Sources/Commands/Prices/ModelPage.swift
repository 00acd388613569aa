internal import Catalogues
internal import Quantities
internal import Reports

/// All that a catalogue says about one model.
struct ModelPage {
  let model: Model
  let catalogue: Catalogue
  let day: Day

  private var current: CurrentPrice { CurrentPrice(of: model, on: day) }

  /// Writes the page for people.
  func table(_ style: ReportStyle) -> [UInt8] {
    var page = TerminalPage(style: style)
    var title = StyledText(model.id, .strong)
    title.append("  \(model.name)")
    page.line(title)
    page.paragraph(StyledText(headline))
    page.blank()
    for (name, value) in facts { page.section(name, [StyledText(value)]) }
    page.blank()
    drawPrices(on: &page)
    drawParameters(on: &page)
    drawRules(on: &page)
    page.section("LIST", [StyledText(catalogue.evidence(on: day))])
    return page.bytes
  }

  /// The price of the day in one sentence.
  private var headline: String {
    let current = current
    switch current.standing {
    case .retired(let day): return "has not answered since \(day)"
    case .notLaunched(let day): return "answers from \(day) on"
    case .unknown:
      return "answers, and no price is known for \(day)"
    case .priced: break
    }
    guard let credits = current.credits else {
      return "what one call costs on \(day) depends on its parameters"
    }
    let defaults = current.calculation == nil ? "" : ", where it gives no parameter,"
    return "one call\(defaults) costs \(credits.words) on \(day)"
  }

  private var facts: [(String, String)] {
    var facts = [("kind", model.kind.rawValue), ("endpoint", model.endpoint)]
    if !model.aliases.isEmpty { facts.append(("aliases", model.aliases.joined(separator: ", "))) }
    if !model.sends.isEmpty {
      facts.append(("sends", model.sends.map { "\($0.name): \($0.value)" }.joined(separator: ", ")))
    }
    if let input = model.input {
      facts.append(("for_each", "gives another job's output as `\(model.parameters[input].name)`"))
    }
    if let latency = model.latency { facts.append(("latency", latency.words)) }
    if let retiredOn = model.retiredOn { facts.append(("retired", retiredOn.description)) }
    return facts
  }

  private func drawPrices(on page: inout TerminalPage) {
    page.line(StyledText("PRICES", .strong))
    for row in model.prices {
      page.paragraph(after: StyledText("  \(row.from)  ", .place), StyledText(row.amount))
      let asides = ["first day: \(row.dateIs.words)", row.note, "source: \(row.source)"]
      for aside in asides.compactMap({ $0 }) {
        page.paragraph(after: StyledText("    "), StyledText(aside, .quiet))
      }
    }
    page.blank()
  }

  private func drawParameters(on page: inout TerminalPage) {
    guard !model.parameters.isEmpty else { return }
    page.line(StyledText("PARAMETERS", .strong))
    let width = model.parameters.reduce(0) { max($0, DisplayWidth.of($1.name)) }
    for parameter in model.parameters {
      var lead = StyledText("  \(parameter.name)")
      lead.pad(to: width + 4)
      let standard = parameter.fallback.map { "; default `\($0)`" } ?? ""
      let needed = parameter.isRequired ? "; required" : ""
      page.paragraph(after: lead, StyledText(parameter.words + standard + needed, .quiet))
    }
    page.blank()
  }

  private func drawRules(on page: inout TerminalPage) {
    guard !model.rules.isEmpty else { return }
    page.line(StyledText("RULES", .strong))
    for rule in model.rules {
      page.paragraph(after: StyledText("  "), StyledText(rule.words(for: model)))
    }
    page.blank()
  }
}

extension PriceRow {
  /// The price as people read it.
  fileprivate var amount: String {
    guard let price else { return "not known" }
    guard let constant = price.constant else { return price.text }
    switch constant {
    case .known(let credits): return credits.words
    case .unknown, .undefined: return "not known"
    }
  }
}

extension CallLatency {
  /// The time as people read it, with where it was found.
  fileprivate var words: String {
    let seconds = ExactDecimal(digits: Int128(milliseconds), exponent: -3)
    let questions = polling.map { polling in
      ", asked for every \(polling.interval)"
        + (polling.kept.map { ", kept for \($0)" } ?? "")
    }
    return "about \(seconds) s\(questions ?? ""); \(source)"
  }
}

extension DateCertainty {
  fileprivate var words: String {
    switch self {
    case .exact: "exact"
    case .approximate: "approximate"
    case .observed: "seen in force then; it may be older"
    case .placeholder: "a stand-in; nobody knows the true one"
    }
  }
}
