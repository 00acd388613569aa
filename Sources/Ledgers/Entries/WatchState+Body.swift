internal import Alerts
internal import Quantities

extension WatchState {
  /// Reads how alerts stand from a part of an event's body.
  init(from reader: BodyReader) throws(BodyFault) {
    var fired: [WatchedAmount: Set<Credits>] = [:]
    for amount in WatchedAmount.allCases {
      fired[amount] = Set(try reader.amounts(amount.rawValue))
    }
    var open: [OpenAlert] = []
    for part in try reader.objects("open") {
      open.append(try OpenAlert(from: part))
    }
    self.init(
      fired: fired,
      failures: Int(clamping: try reader.number(ifAny: "failures") ?? 0),
      isTroubleTold: try reader.number(ifAny: "trouble_told") == 1,
      doubts: Int(clamping: try reader.number(ifAny: "doubts") ?? 0),
      isDoubtTold: try reader.number(ifAny: "doubt_told") == 1,
      count: Int(clamping: try reader.number("alerts")),
      open: open
    )
  }

  /// Writes it as members of a part of the body, amounts in their order.
  func write(to writer: inout BodyWriter) {
    for amount in WatchedAmount.allCases {
      writer.texts(amount.rawValue, (fired[amount] ?? []).sorted().map(\.description))
    }
    if failures > 0 { writer.number("failures", Int64(failures)) }
    if isTroubleTold { writer.number("trouble_told", 1) }
    if doubts > 0 { writer.number("doubts", Int64(doubts)) }
    if isDoubtTold { writer.number("doubt_told", 1) }
    writer.number("alerts", Int64(count))
    writer.objects("open", open) { $0.write(to: &$1) }
  }
}

extension OpenAlert {
  fileprivate init(from reader: BodyReader) throws(BodyFault) {
    var outputs: [Output] = []
    for part in try reader.objects("outputs") {
      outputs.append(
        Output(try part.text("name"), claimedUntil: try part.number(ifAny: "claimed_until"))
      )
    }
    self.init(try Alert(from: reader.object("alert")), outputs: outputs)
  }

  fileprivate func write(to writer: inout BodyWriter) {
    writer.object("alert") { alert.write(to: &$0) }
    writer.objects("outputs", outputs) { output, writer in
      writer.text("name", output.name)
      writer.number("claimed_until", output.claimedUntil)
    }
  }
}
