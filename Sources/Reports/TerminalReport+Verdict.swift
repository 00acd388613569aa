import Balances
import Forecasting
import Quantities

extension TerminalReport {
  private var advice: Advice {
    Advice(isLowerBound: report.forecast?.cost.isLowerBound ?? false)
  }

  /// Draws what has to hold, and whether it does.
  mutating func drawRules(of forecast: Forecast) {
    if let cut = report.funding?.cutLine {
      page.section("CUT LINE", [StyledText(advice.cutLine(cut))])
      page.blank()
    }
    let list = RuleList(
      forecast,
      includesBalance: report.includesBalance,
      approval: report.approval,
      atLeast: page.glyphs.atLeast
    )
    page.draw(list.rules)
  }

  /// Draws the balance against what is needed, and what to buy.
  mutating func drawFunding() {
    guard let funding = report.funding else { return }
    if case .known(let reading) = funding.balance {
      let texts = [
        balanceBar(funding),
        advice.deductions(funding, from: reading.credits).map { StyledText($0) },
        StyledText(advice.origin(reading, account: funding.account)),
      ]
      page.section("BALANCE", texts.compactMap(\.self) + reading.warnings.map(Self.warning))
    }
    if let hold = report.hold {
      page.section("HOLD", [StyledText(advice.hold(hold))])
    }
    if let refill = funding.refill {
      page.section("REFILL", [StyledText(advice.refill(refill), .strong)])
    }
  }

  /// Draws how long the run takes.
  mutating func drawTime(of forecast: Forecast) {
    guard let words = ClockWords(forecast) else { return }
    page.section("TIME", words.sentences.map { StyledText($0) })
  }

  /// Draws which plans it is about, and which prices all of it rests on.
  mutating func drawPrices(of forecast: Forecast) {
    if let titles = advice.titles(forecast.plan) {
      page.section("PLANS", [StyledText(titles)])
    }
    page.section("PRICES", [StyledText(advice.prices(forecast))])
  }

  /// What the run takes of the credits where they suffice, else how far they go.
  private func balanceBar(_ funding: Funding) -> StyledText? {
    guard let available = funding.available else { return nil }
    let covers = available >= funding.needed
    let sign = report.forecast?.cost.isLowerBound == true ? page.glyphs.atLeast : ""
    let needed = sign + NumberText.of(funding.needed)
    let text =
      covers
      ? "takes \(needed) of \(NumberText.of(available)) available"
      : "\(NumberText.of(available)) of \(needed) needed"
    let indent = page.style.width >= 60 ? TerminalPage.nameWidth : 2
    let room = min(page.textWidth - indent - DisplayWidth.of(text) - 4, 32)
    guard room >= 8 else { return StyledText(text) }
    let part = covers ? funding.needed : available
    let whole = covers ? available : funding.needed
    let filled = page.glyphs.bar(part.millionths, of: whole.millionths, columns: room)
    var bar = StyledText("[")
    bar.append(filled, covers ? .good : .bad)
    bar.append(
      String(repeating: page.glyphs.emptyBar, count: room - DisplayWidth.of(filled)),
      .quiet
    )
    bar.append("] ")
    bar.append(text)
    return bar
  }

  private static func warning(_ text: String) -> StyledText {
    var line = StyledText("warning: ", .doubtful)
    line.append(text)
    return line
  }
}
